package org.zhibu.areas.methods.ballot.service;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Component;
import org.zhibu.areas.methods.ballot.BoxId;
import org.zhibu.areas.methods.ballot.BoxKind;
import org.zhibu.areas.methods.ballot.Draft;
import org.zhibu.areas.methods.ballot.EarlierVote;
import org.zhibu.areas.methods.ballot.EarlierVote.Someone;
import org.zhibu.areas.methods.ballot.PaperCount;
import org.zhibu.areas.methods.ballot.Question;
import org.zhibu.areas.methods.ballot.repository.BoxRepository;
import org.zhibu.core.member.Person;
import org.zhibu.core.member.Roster;
import org.zhibu.shared.demo.DemoOffice;
import org.zhibu.shared.demo.DemoOffice.DemoPerson;
import org.zhibu.shared.demo.DemoOffice.DemoPlace;
import org.zhibu.shared.demo.DemoRecords;
import org.zhibu.shared.demo.DemoTable;
import org.zhibu.shared.demo.DemoTable.Row;
import org.zhibu.shared.demo.DemoVotes;
import org.zhibu.shared.kernel.Numbers;
import org.zhibu.shared.kernel.Place;
import org.zhibu.shared.kernel.Scope;
import org.zhibu.shared.kernel.UnitKind;
import org.zhibu.shared.security.Holders;

/** Polls of the demo: one by slips with its published list, one counted on paper, one whose slips are still to be printed. */
@Component
class BallotDemo implements DemoRecords {

    private final EarlierVotes earlier;
    private final BoxRepository boxes;
    private final Roster roster;
    private final Holders holders;
    private final Numbers numbers;

    BallotDemo(EarlierVotes earlier, BoxRepository boxes, Roster roster, Holders holders, Numbers numbers) {
        this.earlier = earlier;
        this.boxes = boxes;
        this.roster = roster;
        this.holders = holders;
        this.numbers = numbers;
    }

    @Override
    public int order() {
        return 70;
    }

    @Override
    public void enter(DemoOffice office) {
        for (Row row : DemoTable.rows("ballot.csv")) enter(office, row);
    }

    private void enter(DemoOffice office, Row row) {
        DemoPlace branch = office.at(row.text("branch"));
        OffsetDateTime at = office.at(row.number("ago"), 15);
        String by = branch.people().get(0).name();
        Draft draft = draft(row);
        switch (row.text("way")) {
            case "slips" -> earlier.bySlips(vote(branch, draft, row, at));
            case "paper" -> earlier.onPaper(branch.home(), branch.unit(), draft, count(draft, row), by, at);
            default -> boxes.insert(new BoxId(branch.home(), numbers.next()), branch.unit(), draft, by, at);
        }
    }

    private static Draft draft(Row row) {
        List<String> choices = List.of(row.text("choices").split(";", -1));
        List<Question> questions = Arrays.stream(row.text("questions").split(";", -1))
                .map(wording -> new Question(wording, choices))
                .toList();
        return new Draft(BoxKind.POLL, row.text("title"), row.text("about"), questions);
    }

    private EarlierVote vote(DemoPlace branch, Draft draft, Row row, OffsetDateTime at) {
        List<Someone> roll = people(branch, at.toLocalDate());
        List<Someone> tellers = new ArrayList<>();
        for (String name : row.text("tellers").split(";", -1)) tellers.add(someone(branch.person(name)));
        int masses = row.number("masses");
        return new EarlierVote(
                branch.home(),
                branch.unit(),
                draft,
                roll,
                tellers,
                ballots(draft, roll.size() - 2 + masses, row),
                masses,
                someone(branch.people().get(0)),
                at,
                at.plusHours(1));
    }

    private List<Someone> people(DemoPlace branch, LocalDate on) {
        Place place = new Place(branch.unit(), branch.home(), branch.name(), UnitKind.BRANCH, branch.path(), "");
        List<Person> people = roster.peopleOf(Scope.below(branch.path()), place, on);
        return people.stream()
                .map(person -> new Someone(person.id(), person.name(), 0))
                .toList();
    }

    private Someone someone(DemoPerson person) {
        return new Someone(
                person.id(), person.name(), holders.accountOf(person.id()).orElseThrow());
    }

    private static List<List<Integer>> ballots(Draft draft, int voters, Row row) {
        List<Integer> mostly = draft.questions().stream().map(question -> 1).toList();
        int choices = draft.questions().get(0).choices().size();
        return DemoVotes.likely(mostly, choices, voters, row.number("ago"));
    }

    private static PaperCount count(Draft draft, Row row) {
        int voters = row.number("voters");
        return EarlierVote.counted(ballots(draft, voters, row), draft.questions(), voters + 2);
    }
}
