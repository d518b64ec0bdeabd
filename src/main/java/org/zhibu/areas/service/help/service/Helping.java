package org.zhibu.areas.service.help.service;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhibu.areas.service.help.CaseId;
import org.zhibu.areas.service.help.CaseState;
import org.zhibu.areas.service.help.Measure;
import org.zhibu.areas.service.help.MeasureKind;
import org.zhibu.areas.service.help.Plea;
import org.zhibu.areas.service.help.Verdict;
import org.zhibu.areas.service.help.repository.CaseQueries;
import org.zhibu.areas.service.help.repository.CaseQueries.Case;
import org.zhibu.areas.service.help.repository.CaseRepository;
import org.zhibu.areas.service.help.repository.CaseRepository.Moment;
import org.zhibu.areas.service.help.repository.ContentQueries;
import org.zhibu.core.member.Roster;
import org.zhibu.shared.audit.Actor;
import org.zhibu.shared.audit.Change;
import org.zhibu.shared.audit.Journal;
import org.zhibu.shared.fact.DirtyMarks;
import org.zhibu.shared.kernel.MemberId;
import org.zhibu.shared.kernel.NotHere;
import org.zhibu.shared.kernel.Numbers;
import org.zhibu.shared.kernel.Refused;
import org.zhibu.shared.kernel.Scope;
import org.zhibu.shared.kernel.Stale;
import org.zhibu.shared.kernel.UnitId;
import org.zhibu.shared.kernel.Viewer;
import org.zhibu.shared.notification.Notice;
import org.zhibu.shared.notification.Notices;
import org.zhibu.shared.record.Flow.Move;
import org.zhibu.shared.rule.Rules;

/** A case's way from the request to the member's own word. The journal tells that it moved, never what was said. */
@Service
public class Helping {

    private static final int LONGEST_WORD = 500;

    private final CaseQueries queries;
    private final ContentQueries contents;
    private final CaseRepository cases;
    private final Roster roster;
    private final Numbers numbers;
    private final Journal journal;
    private final DirtyMarks marks;
    private final Notices notices;
    private final Rules rules;
    private final Clock clock;

    Helping(
            CaseQueries queries,
            ContentQueries contents,
            CaseRepository cases,
            Roster roster,
            Numbers numbers,
            Journal journal,
            DirtyMarks marks,
            Notices notices,
            Rules rules,
            Clock clock) {
        this.queries = queries;
        this.contents = contents;
        this.cases = cases;
        this.roster = roster;
        this.numbers = numbers;
        this.journal = journal;
        this.marks = marks;
        this.notices = notices;
        this.rules = rules;
        this.clock = clock;
    }

    /** A member asks; the journal knows the case by its number only. */
    @Transactional
    public CaseId ask(MemberId self, Plea plea) {
        UnitId branch = roster.self(self, LocalDate.now(clock))
                .orElseThrow(NotHere::new)
                .branch();
        CaseId id = new CaseId(self.home(), numbers.next());
        String code = cases.insert(id, branch, self, false, plea, moment(CaseState.ASKED, null, ""));
        made(new Actor(null, code), id, branch);
        notices.tellBranches(Map.of(branch, notice("asked", id, 0, code, id.href())));
        return id;
    }

    /** The branch asks for a member who has no phone. */
    @Transactional
    public CaseId askFor(Viewer viewer, String path, UnitId branch, MemberId member, Plea plea) {
        HelpPolicy.must(HelpPolicy.mayKeep(viewer, path));
        CaseId id = new CaseId(member.home(), numbers.next());
        cases.insert(id, branch, member, true, plea, moment(CaseState.ASKED, viewer.name(), ""));
        made(Actor.of(viewer), id, branch);
        return id;
    }

    private void made(Actor actor, CaseId id, UnitId branch) {
        journal.write(actor, "help.case.made", id.ref(), branch, Change.because(null));
        marks.mark(id.home(), branch, LocalDate.now(clock).getYear());
    }

    /** A move of those who help. */
    @Transactional
    public void move(Viewer viewer, CaseId id, long version, String name, String words) {
        Case one = viewer.find(scope -> queries.find(scope, id));
        Move<CaseState> move = CaseFlow.MOVES.legal(one.state(), name, words);
        HelpPolicy.must(HelpPolicy.mayMove(viewer, one, name));
        if (move.to() == CaseState.RESULT && contents.measuresOf(Scope.below(one.path()), id) == 0)
            throw Refused.at("words", "help.nothing-done");
        cases.move(id, version, move.to(), null, moment(move.to(), viewer.name(), words));
        told(Actor.of(viewer), CaseFlow.MOVES.action(name), one);
        tell(viewer, one, name, version);
    }

