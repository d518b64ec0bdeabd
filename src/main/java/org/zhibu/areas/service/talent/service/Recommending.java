package org.zhibu.areas.service.talent.service;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhibu.areas.service.talent.Aim;
import org.zhibu.areas.service.talent.Proposal;
import org.zhibu.areas.service.talent.RecommendationId;
import org.zhibu.areas.service.talent.RecommendationState;
import org.zhibu.areas.service.talent.Verdict;
import org.zhibu.areas.service.talent.repository.TalentQueries;
import org.zhibu.areas.service.talent.repository.TalentQueries.Meeting;
import org.zhibu.areas.service.talent.repository.TalentQueries.Recommendation;
import org.zhibu.areas.service.talent.repository.TalentRepository;
import org.zhibu.core.member.Person;
import org.zhibu.core.member.Roster;
import org.zhibu.core.organization.Holder;
import org.zhibu.core.organization.Posts;
import org.zhibu.shared.audit.Actor;
import org.zhibu.shared.audit.Change;
import org.zhibu.shared.audit.Journal;
import org.zhibu.shared.fact.DirtyMarks;
import org.zhibu.shared.kernel.Numbers;
import org.zhibu.shared.kernel.Place;
import org.zhibu.shared.kernel.Refused;
import org.zhibu.shared.kernel.Scope;
import org.zhibu.shared.kernel.Stale;
import org.zhibu.shared.kernel.UnitId;
import org.zhibu.shared.kernel.Viewer;
import org.zhibu.shared.notification.Notice;
import org.zhibu.shared.notification.Notices;
import org.zhibu.shared.record.Flow;

/**
 * A recommendation's way from the branch up the tree into the pool, to an appointment or back. What a level said stands with
 * the opinions, which are opened against a purpose; the journal, which nobody is told of reading, tells only that it moved.
 */
@Service
public class Recommending {

    private static final int LONGEST_WORDS = 500;

    private final TalentQueries queries;
    private final TalentRepository talent;
    private final Roster roster;
    private final Posts posts;
    private final Numbers numbers;
    private final Journal journal;
    private final DirtyMarks marks;
    private final Notices notices;
    private final Clock clock;

    Recommending(
            TalentQueries queries,
            TalentRepository talent,
            Roster roster,
            Posts posts,
            Numbers numbers,
            Journal journal,
            DirtyMarks marks,
            Notices notices,
            Clock clock) {
        this.queries = queries;
        this.talent = talent;
        this.roster = roster;
        this.posts = posts;
        this.numbers = numbers;
        this.journal = journal;
        this.marks = marks;
        this.notices = notices;
        this.clock = clock;
    }

    /** Those of the branch who can be recommended. */
    public List<Person> people(Place place) {
        return roster.peopleOf(place.scope(), place, LocalDate.now(clock));
    }

    /** Meetings of the branch in the last year. */
    public List<Meeting> meetings(Scope scope, UnitId branch) {
        return queries.meetingsOf(scope, branch, LocalDate.now(clock).minusYears(1));
    }

    @Transactional
    public RecommendationId recommend(Viewer viewer, Place place, Proposal proposal) {
        TalentPolicy.must(TalentPolicy.mayRecommend(viewer, place));
        if (people(place).stream().noneMatch(person -> person.id().equals(proposal.member())))
            throw Refused.at("member", "talent.member-missing");
        mustHaveMet(place.scope(), place.unit(), proposal);
        RecommendationId id = new RecommendationId(place.home(), numbers.next());
        LocalDate today = LocalDate.now(clock);
        if (!talent.insert(id, place.unit(), proposal, viewer.name(), today))
            throw Refused.at("member", "talent.recommended-already");
        marks.mark(id.home(), place.unit(), today.getYear());
        write(viewer, "made", id, place.unit());
        notices.tellMember(
                viewer,
                proposal.member(),
                Notice.of("talent.recommendation.made " + id, "talent.notice.made", "/my/talent"));
        ask(viewer, place.path(), id, 0, place.name());
        return id;
    }

    private void mustHaveMet(Scope scope, UnitId branch, Proposal proposal) {
        if (meetings(scope, branch).stream().noneMatch(meeting -> meeting.id() == proposal.activity()))
            throw Refused.at("activity", "talent.meeting-missing");
    }

    @Transactional
    public void change(Viewer viewer, RecommendationId id, long version, Proposal proposal) {
        Recommendation old = find(viewer, id);
        TalentPolicy.must(TalentPolicy.mayChange(viewer, old));
        mustHaveMet(Scope.below(old.path()), old.unit(), proposal);
        talent.update(id, version, proposal);
        write(viewer, "changed", id, old.unit());
        if (old.state() == RecommendationState.RETURNED) ask(viewer, old.path(), id, version + 1, old.unitName());
    }

