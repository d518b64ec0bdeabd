package org.zhibu.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.MessageSource;
import org.zhibu.core.assessment.Scale;
import org.zhibu.core.assessment.Scales;
import org.zhibu.core.life.ActivityKind;
import org.zhibu.shared.fact.FactSource;
import org.zhibu.testing.TestDatabase;

/** What a module publishes as facts has a name in both languages and a page it came from. */
@SpringBootTest
class FactsTest {

    private static final Pattern WORD = Pattern.compile("'([a-z]+(?:\\.[a-z-]+)+)'");
    private static final String SHAPE =
            "home_id bigint, unit_id bigint, member_home_id bigint, member_id bigint, fact_kind text, occurred_on date, quantity numeric, source_type text, source_home_id bigint, source_id bigint";

    @Autowired
    List<FactSource> sources;

    @Autowired
    MessageSource messages;

    @Autowired
    Scales scales;

    @Test
    void areDeclaredByTheModuleThatPublishesThem() {
        Set<String> published = House.files(House.RESOURCES.resolve("db/migration"), ".sql").stream()
                .filter(file -> file.getFileName().toString().matches("R__\\d+_\\w+_facts\\.sql"))
                .flatMap(file -> WORD.matcher(House.read(file)).results())
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
        for (ActivityKind kind : ActivityKind.values()) published.add("activity." + kind.code());
        for (Scale scale : scales.all()) scale.grades().forEach(grade -> published.add(grade.factKind()));
        Set<String> declared = new TreeSet<>();
        sources.forEach(source -> {
            declared.addAll(source.kinds());
            declared.addAll(source.sourceTypes());
        });
        assertThat(declared).isEqualTo(published);
    }

    @Test
    void areWhatJudgesLookAt() {
        Set<String> declared =
                sources.stream().flatMap(source -> source.kinds().stream()).collect(Collectors.toSet());
        for (Scale scale : scales.all()) assertThat(declared).containsAll(scale.evidence());
    }

    @Test
    void areNamedInBothLanguages() {
        for (FactSource source : sources)
            for (String kind : source.kinds())
                for (Locale locale : List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH))
                    assertThat(messages.getMessage("fact." + kind, null, "", locale))
                            .as("fact.%s in %s", kind, locale)
                            .isNotEmpty();
    }

    @Test
    void haveOneShape() {
        List<String> shapes = TestDatabase.template().queryForList("""
                select string_agg(a.attname || ' ' || format_type(a.atttypid, null), ', ' order by a.attnum)
                from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0
                where c.relkind = 'v' and c.relname in ('facts', 'all_facts')
                group by c.oid
                """, String.class);
        assertThat(shapes).hasSizeGreaterThan(3).containsOnly(SHAPE);
    }
}
