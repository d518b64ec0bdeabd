package org.zhibu.areas.approach.integrity.service;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.zhibu.areas.approach.integrity.ProblemId;
import org.zhibu.areas.approach.integrity.SelfcheckId;
import org.zhibu.areas.approach.integrity.SpotId;
import org.zhibu.areas.approach.integrity.repository.CheckQueries;
import org.zhibu.areas.approach.integrity.repository.CheckQueries.Title;
import org.zhibu.areas.approach.integrity.repository.ProblemQueries;
import org.zhibu.shared.fact.FactSource;
import org.zhibu.shared.fact.SourcePage;
import org.zhibu.shared.kernel.RecordRef;
import org.zhibu.shared.kernel.Scope;

/** The facts of conduct: self-checks, problems found and closed, sessions of education, spot checks. */
@Component
class IntegrityFacts implements FactSource {

    private final ProblemQueries problems;
    private final CheckQueries checks;

    IntegrityFacts(ProblemQueries problems, CheckQueries checks) {
        this.problems = problems;
        this.checks = checks;
    }

    @Override
    public Set<String> kinds() {
        return Set.of(
                "integrity.check", "integrity.problem", "integrity.closed", "integrity.session", "integrity.spot");
    }

    @Override
    public Set<String> sourceTypes() {
        return Set.of(ProblemId.RECORD, SelfcheckId.RECORD, SpotId.RECORD);
    }

    @Override
    public Map<RecordRef, SourcePage> pagesOf(Scope scope, Collection<RecordRef> records) {
        Map<RecordRef, SourcePage> pages = new HashMap<>();
        problems.titlesOf(scope, of(ProblemId.RECORD, records))
                .forEach(one -> pages.put(
                        one.problem().ref(), new SourcePage(one.problem().href(), one.title())));
        for (Title one : checks.titlesOf(scope, SelfcheckId.RECORD, of(SelfcheckId.RECORD, records))) {
            SelfcheckId id = new SelfcheckId(one.homeId(), one.id());
            pages.put(id.ref(), new SourcePage(id.href(), one.year() + "-" + one.part()));
        }
        for (Title one : checks.titlesOf(scope, SpotId.RECORD, of(SpotId.RECORD, records))) {
            SpotId id = new SpotId(one.homeId(), one.id());
            String looked = one.lookedAt();
            pages.put(id.ref(), new SourcePage(id.href(), looked == null ? "" : looked));
        }
        return pages;
    }

    private static List<RecordRef> of(String type, Collection<RecordRef> records) {
        return records.stream().filter(record -> record.type().equals(type)).toList();
    }
}
