package org.zhibu.core.organization.service;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhibu.core.organization.Unit;
import org.zhibu.core.organization.repository.PostRepository;
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
import org.zhibu.shared.kernel.UnitId;

/** Appoints to posts, ends them, and records elections. */
@Service
public class Appointing {

    private final PostRepository posts;
    private final UnitRepository units;
    private final Numbers numbers;
    private final Journal journal;
    private final DirtyMarks dirty;
    private final Clock clock;

    Appointing(
            PostRepository posts,
            UnitRepository units,
            Numbers numbers,
            Journal journal,
            DirtyMarks dirty,
            Clock clock) {
        this.posts = posts;
        this.units = units;
        this.numbers = numbers;
        this.journal = journal;
        this.dirty = dirty;
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
    }

    private static RuntimeException refusal(DataIntegrityViolationException e) {
        String cause = String.valueOf(e.getMostSpecificCause().getMessage());
        if (cause.contains("post_one_secretary_ex"))
            return Refused.at("dutyCode", "organization.post.second-secretary");
        return cause.contains("post_once_ex") ? Refused.at("dutyCode", "organization.post.held-already") : e;
    }

    @Transactional
    public void end(Actor actor, long postId, LocalDate on) {
        UnitId unit = posts.end(postId, on);
        journal(actor, "organization.post.ended", unit, Map.of("on", on.toString()));
    }

    @Transactional
    public void elected(Actor actor, UnitId id, LocalDate electedOn) {
        Unit unit = units.find(id).orElseThrow(NotHere::new);
        if (electedOn.isAfter(LocalDate.now(clock))) throw Refused.at("electedOn", "organization.post.in-future");
        posts.insertTerm(numbers.next(), id, electedOn, electedOn.plusYears(unit.termYears()));
        journal(actor, "organization.term.elected", id, Map.of("electedOn", electedOn.toString()));
    }

    private void journal(Actor actor, String action, UnitId id, Map<String, String> values) {
        Unit unit = units.find(id).orElseThrow(NotHere::new);
        RecordRef record = new RecordRef("organization.unit", unit.home(), id.number());
        journal.write(actor, action, record, id, Change.created(Map.copyOf(values)));
        dirty.mark(unit.home(), id, LocalDate.now(clock).getYear());
    }
}
