package org.zhibu.areas.service.help.service;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.zhibu.areas.service.help.CareId;
import org.zhibu.areas.service.help.CaseId;
import org.zhibu.areas.service.help.repository.CareQueries;
import org.zhibu.areas.service.help.repository.CaseQueries;
import org.zhibu.shared.fact.FactSource;
import org.zhibu.shared.fact.SourcePage;
import org.zhibu.shared.kernel.RecordRef;
import org.zhibu.shared.kernel.Scope;
import org.zhibu.shared.kernel.UnitId;
import org.zhibu.shared.ui.Show;

/** The facts of help and of care lists; none tells a name. */
@Component
class HelpFacts implements FactSource {

    private static final String LIST = "help.list";

    private final CaseQueries cases;
    private final CareQueries lists;
    private final Show show;

    HelpFacts(CaseQueries cases, CareQueries lists, Show show) {
        this.cases = cases;
        this.lists = lists;
        this.show = show;
    }

    @Override
    public Set<String> kinds() {
        return Set.of("help.asked", "help.closed", "care.list", "care.person", "care.visited");
    }

    @Override
    public Set<String> sourceTypes() {
        return Set.of(CaseId.RECORD, CareId.RECORD, LIST);
    }

    @Override
    public Map<RecordRef, SourcePage> pagesOf(Scope scope, Collection<RecordRef> records) {
        Map<RecordRef, SourcePage> pages = new HashMap<>();
        cases.codesOf(scope, of(CaseId.RECORD, records))
                .forEach(
                        row -> pages.put(row.of().ref(), new SourcePage(row.of().href(), row.code())));
        List<RecordRef> people = of(CareId.RECORD, records);
        lists.entriesOf(
                        scope,
                        people.stream().map(RecordRef::home).distinct().toList(),
                        people.stream().map(RecordRef::number).toList())
                .forEach(entry -> pages.put(entry.of().ref(), page(entry.unit(), entry.year())));
        lists.listsOf(scope, of(LIST, records))
                .forEach(kept -> pages.put(
                        new RecordRef(LIST, kept.homeId(), kept.unitId()),
                        page(new UnitId(kept.unitId()), kept.year())));
        return pages;
    }

    private SourcePage page(UnitId branch, int year) {
        return new SourcePage(
                "/help/care?org=" + branch.text() + "&period=" + year, show.text("help.care.of", String.valueOf(year)));
    }

    private static List<RecordRef> of(String type, Collection<RecordRef> records) {
        return records.stream().filter(record -> record.type().equals(type)).collect(Collectors.toList());
    }
}
