package org.zhibu.areas.service.talent.service;

import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.zhibu.areas.service.talent.Aim;
import org.zhibu.areas.service.talent.Proposal;
import org.zhibu.areas.service.talent.RecommendationId;
import org.zhibu.areas.service.talent.RecommendationState;
import org.zhibu.areas.service.talent.Verdict;
import org.zhibu.areas.service.talent.repository.TalentQueries;
import org.zhibu.areas.service.talent.repository.TalentQueries.Meeting;
import org.zhibu.areas.service.talent.repository.TalentRepository;
import org.zhibu.shared.audit.Actor;
import org.zhibu.shared.audit.Change;
import org.zhibu.shared.audit.Journal;
import org.zhibu.shared.demo.DemoOffice;
import org.zhibu.shared.demo.DemoOffice.DemoPlace;
import org.zhibu.shared.demo.DemoRecords;
import org.zhibu.shared.demo.DemoTable;
import org.zhibu.shared.demo.DemoTable.Row;
import org.zhibu.shared.fact.DirtyMarks;
import org.zhibu.shared.kernel.Numbers;
import org.zhibu.shared.kernel.Scope;

/** Recommendations of the demo branches at every step. */
@Component
class TalentDemo implements DemoRecords {

    private final TalentQueries queries;
    private final TalentRepository talent;
    private final Numbers numbers;
    private final Journal journal;
    private final DirtyMarks marks;

    TalentDemo(TalentQueries queries, TalentRepository talent, Numbers numbers, Journal journal, DirtyMarks marks) {
        this.queries = queries;
        this.talent = talent;
        this.numbers = numbers;
        this.journal = journal;
        this.marks = marks;
    }

    @Override
    public int order() {
        return 46;
    }

    @Override
    public void enter(DemoOffice office) {
        for (Row row : DemoTable.rows("talent.csv")) {
            DemoPlace branch = office.at(row.text("branch"));
            LocalDate on = office.daysAgo(row.number("days"));
            meeting(branch, on).ifPresent(meeting -> enter(office, row, branch, meeting));
        }
    }

    /** The last meeting before the day of the recommendation. */
    private Optional<Meeting> meeting(DemoPlace branch, LocalDate on) {
        return queries.meetingsOf(Scope.below(branch.path()), branch.unit(), on.minusYears(1)).stream()
                .filter(meeting -> !meeting.heldOn().isAfter(on))
                .findFirst();
    }

    private void enter(DemoOffice office, Row row, DemoPlace branch, Meeting meeting) {
        int days = row.number("days");
        RecommendationId id = new RecommendationId(branch.home(), numbers.next());
        int person = Math.min(row.number("person"), branch.people().size() - 1);
        Proposal proposal = new Proposal(
                branch.people().get(person).id(),
                Aim.valueOf(row.text("aim")),
                row.text("wanted"),
                row.text("basis"),
                row.text("deeds"),
                meeting.id());
        String secretary = branch.people().get(0).name();
        talent.insert(id, branch.unit(), proposal, secretary, office.daysAgo(days));
        tell(office, id, branch, days, secretary, "made");
        int version = 0;
        for (String said : row.text("opinions").split(";", -1))
            if (!said.isEmpty()) say(office, id, branch, days - 5 * ++version, version - 1, said.split("=", -1));
        if (row.text("state").equals(RecommendationState.APPOINTED.name())) {
            LocalDate on = office.daysAgo(days - 40);
            talent.appoint(id, version, on, row.text("appointed"), null);
            tell(office, id, branch, days - 40, organiser(office), "appointment");
        }
        marks.mark(branch.home(), branch.unit(), office.daysAgo(days).getYear());
    }

    /** One opinion, {@code level=verdict=words}. */
    private void say(DemoOffice office, RecommendationId id, DemoPlace branch, int days, int version, String[] said) {
        DemoPlace level = office.at(said[0]);
        Verdict verdict = Verdict.valueOf(said[1]);
        String by = organiser(office);
        talent.say(id, level.unit().number(), verdict, said[2], office.daysAgo(days), by);
        Long next = verdict == Verdict.FORWARDED ? office.at("root").unit().number() : null;
        talent.move(id, version, verdict.to(), next);
        tell(office, id, branch, days, by, "opinion." + verdict);
    }

    /** The secretary of the committee's own office. */
    private static String organiser(DemoOffice office) {
        return office.at("office").people().get(0).name();
    }

    private void tell(DemoOffice office, RecommendationId id, DemoPlace branch, int days, String who, String action) {
        journal.writeAt(
                office.at(days, 10),
                new Actor(null, who),
                "talent.recommendation." + action,
                id.ref(),
                branch.unit(),
                Change.because(null));
    }
}
