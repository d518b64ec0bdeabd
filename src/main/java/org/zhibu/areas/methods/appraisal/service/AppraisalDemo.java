package org.zhibu.areas.methods.appraisal.service;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhibu.areas.methods.appraisal.AppraisalId;
import org.zhibu.areas.methods.appraisal.AppraisalState;
import org.zhibu.areas.methods.appraisal.Elsewhere;
import org.zhibu.areas.methods.appraisal.Opinion;
import org.zhibu.areas.methods.appraisal.Rating;
import org.zhibu.areas.methods.appraisal.repository.AppraisalQueries;
import org.zhibu.areas.methods.appraisal.repository.AppraisalQueries.Appraised;
import org.zhibu.areas.methods.appraisal.repository.AppraisalQueries.Meeting;
import org.zhibu.areas.methods.appraisal.repository.AppraisalRepository;
import org.zhibu.areas.methods.appraisal.repository.AppraisalRepository.OnRoll;
import org.zhibu.areas.methods.ballot.Ballots;
import org.zhibu.areas.methods.ballot.BoxId;
import org.zhibu.areas.methods.ballot.Draft;
import org.zhibu.areas.methods.ballot.EarlierVote;
import org.zhibu.areas.methods.ballot.EarlierVote.Someone;
import org.zhibu.areas.methods.ballot.PaperCount;
import org.zhibu.shared.audit.Actor;
import org.zhibu.shared.audit.Change;
import org.zhibu.shared.audit.Journal;
import org.zhibu.shared.demo.DemoOffice;
import org.zhibu.shared.demo.DemoOffice.DemoPlace;
import org.zhibu.shared.demo.DemoRecords;
import org.zhibu.shared.demo.DemoTable;
import org.zhibu.shared.demo.DemoTable.Row;
import org.zhibu.shared.demo.DemoVotes;
import org.zhibu.shared.fact.DirtyMarks;
import org.zhibu.shared.kernel.MemberId;
import org.zhibu.shared.kernel.Numbers;
import org.zhibu.shared.kernel.Place;
import org.zhibu.shared.kernel.Scope;
import org.zhibu.shared.kernel.UnitKind;
import org.zhibu.shared.security.Holders;

/** Last year's appraisals of the demo, decided and filed with their ballots; this year's under way in one branch. */
@Component
class AppraisalDemo implements DemoRecords {

    private final AppraisalQueries queries;
    private final AppraisalRepository appraisals;
    private final Polling polling;
    private final Ballots ballots;
    private final RollCall rolls;
    private final Holders holders;
    private final Numbers numbers;
    private final Journal journal;
    private final DirtyMarks marks;

    AppraisalDemo(
            AppraisalQueries queries,
            AppraisalRepository appraisals,
            Polling polling,
            Ballots ballots,
            RollCall rolls,
            Holders holders,
            Numbers numbers,
            Journal journal,
            DirtyMarks marks) {
        this.queries = queries;
        this.appraisals = appraisals;
        this.polling = polling;
        this.ballots = ballots;
        this.rolls = rolls;
        this.holders = holders;
        this.numbers = numbers;
        this.journal = journal;
        this.marks = marks;
    }

    @Override
    public int order() {
        return 71;
    }

    @Override
    public void enter(DemoOffice office) {
        for (Row row : DemoTable.rows("appraisal.csv")) enter(office, row);
    }

    private void enter(DemoOffice office, Row row) {
        DemoPlace branch = office.at(row.text("branch"));
        int year = office.today().getYear() - row.number("ago");
        boolean last = row.number("ago") > 0;
        LocalDate begun = last ? LocalDate.of(year, 12, 2) : office.daysAgo(12);
        AppraisalId id = new AppraisalId(branch.home(), numbers.next());
        String by = branch.people().get(0).name();
        appraisals.insert(id, branch.unit(), year, roll(branch, begun), by, at(begun));
        tell(id, branch, begun, by, "started");
        Meeting study = studied(branch, year, begun);
        LocalDate prepared = study == null ? begun.plusDays(3) : study.heldOn();
        appraisals.prepared(id, 0, prepared, row.text("prepared"), study == null ? null : study.activity());
        List<Appraised> people = queries.peopleOf(Scope.below(branch.path()), id);
        List<MemberId> selves = people.stream()
                .map(Appraised::member)
                .limit(last || row.has("mutual") ? people.size() : row.number("selves"))
                .toList();
        appraisals.onPaper(id, selves, begun.plusDays(6));
        tell(id, branch, begun.plusDays(6), by, "selves");
        if (row.has("elsewhere")) appraisedElsewhere(row, id, branch, begun.plusDays(8));
        if (last) decided(row, id, branch, year, people);
        else if (row.has("mutual")) votedOn(row, id, branch, begun.plusDays(9), people);
        marks.mark(branch.home(), branch.unit(), year);
    }

    /** What the branch studied in the week after it began, to prepare. */
    private @Nullable Meeting studied(DemoPlace branch, int year, LocalDate begun) {
        return queries.stepsOf(Scope.below(branch.path()), branch.home(), branch.unit(), year).stream()
                .filter(one -> List.of("STUDY", "OL-04").contains(one.kind()))
                .filter(one -> !one.heldOn().isBefore(begun) && one.heldOn().isBefore(begun.plusDays(7)))
                .findFirst()
                .orElse(null);
    }

