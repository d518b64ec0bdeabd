package org.zhibu.areas.methods.ballot.service;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhibu.areas.methods.ballot.Ballots;
import org.zhibu.areas.methods.ballot.BoxId;
import org.zhibu.areas.methods.ballot.BoxState;
import org.zhibu.areas.methods.ballot.Voters;
import org.zhibu.areas.methods.ballot.repository.BoxQueries;
import org.zhibu.areas.methods.ballot.repository.BoxQueries.Box;
import org.zhibu.areas.methods.ballot.repository.BoxRepository;
import org.zhibu.areas.methods.ballot.repository.BoxRepository.Named;
import org.zhibu.areas.methods.ballot.repository.SlipRepository;
import org.zhibu.areas.methods.ballot.repository.SlipRepository.Hashed;
import org.zhibu.core.member.Person;
import org.zhibu.core.member.Roster;
import org.zhibu.shared.audit.Actor;
import org.zhibu.shared.audit.Change;
import org.zhibu.shared.audit.Journal;
import org.zhibu.shared.kernel.MemberId;
import org.zhibu.shared.kernel.Place;
import org.zhibu.shared.kernel.Refusals;
import org.zhibu.shared.kernel.Refused;
import org.zhibu.shared.kernel.Scope;
import org.zhibu.shared.kernel.Viewer;
import org.zhibu.shared.notification.Notice;
import org.zhibu.shared.notification.Notices;
import org.zhibu.shared.security.Holders;

/** Freezes the roll, makes the slips and hands them out once: their codes are stored nowhere. */
@Service
public class Opening {

    private static final int MOST_PEOPLE = 300;
    private static final int MOST_MORE = 300;

    private final BoxQueries queries;
    private final BoxRepository boxes;
    private final SlipRepository slips;
    private final SlipCodes codes;
    private final Roster roster;
    private final Holders holders;
    private final Journal journal;
    private final Notices notices;
    private final Clock clock;

    Opening(
            BoxQueries queries,
            BoxRepository boxes,
            SlipRepository slips,
            SlipCodes codes,
            Roster roster,
            Holders holders,
            Journal journal,
            Notices notices,
            Clock clock) {
        this.queries = queries;
        this.boxes = boxes;
        this.slips = slips;
        this.codes = codes;
        this.roster = roster;
        this.holders = holders;
        this.journal = journal;
        this.notices = notices;
        this.clock = clock;
    }

    /**
     * How many slips, and who counts.
     *
     * @param masses slips for people who are no members
     * @param spare slips more than people, should one get lost
     */
    public record Asked(String first, String second, int masses, int spare) {}

    /** One slip as it is printed. */
    public record Slip(String code, Voters voters) {}

    /** Everything that is printed, once. */
    public record Printed(Box box, List<Slip> slips) {}

    /** The people a box asks today, in the order of their names. */
    public List<Person> people(Box box) {
        Place place = new Place(box.unit(), box.homeId(), box.unitName(), box.unitKind(), box.path(), "");
        return roster.peopleOf(Scope.below(box.path()), place, LocalDate.now(clock));
    }

    @Transactional
    public Printed open(Viewer viewer, BoxId id, long version, Asked asked) {
        Box box = find(viewer, id);
        BallotPolicy.must(BallotPolicy.mayKeep(viewer, box));
        boxes.lock(id, version, BoxState.DRAFT);
        List<Named> roll = people(box).stream()
                .map(person -> new Named(person.id(), person.name()))
                .toList();
        List<Named> tellers = new ArrayList<>();
        check(roll.size(), asked)
                .trying(() -> tellers.addAll(tellers(viewer.accountId(), roll, asked)))
                .must();
        List<Slip> printed = print(id, roll.size() + asked.spare(), asked.masses());
        boxes.open(
                id, roll, printed.size(), SlipCodes.plain(codes.next()), viewer.accountId(), OffsetDateTime.now(clock));
        boxes.tellers(id, tellers);
        write(viewer, box, "ballot.box.opened", tellers, printed.size());
        tell(viewer, box, version, tellers);
        return new Printed(find(viewer, id), printed);
    }

    /** Prints anew where the sheet was lost before anybody voted; the slips printed before are void. */
    @Transactional
    public Printed reprint(Viewer viewer, BoxId id, long version, int masses, int spare) {
        Box box = find(viewer, id);
        BallotPolicy.must(BallotPolicy.mayKeep(viewer, box));
        boxes.lock(id, version, BoxState.OPEN);
        int people = queries.rollOf(Scope.below(box.path()), id).size();
        check(people, new Asked("", "", masses, spare)).must();
        mustNotCount(viewer, box);
        if (!slips.makeVoid(id)) throw new Refused("ballot.voted-already");
        List<Slip> printed = print(id, people + spare, masses);
        boxes.reopen(id, printed.size(), viewer.accountId());
        write(viewer, box, "ballot.box.reprinted", List.of(), printed.size());
        return new Printed(find(viewer, id), printed);
    }