    /** The opinion of the level whose turn it is, with its words. */
    @Transactional
    public void say(Viewer viewer, RecommendationId id, long version, Verdict verdict, String words) {
        Recommendation old = find(viewer, id);
        Long level = old.waitsUnitId();
        if (level == null) throw new Stale();
        TalentPolicy.must(TalentPolicy.maySay(viewer, old));
        mustBeWords(words);
        if (verdict == Verdict.WITHDRAWN) throw Refused.at("verdict", "talent.verdict-missing");
        if (verdict == Verdict.FORWARDED && old.nextUnitId() == null)
            throw Refused.at("verdict", "talent.nobody-above");
        if (verdict == Verdict.POOLED && !old.waitsForCommittee()) throw Refused.at("verdict", "talent.committee-only");
        talent.say(id, level, verdict, words, LocalDate.now(clock), viewer.name());
        talent.move(id, version, verdict.to(), verdict == Verdict.FORWARDED ? old.nextUnitId() : null);
        write(viewer, "opinion." + verdict, id, old.unit());
        if (verdict == Verdict.RETURNED) tell(viewer, old, "returned", version);
        if (verdict == Verdict.FORWARDED) ask(viewer, above(old), id, version + 1, old.unitName());
    }

    private static void mustBeWords(String words) {
        if (words.isBlank()) throw Refused.at("words", "talent.words-missing");
        if (words.length() > LONGEST_WORDS) throw Refused.at("words", "talent.words-long");
    }

    /** Return from the pool, or withdrawal by the branch. */
    @Transactional
    public void move(Viewer viewer, RecommendationId id, long version, String name, String words) {
        Recommendation old = find(viewer, id);
        Flow.Move<RecommendationState> move = TalentFlow.MOVES.legal(old.state(), name, words);
        TalentPolicy.must(TalentPolicy.mayMove(viewer, old, name));
        mustBeWords(words);
        boolean back = name.equals("return");
        LocalDate today = LocalDate.now(clock);
        talent.move(id, version, move.to(), null);
        if (back) talent.sayAgain(id, Verdict.RETURNED, words, today, viewer.name());
        else talent.say(id, old.unitId(), Verdict.WITHDRAWN, words, today, viewer.name());
        marks.mark(id.home(), old.unit(), old.recommendedOn().getYear());
        write(viewer, name, id, old.unit());
        if (back) tell(viewer, old, "returned", version);
    }

    /** The Party posts a person holds today, one of which can have come of the recommendation. */
    public List<Holder> postsOf(Recommendation one) {
        return posts.postsOf(one.member(), LocalDate.now(clock));
    }

    /**
     * Enters what came of it: a Party post that was appointed in the tree, or an administrative post in words.
     *
     * @param post number of the Party post, null for an administrative one
     */
    @Transactional
    public void appoint(
            Viewer viewer, RecommendationId id, long version, @Nullable Long post, @Nullable LocalDate on, String to) {
        Recommendation old = find(viewer, id);
        if (old.state() != RecommendationState.IN_POOL) throw new Stale();
        TalentPolicy.must(TalentPolicy.mayAppoint(viewer, old));
        if (old.aim() == Aim.PARTY_POST) party(old, version, post);
        else administrative(old, version, on, to);
        marks.mark(id.home(), old.unit(), LocalDate.now(clock).getYear());
        write(viewer, "appointment", id, old.unit());
        tell(viewer, old, "appointed", version);
    }

    private void party(Recommendation one, long version, @Nullable Long post) {
        Holder held = postsOf(one).stream()
                .filter(found -> post != null && found.postId() == post)
                .findFirst()
                .orElseThrow(() -> Refused.at("post", "talent.post-missing"));
        if (held.fromOn().isBefore(one.recommendedOn()))
            throw Refused.at("post", "talent.post-before", one.recommendedOn().toString());
        talent.appoint(one.recommendation(), version, held.fromOn(), held.dutyCode(), held.postId());
    }

    private void administrative(Recommendation one, long version, @Nullable LocalDate on, String to) {
        if (to.isBlank() || to.length() > Proposal.LONGEST_POST) throw Refused.at("to", "talent.to-missing");
        if (on == null) throw Refused.at("on", "talent.on-missing");
        if (on.isAfter(LocalDate.now(clock))) throw Refused.at("on", "talent.in-the-future");
        if (on.isBefore(one.recommendedOn()))
            throw Refused.at("on", "talent.post-before", one.recommendedOn().toString());
        talent.appoint(one.recommendation(), version, on, to, null);
    }

    /** The person is told; the secretary finds it on the desk, officers of the branch are not to know. */
    private void tell(Viewer viewer, Recommendation one, String what, long version) {
        String event = "talent.recommendation.%s %s %d".formatted(what, one.recommendation(), version);
        notices.tellMember(viewer, one.member(), Notice.of(event, "talent.notice." + what, "/my/talent"));
    }

    /** The level whose turn it is hears that an opinion is awaited, of which branch, not of whom. */
    private void ask(Viewer viewer, String path, RecommendationId id, long version, String branch) {
        String event = "talent.recommendation.ask %s %d".formatted(id, version);
        notices.tellCommittee(viewer, path, Notice.of(event, "talent.notice.ask", id.href(), branch));
    }

    private static String above(Recommendation one) {
        return Objects.requireNonNull(one.waitsPath()).replaceFirst("[0-9]+\\.$", "");
    }

    private void write(Viewer viewer, String action, RecommendationId id, UnitId unit) {
        journal.write(Actor.of(viewer), "talent.recommendation." + action, id.ref(), unit, Change.because(null));
    }

    private Recommendation find(Viewer viewer, RecommendationId id) {
        return TalentPolicy.find(viewer, scope -> queries.find(scope, id));
    }
}
