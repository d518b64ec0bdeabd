package org.zhibu.core.organization.service;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhibu.core.organization.PostChanged;
import org.zhibu.core.organization.Unit;
import org.zhibu.core.organization.repository.PostRepository;
import org.zhibu.core.organization.repository.PostRepository.Ended;
import org.zhibu.core.organization.repository.UnitPageQueries.Term;
import org.zhibu.core.organization.repository.UnitRepository;
import org.zhibu.shared.audit.Actor;
import org.zhibu.shared.audit.Change;
import org.zhibu.shared.audit.Journal;
import org.zhibu.shared.fact.DirtyMarks;
import org.zhibu.shared.kernel.MemberId;
import org.zhibu.shared.kernel.NotHere;
import org.zhibu.shared.kernel.Numbers;
import org.zhibu.shared.kernel.RecordRef;
import org.zhibu.shared.kernel.Refused;
import org.zhibu.shared.kernel.Stale;
import org.zhibu.shared.kernel.UnitId;

/** Appoints to posts, ends them, and records elections. */
@Service
public class Appointing {

    private final PostRepository posts;
    private final UnitRepository units;
    private final Numbers numbers;
    private final Journal journal;
    private final DirtyMarks dirty;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Appointing(
            PostRepository posts,
            UnitRepository units,
            Numbers numbers,
            Journal journal,
            DirtyMarks dirty,
            ApplicationEventPublisher events,
            Clock clock) {
        this.posts = posts;
        this.units = units;
        this.numbers = numbers;
        this.journal = journal;
        this.dirty = dirty;
        this.events = events;
        this.clock = clock;
    }

    @Transactional
    public void appoint(Actor actor, UnitId unit, String dutyCode, MemberId member, LocalDate from) {
        if (from.isAfter(LocalDate.now(clock))) throw Refused.at("from", "organization.post.in-future");
        try {
            posts.insert(numbers.next(), unit, dutyCode, member, from);
        } catch (DataIntegrityViolationException e) {
            throw refusal(e);
        }
        journal(actor, "organization.post.appointed", unit, Map.of("duty", dutyCode, "from", from.toString()));
        events.publishEvent(new PostChanged(actor, unit, member));
    }

    private static RuntimeException refusal(DataIntegrityViolationException e) {
        String cause = String.valueOf(e.getMostSpecificCause().getMessage());
        if (cause.contains("post_one_secretary_ex"))
            return Refused.at("dutyCode", "organization.post.second-secretary");
        return cause.contains("post_once_ex") ? Refused.at("dutyCode", "organization.post.held-already") : e;
    }

    @Transactional
    public void end(Actor actor, long postId, LocalDate on) {
        Ended ended = posts.end(postId, on);
        UnitId unit = new UnitId(ended.unitId());
        journal(actor, "organization.post.ended", unit, Map.of("on", on.toString()));
        events.publishEvent(new PostChanged(actor, unit, ended.member()));
    }

    @Transactional
    public void elected(Actor actor, UnitId id, LocalDate electedOn) {
        Unit unit = units.find(id).orElseThrow(NotHere::new);
        if (electedOn.isAfter(LocalDate.now(clock))) throw Refused.at("electedOn", "organization.post.in-future");
        try {
            posts.insertTerm(numbers.next(), id, electedOn, electedOn.plusYears(unit.termYears()));
        } catch (DataIntegrityViolationException e) {
            throw Refused.at("electedOn", "organization.term.overlaps");
        }
        journal(actor, "organization.term.elected", id, Map.of("electedOn", electedOn.toString()));
    }

    /**
     * Lets the term run on, 支部工作条例(试行) 第二十一条: generally not more than a year, with the reply of the
     * committee above.
     */
    @Transactional
    public void extend(Actor actor, UnitId id, Term term, LocalDate until, String reply) {
        if (!until.isAfter(term.endsOn()) || until.isAfter(term.endsOn().plusYears(1)))
            throw Refused.at(
                    "until",
                    "organization.term.extension-too-long",
                    term.endsOn().plusDays(1).toString(),
                    term.endsOn().plusYears(1).toString());
        if (!posts.extend(term.id(), until, reply, term.version())) throw new Stale();
        journal(actor, "organization.term.extended", id, Map.of("until", until.toString(), "reply", reply));
    }

    private void journal(Actor actor, String action, UnitId id, Map<String, String> values) {
        Unit unit = units.find(id).orElseThrow(NotHere::new);
        RecordRef record = new RecordRef("organization.unit", unit.home(), id.number());
        journal.write(actor, action, record, id, Change.created(Map.copyOf(values)));
        dirty.mark(unit.home(), id, LocalDate.now(clock).getYear());
    }
}