    /** Names others to count where one cannot; who has confirmed stays. */
    @Transactional
    public void rename(Viewer viewer, BoxId id, long version, Asked asked) {
        Box box = find(viewer, id);
        BallotPolicy.must(BallotPolicy.mayKeep(viewer, box));
        boxes.lock(id, version, BoxState.OPEN);
        List<Named> roll = people(box).stream()
                .map(person -> new Named(person.id(), person.name()))
                .toList();
        List<Named> tellers = tellers(Objects.requireNonNull(box.openedBy(), "an open box was printed"), roll, asked);
        for (BoxQueries.Teller old : queries.tellersOf(Scope.below(box.path()), id))
            if (old.confirmedAt() != null
                    && !old.isMember(tellers.get(old.number() - 1).member()))
                throw Refused.at(old.number() == 1 ? "first" : "second", "ballot.teller-confirmed", old.name());
        boxes.tellers(id, tellers);
        write(viewer, box, "ballot.box.tellers", tellers, 0);
        tell(viewer, box, OffsetDateTime.now(clock).toEpochSecond(), tellers);
    }

    /** Whoever prints sees the codes; with them a teller could find which ballot was whose slip. */
    private void mustNotCount(Viewer viewer, Box box) {
        Optional<MemberId> self = viewer.member();
        if (queries.tellersOf(Scope.below(box.path()), box.box()).stream()
                .anyMatch(teller -> self.filter(teller::isMember).isPresent()))
            throw new Refused("ballot.teller-reprints");
    }

    private static Refusals check(int people, Asked asked) {
        return new Refusals()
                .when(asked.masses() < 0 || asked.masses() > MOST_MORE, "masses", "ballot.slips-number", MOST_MORE)
                .when(asked.spare() < 0 || asked.spare() > MOST_MORE, "spare", "ballot.slips-number", MOST_MORE)
                .trying(() -> mustBeEnough(people, asked.masses()));
    }

    private static void mustBeEnough(int people, int masses) {
        if (people > MOST_PEOPLE) throw new Refused("ballot.people-many", people, MOST_PEOPLE);
        if (masses >= 0 && people + masses < Ballots.FEWEST)
            throw new Refused("ballot.people-few", people + masses, Ballots.FEWEST);
    }

    private List<Slip> print(BoxId id, int members, int masses) {
        List<Slip> printed = new ArrayList<>();
        codes.next(members).forEach(code -> printed.add(new Slip(code, Voters.MEMBERS)));
        codes.next(masses).forEach(code -> printed.add(new Slip(code, Voters.MASSES)));
        slips.insert(
                id,
                printed.stream()
                        .map(slip -> new Hashed(SlipCodes.hex(slip.code()), slip.voters()))
                        .toList());
        return printed;
    }

    /**
     * Two different people with accounts to confirm with, and not whoever has seen the codes.
     *
     * @param printer the account the codes were shown to
     */
    private List<Named> tellers(long printer, List<Named> roll, Asked asked) {
        List<Named> two = new ArrayList<>();
        new Refusals()
                .trying(() -> two.add(teller(printer, roll, "first", asked.first())))
                .trying(() -> two.add(teller(printer, roll, "second", asked.second())))
                .must();
        if (two.get(0).member().equals(two.get(1).member())) throw Refused.at("second", "ballot.tellers-same");
        return two;
    }

    private Named teller(long printer, List<Named> roll, String field, String chosen) {
        if (chosen.isBlank()) throw Refused.at(field, "ballot.teller-missing");
        MemberId member = MemberId.of(chosen);
        Named found = roll.stream()
                .filter(one -> one.member().equals(member))
                .findFirst()
                .orElseThrow(() -> Refused.at(field, "ballot.teller-missing"));
        long account = holders.accountOf(member)
                .orElseThrow(() -> Refused.at(field, "ballot.teller-no-account", found.name()));
        if (account == printer) throw Refused.at(field, "ballot.teller-printed", found.name());
        return found;
    }

    private void write(Viewer viewer, Box box, String action, List<Named> tellers, int issued) {
        Map<String, String> said = Map.of(
                "tellers",
                String.join("、", tellers.stream().map(Named::name).toList()),
                "issued",
                String.valueOf(issued));
        journal.write(Actor.of(viewer), action, box.box().ref(), box.unit(), Change.created(said));
    }

    private void tell(Viewer viewer, Box box, long stamp, List<Named> tellers) {
        for (Named teller : tellers)
            notices.tellMember(
                    viewer,
                    teller.member(),
                    Notice.of(
                            "ballot.box.opened %s %d".formatted(box.box(), stamp),
                            "ballot.notice.teller",
                            "/my/ballots/" + box.box(),
                            box.title()));
    }

    private Box find(Viewer viewer, BoxId id) {
        return viewer.find(scope -> queries.find(scope, id));
    }
}