    private List<OnRoll> roll(DemoPlace branch, LocalDate on) {
        return rolls.of(new Place(branch.unit(), branch.home(), branch.name(), UnitKind.BRANCH, branch.path(), ""), on);
    }

    /** The ballot of this year, counted on paper; what the branch proposes is still to be written. */
    private void votedOn(Row row, AppraisalId id, DemoPlace branch, LocalDate on, List<Appraised> people) {
        appraisals.mutual(id, 1, on, row.text("mutual"), null);
        String by = branch.people().get(0).name();
        tell(id, branch, on, by, "mutual");
        List<Appraised> rated = people.stream().filter(Appraised::rated).toList();
        List<Rating> ratings = ratings(rated.size(), row.number("excellent"));
        BoxId box = voted(row, branch, polling.draft(on.getYear(), rated), ratings, at(on), people);
        appraisals.voting(id, 2, box, rated.stream().map(Appraised::member).toList());
    }

    private void appraisedElsewhere(Row row, AppraisalId id, DemoPlace branch, LocalDate on) {
        MemberId member = branch.person(row.text("elsewhere")).id();
        appraisals.elsewhere(id, new Elsewhere(member, row.text("from"), on, Rating.QUALIFIED, row.text("words")));
        tell(id, branch, on.plusDays(1), branch.people().get(0).name(), "elsewhere");
    }

    private void decided(Row row, AppraisalId id, DemoPlace branch, int year, List<Appraised> people) {
        Scope scope = Scope.below(branch.path());
        Optional<Meeting> meeting = queries.meetingsOf(scope, branch.home(), branch.unit(), year).stream()
                .filter(one -> one.heldOn().getYear() == year && one.heldOn().getMonthValue() == 12)
                .findFirst();
        if (meeting.isEmpty()) return;
        LocalDate held = meeting.get().heldOn();
        String by = branch.people().get(0).name();
        appraisals.mutual(id, 1, held, row.text("mutual"), meeting.get().activity());
        List<Appraised> rated = people.stream().filter(Appraised::rated).toList();
        List<Rating> ratings = ratings(rated.size(), row.number("excellent"));
        BoxId box = voted(row, branch, polling.draft(year, rated), ratings, at(held), people);
        appraisals.voting(id, 2, box, rated.stream().map(Appraised::member).toList());
        for (int n = 0; n < rated.size(); n++)
            appraisals.propose(id, new Opinion(rated.get(n).member(), ratings.get(n), row.text("opinion"), ""));
        boolean over = row.has("over");
        appraisals.decide(id, 3, meeting.get().activity(), held, over, over ? row.text("over") : null);
        tell(id, branch, held, by, "decision");
        appraisals.told(id, rated.stream().map(Appraised::member).toList(), held.plusDays(2));
        appraisals.move(id, 4, AppraisalState.FILED, held.plusDays(3));
        tell(id, branch, held.plusDays(3), by, "filing");
    }

    /** Every third is 优秀, until there are so many. */
    private static List<Rating> ratings(int people, int excellent) {
        List<Rating> ratings = new ArrayList<>();
        int given = 0;
        for (int at = 0; at < people; at++) {
            boolean best = at % 2 == 1 && given < excellent;
            if (best) given++;
            ratings.add(best ? Rating.EXCELLENT : Rating.QUALIFIED);
        }
        return ratings;
    }

    private BoxId voted(
            Row row, DemoPlace branch, Draft draft, List<Rating> ratings, OffsetDateTime at, List<Appraised> people) {
        List<Integer> mostly = ratings.stream().map(Rating::choice).toList();
        List<List<Integer>> cast =
                DemoVotes.likely(mostly, Rating.values().length, people.size() - 1, row.number("excellent"));
        if (row.has("tellers")) return bySlips(row, branch, draft, cast, at, people);
        PaperCount count = EarlierVote.counted(cast, draft.questions(), people.size());
        String by = branch.people().get(0).name();
        return ballots.counted(branch.home(), branch.unit(), draft, count, by, at);
    }

    private BoxId bySlips(
            Row row,
            DemoPlace branch,
            Draft draft,
            List<List<Integer>> cast,
            OffsetDateTime at,
            List<Appraised> people) {
        List<Someone> tellers = new ArrayList<>();
        for (String name : row.text("tellers").split(";", -1)) tellers.add(someone(branch, name));
        List<Someone> roll = people.stream()
                .map(one -> new Someone(one.member(), one.name(), 0))
                .toList();
        Someone opener = someone(branch, branch.people().get(0).name());
        return ballots.held(new EarlierVote(
                branch.home(), branch.unit(), draft, roll, tellers, cast, 0, opener, at.minusHours(1), at));
    }

    private Someone someone(DemoPlace branch, String name) {
        MemberId member = branch.person(name).id();
        return new Someone(member, name, holders.accountOf(member).orElseThrow());
    }

    private static OffsetDateTime at(LocalDate day) {
        return day.atTime(16, 0).atOffset(ZoneOffset.ofHours(8));
    }

    private void tell(AppraisalId id, DemoPlace branch, LocalDate on, String who, String what) {
        Change change = Change.created(Map.of());
        journal.writeAt(at(on), new Actor(null, who), "appraisal.appraisal." + what, id.ref(), branch.unit(), change);
    }
}
