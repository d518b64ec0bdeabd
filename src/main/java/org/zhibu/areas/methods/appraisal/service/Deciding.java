package org.zhibu.areas.methods.appraisal.service;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhibu.areas.methods.appraisal.AppraisalId;
import org.zhibu.areas.methods.appraisal.AppraisalState;
import org.zhibu.areas.methods.appraisal.ExcellentCap;
import org.zhibu.areas.methods.appraisal.Opinion;
import org.zhibu.areas.methods.appraisal.Rating;
import org.zhibu.areas.methods.appraisal.repository.AppraisalQueries;
import org.zhibu.areas.methods.appraisal.repository.AppraisalQueries.Appraisal;
import org.zhibu.areas.methods.appraisal.repository.AppraisalQueries.Appraised;
import org.zhibu.areas.methods.appraisal.repository.AppraisalQueries.Meeting;
import org.zhibu.areas.methods.appraisal.repository.AppraisalRepository;
import org.zhibu.areas.methods.ballot.Ballots;
import org.zhibu.areas.methods.ballot.BoxId;
import org.zhibu.areas.methods.ballot.BoxState;
import org.zhibu.shared.audit.Actor;
import org.zhibu.shared.audit.Change;
import org.zhibu.shared.audit.Journal;
import org.zhibu.shared.fact.DirtyMarks;
import org.zhibu.shared.kernel.MemberId;
import org.zhibu.shared.kernel.Refused;
import org.zhibu.shared.kernel.Scope;
import org.zhibu.shared.kernel.Stale;
import org.zhibu.shared.kernel.Viewer;
import org.zhibu.shared.notification.Notice;
import org.zhibu.shared.notification.Notices;
import org.zhibu.shared.record.Flow;
import org.zhibu.shared.rule.Rules;

/** Proposes ratings with the ballot at hand, lets a meeting decide them, tells each, and files the appraisal. */
@Service
public class Deciding {

    private static final String CAP = "life.excellentCap";

    private final AppraisalQueries queries;
    private final AppraisalRepository appraisals;
    private final Ballots ballots;
    private final Rules rules;
    private final Journal journal;
    private final DirtyMarks marks;
    private final Notices notices;
    private final Clock clock;

    Deciding(
            AppraisalQueries queries,
            AppraisalRepository appraisals,
            Ballots ballots,
            Rules rules,
            Journal journal,
            DirtyMarks marks,
            Notices notices,
            Clock clock) {
        this.queries = queries;
        this.appraisals = appraisals;
        this.ballots = ballots;
        this.rules = rules;
        this.journal = journal;
        this.marks = marks;
        this.notices = notices;
        this.clock = clock;
    }

    /** The cap in force on the day the meeting decided, today while none has. */
    public ExcellentCap cap(Appraisal appraisal) {
        LocalDate decided = appraisal.decidedOn();
        return cap(decided == null ? LocalDate.now(clock) : decided);
    }

    private ExcellentCap cap(LocalDate on) {
        return new ExcellentCap(rules.number(CAP, on));
    }

    /** For each question of the ballot the votes for each rating; empty where nothing may be told yet. */
    public List<List<Integer>> votesOf(Appraisal appraisal) {
        BoxId box = appraisal.box();
        return box == null ? List.of() : ballots.votesOf(Scope.below(appraisal.path()), box);
    }

    /** Writes what the branch proposes; incomplete proposals are kept too. */
    @Transactional
    public void propose(Viewer viewer, AppraisalId id, long version, List<Opinion> opinions) {
        Appraisal appraisal = decidable(viewer, id);
        mustBeVoted(appraisal);
        List<List<Integer>> votes = votesOf(appraisal);
        Map<MemberId, Appraised> people = queries.peopleOf(Scope.below(appraisal.path()), id).stream()
                .collect(Collectors.toMap(Appraised::member, Function.identity()));
        for (int at = 0; at < opinions.size(); at++) {
            Appraised person = people.get(opinions.get(at).member());
            if (person == null || !person.rated()) throw new Stale();
            opinions.get(at).check("lines[" + at + "].reason", person.name(), votesFor(person, votes));
        }
        appraisals.touch(id, version);
        opinions.forEach(opinion -> appraisals.propose(id, opinion));
        write(viewer, appraisal, "opinions", null);
    }

    private static List<Integer> votesFor(Appraised person, List<List<Integer>> votes) {
        Integer question = person.question();
        return question == null || question > votes.size() ? List.of() : votes.get(question - 1);
    }