    /** The member takes the request back. */
    @Transactional
    public void withdraw(MemberId self, CaseId id, long version, String words) {
        Case one = queries.own(self, id).orElseThrow(NotHere::new);
        Move<CaseState> move = CaseFlow.MOVES.legal(one.state(), "withdrawal", words);
        cases.move(id, version, move.to(), null, moment(move.to(), null, words));
        told(new Actor(null, one.code()), "help.case.withdrawal", one);
    }

    /** The member's own word on the result. */
    @Transactional
    public void say(MemberId self, CaseId id, long version, Verdict verdict, String words) {
        Case one = queries.own(self, id).orElseThrow(NotHere::new);
        say(new Actor(null, one.code()), null, one, version, verdict, words);
    }

    /** The word of a member who has no phone, as the branch heard it. */
    @Transactional
    public void sayFor(Viewer viewer, CaseId id, long version, Verdict verdict, String words) {
        Case one = viewer.find(scope -> queries.find(scope, id));
        if (one.state() != CaseState.RESULT) throw new Stale();
        HelpPolicy.must(HelpPolicy.mayEnterWord(viewer, one));
        say(Actor.of(viewer), viewer.name(), one, version, verdict, words);
    }

    /** What is not solved is helped with again. */
    private void say(Actor actor, @Nullable String by, Case one, long version, Verdict verdict, String words) {
        if (one.state() != CaseState.RESULT) throw new Stale();
        boolean again = verdict == Verdict.NOT_SOLVED;
        if (again && words.isBlank()) throw Refused.at("words", "help.word-missing");
        if (words.length() > LONGEST_WORD) throw Refused.at("words", "help.too-long");
        CaseState to = again ? CaseState.HELPING : CaseState.CLOSED;
        cases.move(one.of(), version, to, verdict, moment(to, by, words));
        told(actor, again ? "help.case.reopened" : "help.case.word", one);
        String what = again ? "reopened" : "word";
        if (by == null)
            notices.tellBranches(Map.of(
                    one.unit(),
                    notice(what, one.of(), version, one.code(), one.of().href())));
    }

    /** A visit, money or a measure. */
    @Transactional
    public void help(Viewer viewer, CaseId id, long version, Measure measure) {
        Case one = viewer.find(scope -> queries.find(scope, id));
        HelpPolicy.must(HelpPolicy.mayHelp(viewer, one));
        measure.check(one.askedOn(), LocalDate.now(clock));
        cases.insert(id, version, measure, viewer.name(), OffsetDateTime.now(clock));
        if (measure.kind() == MeasureKind.VISIT)
            marks.mark(id.home(), one.unit(), measure.on().getYear());
        told(Actor.of(viewer), "help.case.measure", one);
    }

    /** The member hears that there is news, the branch that the committee replied, the committee that it is asked: numbers only. */
    private void tell(Viewer viewer, Case one, String move, long version) {
        MemberId member = new MemberId(one.memberHomeId(), one.memberId());
        notices.tellMember(
                viewer, member, notice("news." + move, one.of(), version, one.code(), "/my/help/" + one.of()));
        Notice notice = notice(move, one.of(), version, one.code(), one.of().href());
        if (move.equals("raising")) notices.tellCommittee(viewer, one.path(), notice);
        if (move.equals("reply")) notices.tellBranch(viewer, one.unit(), notice);
    }

    static Notice notice(String what, CaseId id, long version, String code, String href) {
        String event = "%s.%s %s %d".formatted(CaseId.RECORD, what, id, version);
        String key = what.startsWith("news.") ? "news" : what;
        return Notice.of(event, "help.notice." + key, href, code);
    }

    private void told(Actor actor, String action, Case one) {
        journal.write(actor, action, one.of().ref(), one.unit(), Change.because(null));
        marks.mark(one.homeId(), one.unit(), LocalDate.now(clock).getYear());
    }

    private Moment moment(CaseState to, @Nullable String by, String words) {
        OffsetDateTime now = OffsetDateTime.now(clock);
        LocalDate today = now.toLocalDate();
        LocalDate due =
                to.isOpen() ? today.plusDays(rules.number(to.days(), today).intValue()) : null;
        return new Moment(now, due, by, words);
    }
}
