package org.zhibu.core.member.service;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhibu.core.member.MemberChange;
import org.zhibu.core.member.MemberDetails;
import org.zhibu.core.member.NewMember;
import org.zhibu.core.member.model.Guards;
import org.zhibu.core.member.model.Initials;
import org.zhibu.core.member.repository.MemberRepository;
import org.zhibu.core.member.repository.MemberRepository.Stored;
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

/** Enters members, changes what is kept about them, moves them. Every change is journaled and marks its branch. */
@Service
public class KeepingTheRoster {

    public static final String RECORD = "member.member";

    private final MemberRepository members;
    private final IdNumbers idNumbers;
    private final Numbers numbers;
    private final Journal journal;
    private final DirtyMarks dirty;
    private final Clock clock;

    KeepingTheRoster(
            MemberRepository members,
            IdNumbers idNumbers,
            Numbers numbers,
            Journal journal,
            DirtyMarks dirty,
            Clock clock) {
        this.members = members;
        this.idNumbers = idNumbers;
        this.numbers = numbers;
        this.journal = journal;
        this.dirty = dirty;
        this.clock = clock;
    }

    @Transactional
    public MemberId enter(Actor actor, long home, NewMember member) {
        return enter(actor, home, member, "ENTERED");
    }

    /** Enters whom the committee approved as a probationary member. */
    @Transactional
    public MemberId admit(Actor actor, long home, NewMember member) {
        return enter(actor, home, member, "ADMITTED");
    }

    private MemberId enter(Actor actor, long home, NewMember member, String reason) {
        MemberDetails details = Guards.check(member.details(), LocalDate.now(clock));
        if (member.from().isAfter(LocalDate.now(clock))) throw Refused.at("from", "member.date.future");
        MemberId id = new MemberId(home, numbers.next());
        members.insert(id, details, Initials.of(details.name()));
        if (member.idNumber() != null) idNumbers.store(id, member.idNumber());
        members.openMembership(numbers.next(), id, member.branch(), member.group(), member.from(), reason);
        journal.write(
                actor,
                "member.member.entered",
                RecordRef.of(RECORD, id),
                member.branch(),
                Change.created(details.values()));
        mark(id, member.branch());
        return id;
    }

    @Transactional
    public void update(Actor actor, MemberId id, MemberDetails details, @Nullable String reason) {
        Stored stored = members.lock(id).orElseThrow(NotHere::new);
        UnitId group = stored.groupId() == null ? null : new UnitId(stored.groupId());
        apply(actor, stored, new MemberChange(id, stored.version(), details, null, group), reason);
    }

    /**
     * As {@link #update}, with the id number and the group, for the row the change was made from.
     *
     * @throws Stale if somebody saved in between
     */
    @Transactional
    public void change(Actor actor, MemberChange change, @Nullable String reason) {
        Stored stored = members.lock(change.id()).orElseThrow(NotHere::new);
        if (stored.version() != change.version()) throw new Stale();
        apply(actor, stored, change, reason);
    }

    private void apply(Actor actor, Stored stored, MemberChange change, @Nullable String reason) {
        Map<String, @Nullable String> before = stored.details().values();
        Map<String, @Nullable String> after =
                Guards.check(change.details(), LocalDate.now(clock)).values();
        before.put("idNumber", stored.idMasked());
        after.put("idNumber", idNumbers.change(change.id(), change.idNumber(), stored.idMasked()));
        Change written = Change.between(before, after, reason);
        UnitId branch = new UnitId(stored.unitId());
        if (!written.isEmpty()) {
            members.update(
                    change.id(), change.details(), Initials.of(change.details().name()), stored.version());
            RecordRef record = RecordRef.of(RECORD, change.id());
            journal.write(actor, "member.member.changed", record, branch, written);
            mark(change.id(), branch);
        }
        Long group = change.group() == null ? null : change.group().number();
        if (!Objects.equals(group, stored.groupId()))
            move(actor, change.id(), branch, change.group(), LocalDate.now(clock));
    }

    @Transactional
    public void move(Actor actor, MemberId id, UnitId branch, @Nullable UnitId group, LocalDate from) {
        Stored stored = members.lock(id).orElseThrow(NotHere::new);
        if (from.isAfter(LocalDate.now(clock))) throw Refused.at("from", "member.date.future");
        boolean sameBranch = stored.unitId() == branch.number();
        if (sameBranch && stored.fromOn().equals(from)) members.regroup(id, stored.membershipId(), group);
        else if (members.closeMembership(id.home(), stored.membershipId(), from))
            members.openMembership(numbers.next(), id, branch, group, from, sameBranch ? "REGROUPED" : "TRANSFERRED");
        else throw Refused.at("from", "member.membership.before-present");
        Map<String, @Nullable String> before = place(stored.unitId(), stored.groupId());
        Map<String, @Nullable String> after = place(branch.number(), group == null ? null : group.number());
        journal.write(
                actor,
                "member.member.moved",
                RecordRef.of(RECORD, id),
                branch,
                Change.between(before, after, from.toString()));
        mark(id, branch);
        if (!sameBranch) mark(id, new UnitId(stored.unitId()));
    }

    private Map<String, @Nullable String> place(long branch, @Nullable Long group) {
        Map<String, @Nullable String> values = new LinkedHashMap<>();
        values.put("branch", members.unitName(branch));
        values.put("group", group == null ? null : members.unitName(group));
        return values;
    }

    private void mark(MemberId id, UnitId branch) {
        dirty.mark(id.home(), branch, LocalDate.now(clock).getYear());
    }
}
