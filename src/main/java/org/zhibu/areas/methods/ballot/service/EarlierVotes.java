package org.zhibu.areas.methods.ballot.service;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.zhibu.areas.methods.ballot.BoxId;
import org.zhibu.areas.methods.ballot.Draft;
import org.zhibu.areas.methods.ballot.EarlierVote;
import org.zhibu.areas.methods.ballot.EarlierVote.Someone;
import org.zhibu.areas.methods.ballot.PaperCount;
import org.zhibu.areas.methods.ballot.Voters;
import org.zhibu.areas.methods.ballot.repository.BoxRepository;
import org.zhibu.areas.methods.ballot.repository.BoxRepository.Named;
import org.zhibu.areas.methods.ballot.repository.SlipRepository;
import org.zhibu.areas.methods.ballot.repository.SlipRepository.Hashed;
import org.zhibu.shared.audit.Actor;
import org.zhibu.shared.audit.Change;
import org.zhibu.shared.audit.Journal;
import org.zhibu.shared.fact.DirtyMarks;
import org.zhibu.shared.kernel.Numbers;
import org.zhibu.shared.kernel.UnitId;

/** Brings in votes that were held before: through the same slips, ballots and closing as today's. */
@Service
public class EarlierVotes {

    private final BoxRepository boxes;
    private final SlipRepository slips;
    private final SlipCodes codes;
    private final Numbers numbers;
    private final Journal journal;
    private final DirtyMarks marks;

    EarlierVotes(
            BoxRepository boxes,
            SlipRepository slips,
            SlipCodes codes,
            Numbers numbers,
            Journal journal,
            DirtyMarks marks) {
        this.boxes = boxes;
        this.slips = slips;
        this.codes = codes;
        this.numbers = numbers;
        this.journal = journal;
        this.marks = marks;
    }

    /** A vote that was counted on paper. */
    @Transactional(propagation = Propagation.MANDATORY)
    public BoxId onPaper(long home, UnitId unit, Draft draft, PaperCount count, String by, OffsetDateTime at) {
        BoxId id = new BoxId(home, numbers.next());
        boxes.insert(id, unit, draft, by, at.minusHours(3));
        boxes.count(id, count, at);
        write(at.minusHours(3), by, "drawn", id, unit);
        write(at, by, "paper", id, unit);
        marks.mark(home, unit, at.getYear());
        return id;
    }

    /** A vote by slips. */
    @Transactional(propagation = Propagation.MANDATORY)
    public BoxId bySlips(EarlierVote vote) {
        BoxId id = new BoxId(vote.home(), numbers.next());
        String by = vote.opener().name();
        boxes.insert(id, vote.unit(), vote.draft(), by, vote.openedAt().minusHours(2));
        List<String> sheet = codes.next(vote.ballots().size() + 3);
        slips.insert(id, hashed(vote, sheet));
        boxes.open(
                id,
                named(vote.roll()),
                sheet.size(),
                SlipCodes.plain(codes.next()),
                vote.opener().account(),
                vote.openedAt());
        boxes.tellers(id, named(vote.tellers()));
        cast(id, sheet, vote.ballots());
        for (Someone teller : vote.tellers()) boxes.confirm(id, teller.member(), teller.account(), vote.closedAt());
        boxes.close(id, vote.closedAt());
        write(vote.openedAt().minusHours(2), by, "drawn", id, vote.unit());
        write(vote.openedAt(), by, "opened", id, vote.unit());
        write(vote.closedAt(), vote.tellers().get(1).name(), "closed", id, vote.unit());
        marks.mark(vote.home(), vote.unit(), vote.closedAt().getYear());
        return id;
    }

    private static List<Hashed> hashed(EarlierVote vote, List<String> sheet) {
        int members = vote.ballots().size() - vote.masses();
        List<Hashed> hashed = new ArrayList<>();
        for (int at = 0; at < sheet.size(); at++) {
            boolean masses = at >= members && at < vote.ballots().size();
            hashed.add(new Hashed(SlipCodes.hex(sheet.get(at)), masses ? Voters.MASSES : Voters.MEMBERS));
        }
        return hashed;
    }

    private void cast(BoxId id, List<String> sheet, List<List<Integer>> ballots) {
        Set<String> taken = new HashSet<>();
        for (int at = 0; at < ballots.size(); at++) {
            List<Integer> choices = ballots.get(at);
            String nonce = codes.nonce();
            while (!free(taken, SlipCodes.phrases(nonce, 0, choices.size()))) nonce = codes.nonce();
            boolean cast = slips.cast(
                    id,
                    SlipCodes.hash(sheet.get(at)),
                    choices,
                    SlipCodes.phrases(nonce, 0, choices.size()),
                    SlipCodes.receipt(sheet.get(at), nonce, 0, choices));
            if (!cast) throw new IllegalStateException("a ballot was not cast");
        }
    }

    /** Remembers the phrases of a ballot unless one of them belongs to another already. */
    private static boolean free(Set<String> taken, List<String> phrases) {
        List<String> numbered = new ArrayList<>();
        for (int question = 0; question < phrases.size(); question++) numbered.add(question + phrases.get(question));
        return Collections.disjoint(taken, numbered) && taken.addAll(numbered);
    }

    private static List<Named> named(List<Someone> people) {
        return people.stream().map(one -> new Named(one.member(), one.name())).toList();
    }

    private void write(OffsetDateTime at, String who, String what, BoxId id, UnitId unit) {
        journal.writeAt(at, new Actor(null, who), "ballot.box." + what, id.ref(), unit, Change.created(Map.of()));
    }
}
