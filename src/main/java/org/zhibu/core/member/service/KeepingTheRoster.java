package org.zhibu.core.member.service;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhibu.core.member.MemberDetails;
import org.zhibu.core.member.NewMember;
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
import org.zhibu.shared.kernel.UnitId;

/** Enters members, changes what is kept about them, moves them. Every change is journaled and marks its branch. */
@Service
public class KeepingTheRoster {

    static final String RECORD = "member.member";

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
        MemberDetails details = checked(member.details());
        if (member.from().isAfter(LocalDate.now(clock))) throw Refused.at("from", "member.date.future");
        MemberId id = new MemberId(home, numbers.next());
        members.insert(id, details, Initials.of(details.name()));
        if (member.idNumber() != null) idNumbers.store(id, member.idNumber());
        members.openMembership(numbers.next(), id, member.branch(), member.group(), member.from(), "ENTERED");
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
        Change change =
                Change.between(stored.details().values(), checked(details).values(), reason);
        if (change.isEmpty()) return;
        members.update(id, details, Initials.of(details.name()), stored.version());
        UnitId branch = new UnitId(stored.unitId());
        journal.write(actor, "member.member.changed", RecordRef.of(RECORD, id), branch, change);
        mark(id, branch);
    }

    @Transactional
    public void move(Actor actor, MemberId id, UnitId branch, @Nullable UnitId group, LocalDate from) {
        Stored stored = members.lock(id).orElseThrow(NotHere::new);
        if (from.isAfter(LocalDate.now(clock))) throw Refused.at("from", "member.date.future");
        if (!members.closeMembership(id.home(), stored.membershipId(), from))
            throw Refused.at("from", "member.membership.before-present");
        boolean sameBranch = stored.unitId() == branch.number();
        members.openMembership(numbers.next(), id, branch, group, from, sameBranch ? "REGROUPED" : "TRANSFERRED");
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

    private static Map<String, @Nullable String> place(long branch, @Nullable Long group) {
        Map<String, @Nullable String> values = new LinkedHashMap<>();
        values.put("branch", new UnitId(branch).text());
        values.put("group", group == null ? null : new UnitId(group).text());
        return values;
    }

    private MemberDetails checked(MemberDetails details) {
        LocalDate today = LocalDate.now(clock);
        if (details.name().isBlank()) throw Refused.at("name", "member.name.missing");
        notInFuture("birthOn", details.birthOn(), today);
        notInFuture("joinedOn", details.joinedOn(), today);
        notInFuture("fullOn", details.fullOn(), today);
        if (details.category().equals("02") && details.fullOn() != null)
            throw Refused.at("fullOn", "member.full.probationary");
        if (details.fullOn() != null
                && details.joinedOn() != null
                && details.fullOn().isBefore(details.joinedOn()))
            throw Refused.at("fullOn", "member.full.before-joined");
        return details;
    }

    private static void notInFuture(String field, @Nullable LocalDate day, LocalDate today) {
        if (day != null && day.isAfter(today)) throw Refused.at(field, "member.date.future");
    }

    private void mark(MemberId id, UnitId branch) {
        dirty.mark(id.home(), branch, LocalDate.now(clock).getYear());
    }
}
