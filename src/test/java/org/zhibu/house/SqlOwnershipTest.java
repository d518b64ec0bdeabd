package org.zhibu.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.ApplicationModule;
import org.zhibu.testing.Sql;

/** A module's statements write its own schema, and read only the schemas of modules it declares. */
class SqlOwnershipTest {

    /** Rows another module's schema keeps for this one, with the reason. */
    private static final Map<String, Set<String>> LENT = Map.of(
            // The tokens of submitted forms are no module's record; kernel owns no page that could write them.
            "ui", Set.of("kernel.submission"),
            // Old tokens go with the old sessions.
            "security", Set.of("kernel.submission"));

    private static final Pattern SCHEMA = Pattern.compile("(?im)^\\s*create schema ([a-z_]+)");
    private static final Set<String> SCHEMAS = schemas();

    @Test
    void javaStatementsStayAtHome() {
        List<String> trespasses = new ArrayList<>();
        for (JavaSource source : House.sources())
            House.moduleOf(source)
                    .ifPresent(module ->
                            trespasses.addAll(trespasses(module.getIdentifier().toString(), source)));
        assertThat(trespasses).isEmpty();
    }

    @Test
    void viewsStayAtHome() {
        List<String> trespasses = new ArrayList<>();
        for (Path file : House.files(House.RESOURCES.resolve("db/migration"), ".sql"))
            if (file.getFileName().toString().startsWith("R__"))
                trespasses.addAll(trespasses(
                        file.getParent().getFileName().toString(),
                        House.read(file),
                        file.getFileName().toString()));
        assertThat(trespasses).isEmpty();
    }

    /** A statement may be put together from several strings, so a file's table expressions count for all of them. */
    private static List<String> trespasses(String module, JavaSource source) {
        Set<String> expressions = new TreeSet<>();
        source.literals().forEach(literal -> expressions.addAll(Sql.expressions(literal.value())));
        List<String> found = new ArrayList<>();
        for (JavaSource.Literal literal : source.literals())
            if (Sql.isSql(literal.value()))
                found.addAll(trespasses(module, literal.value(), source.at(literal.line())));
        found.removeIf(fault -> expressions.stream().anyMatch(name -> fault.contains("schema " + name + " is in")));
        return found;
    }

    private static List<String> trespasses(String module, String sql, String where) {
        List<String> found = new ArrayList<>();
        for (Sql.Table table : Sql.tables(sql)) {
            if (table.schema() == null) {
                if (Sql.isStatement(sql)) found.add(where + " does not say which schema " + table.name() + " is in");
            } else if (SCHEMAS.contains(table.schema()) && !mayName(module, table)) {
                String verb = table.written() ? "writes" : "reads";
                found.add("%s: %s %s %s, which it may not".formatted(where, module, verb, table.qualified()));
            }
        }
        return found;
    }

    private static boolean mayName(String module, Sql.Table table) {
        if (table.schema().equals(module)) return true;
        if (LENT.getOrDefault(module, Set.of()).contains(table.qualified())) return true;
        if (table.written()) return false;
        boolean facts = table.name().equals("facts") || table.qualified().equals("fact.all_facts");
        return facts || allowed(module).contains(table.schema());
    }

    /** What a module declares in its package-info. */
    static Set<String> allowed(String module) {
        Set<String> allowed = new TreeSet<>();
        House.modules().getModuleByName(module).ifPresent(found -> {
            try {
                Package root = Class.forName(found.getBasePackage().getName() + ".package-info")
                        .getPackage();
                ApplicationModule declared = root.getAnnotation(ApplicationModule.class);
                for (String name : declared.allowedDependencies()) allowed.add(name.replaceAll("\\s*::.*", ""));
            } catch (ClassNotFoundException e) {
                throw new IllegalStateException(e);
            }
        });
        return allowed;
    }

    private static Set<String> schemas() {
        return House.files(House.RESOURCES.resolve("db/migration"), ".sql").stream()
                .flatMap(file -> SCHEMA.matcher(House.read(file)).results())
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