    /**
     * A meeting decided what was proposed.
     *
     * @param meeting a logged general meeting, committee meeting or appraisal of the branch
     * @param words why more are rated 优秀 than the cap allows; may be empty where they are not
     */
    @Transactional
    public void decide(Viewer viewer, AppraisalId id, long version, String meeting, String words) {
        Appraisal appraisal = decidable(viewer, id);
        mustBeVoted(appraisal);
        Scope scope = Scope.below(appraisal.path());
        Meeting held = queries.meetingsOf(scope, id.home(), appraisal.unit(), appraisal.year()).stream()
                .filter(one -> one.activity().text().equals(meeting))
                .findFirst()
                .orElseThrow(() -> Refused.at("meeting", "appraisal.meeting-missing"));
        List<Appraised> rated =
                queries.peopleOf(scope, id).stream().filter(Appraised::rated).toList();
        List<String> open = rated.stream()
                .filter(person -> person.rating() == null)
                .map(Appraised::name)
                .toList();
        if (!open.isEmpty()) throw new Refused("appraisal.not-proposed", String.join("、", open));
        boolean over = over(rated, cap(held.heldOn()), words);
        appraisals.decide(id, version, held.activity(), held.heldOn(), over, over ? words : null);
        write(viewer, appraisal, "decision", over ? words : null);
        marks.mark(id.home(), appraisal.unit(), appraisal.year());
        for (Appraised person : rated) tell(viewer, appraisal, version, person);
    }

    private boolean over(List<Appraised> rated, ExcellentCap cap, String words) {
        int excellent = (int) rated.stream()
                .filter(person -> person.rating() == Rating.EXCELLENT)
                .count();
        if (cap.allows(excellent, rated.size())) return false;
        if (words.isBlank())
            throw Refused.at("words", "appraisal.over-cap", rated.size(), cap.most(rated.size()), excellent);
        return true;
    }

    private void tell(Viewer viewer, Appraisal appraisal, long version, Appraised person) {
        String event = "appraisal.appraisal.decision %s %d".formatted(appraisal.appraisal(), version);
        String year = String.valueOf(appraisal.year());
        notices.tellMember(
                viewer, person.member(), Notice.of(event, "appraisal.notice.decision", "/my/appraisal", year));
    }

    /** Ticks those who were told in person. */
    @Transactional
    public void told(Viewer viewer, AppraisalId id, long version, List<MemberId> members, @Nullable LocalDate on) {
        Appraisal appraisal = find(viewer, id);
        AppraisalPolicy.must(AppraisalPolicy.mayKeep(viewer, appraisal.path()));
        if (!appraisal.state().isDecided()) throw new Stale();
        if (members.isEmpty()) throw Refused.at("members", "appraisal.members-missing");
        LocalDate today = LocalDate.now(clock);
        if (on == null) throw Refused.at("on", "appraisal.day-missing");
        if (on.isAfter(today)) throw Refused.at("on", "appraisal.in-the-future", today.toString());
        appraisals.touch(id, version);
        appraisals.told(id, members, on);
        write(viewer, appraisal, "told", null);
    }

    /** Any other move: filing, reopening, return, cancellation. */
    @Transactional
    public void move(Viewer viewer, AppraisalId id, long version, String name, String words) {
        Appraisal appraisal = find(viewer, id);
        Flow.Move<AppraisalState> move = AppraisalFlow.MOVES.legal(appraisal.state(), name, words);
        AppraisalPolicy.must(AppraisalPolicy.mayMove(viewer, appraisal, name));
        appraisals.move(id, version, move.to(), LocalDate.now(clock));
        write(viewer, appraisal, name, words);
        marks.mark(id.home(), appraisal.unit(), appraisal.year());
        String event = "appraisal.appraisal.%s %s %d".formatted(name, id, version);
        Notice notice =
                Notice.of(event, "appraisal.notice." + name, id.href(), appraisal.unitName(), "" + appraisal.year());
        if (name.equals("filing")) notices.tellCommittee(viewer, appraisal.path(), notice);
        if (name.equals("return")) notices.tellBranch(viewer, appraisal.unit(), notice);
    }

    private void mustBeVoted(Appraisal appraisal) {
        BoxId box = appraisal.box();
        BoxState state = box == null
                ? null
                : ballots.stateOf(Scope.below(appraisal.path()), box).orElse(null);
        if (state == BoxState.OPEN) throw new Refused("appraisal.voting-now");
        if (state != BoxState.CLOSED) throw new Refused("appraisal.not-voted");
    }

    private Appraisal decidable(Viewer viewer, AppraisalId id) {
        Appraisal appraisal = find(viewer, id);
        AppraisalPolicy.must(AppraisalPolicy.mayKeep(viewer, appraisal.path()));
        if (!AppraisalPolicy.mayRecord(viewer, appraisal)) throw new Stale();
        return appraisal;
    }

    private Appraisal find(Viewer viewer, AppraisalId id) {
        return viewer.find(scope -> queries.find(scope, id));
    }

    private void write(Viewer viewer, Appraisal appraisal, String what, @Nullable String words) {
        journal.write(
                Actor.of(viewer),
                "appraisal.appraisal." + what,
                appraisal.appraisal().ref(),
                appraisal.unit(),
                Change.because(words));
    }
}
