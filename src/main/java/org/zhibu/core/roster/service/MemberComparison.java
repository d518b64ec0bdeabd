package org.zhibu.core.roster.service;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.zhibu.core.member.MemberDetails;
import org.zhibu.core.member.Roster;
import org.zhibu.core.member.RosterEntry;
import org.zhibu.core.organization.Unit;
import org.zhibu.core.roster.Verdict;
import org.zhibu.core.roster.model.Headings;
import org.zhibu.core.roster.model.Judgement;
import org.zhibu.core.roster.model.MemberField;
import org.zhibu.core.roster.model.MemberRow;
import org.zhibu.core.roster.model.StagedRow;
import org.zhibu.core.roster.model.StagedRow.Person;
import org.zhibu.shared.kernel.CitizenId;
import org.zhibu.shared.kernel.MemberId;
import org.zhibu.shared.kernel.Place;
import org.zhibu.shared.kernel.Refused;
import org.zhibu.shared.kernel.UnitId;

/** Compares rows about members with the roster, a few hundred at a time in four statements. */
final class MemberComparison {

    private final Roster roster;
    private final BranchIndex index;
    private final Place place;
    private final LocalDate today;

    MemberComparison(Roster roster, BranchIndex index, Place place, LocalDate today) {
        this.roster = roster;
        this.index = index;
        this.place = place;
        this.today = today;
    }

    /** A row as it was read, with its cells as they were typed. */
    record Read(Map<String, String> typed, MemberRow row) {}

    /** What the roster knows about the people of some rows. */
    private record Known(
            Map<MemberId, RosterEntry> entries,
            Map<String, MemberId> holders,
            Map<String, List<RosterEntry>> namesakes) {}

    List<StagedRow> compare(List<Read> rows) {
        Known known = known(rows.stream().map(Read::row).toList());
        return rows.stream().map(read -> compare(read, known)).toList();
    }

    private Known known(List<MemberRow> rows) {
        Set<String> numbers = rows.stream()
                .flatMap(row -> row.idNumber().stream())
                .map(CitizenId::number)
                .collect(Collectors.toSet());
        Map<String, MemberId> holders = roster.membersOf(numbers);
        Set<MemberId> ids = new HashSet<>(holders.values());
        rows.forEach(row -> row.key().ifPresent(ids::add));
        Map<MemberId, RosterEntry> entries = roster.entries(place.scope(), place.home(), ids).stream()
                .collect(Collectors.toMap(RosterEntry::id, Function.identity()));
        Set<String> names = rows.stream().map(MemberRow::name).collect(Collectors.toSet());
        Map<String, List<RosterEntry>> namesakes = roster.namesakes(place.scope(), place.home(), names).stream()
                .collect(Collectors.groupingBy(entry -> entry.details().name()));
        return new Known(entries, holders, namesakes);
    }

    private StagedRow compare(Read read, Known known) {
        MemberRow row = read.row();
        Judgement judgement = new Judgement(row.problems());
        if (row.isBad()) return staged(read, judgement, null, null);
        RosterEntry entry = who(row, known, judgement);
        Unit branch = judgement.isSettled() ? branch(row, entry, judgement) : null;
        if (branch == null || !judgement.isSettled()) return staged(read, judgement, entry, null);
        UnitId group = group(row, entry, branch, judgement);
        MemberDetails details = entry == null ? MemberValues.fresh(row) : MemberValues.merged(entry.details(), row);
        guard(details, judgement);
        String number = row.idNumber().map(CitizenId::number).orElse(null);
        MemberId member = entry == null ? null : entry.id();
        long version = entry == null ? 0 : entry.version();
        return staged(read, judgement, entry, new Person(details, number, branch.id(), group, member, version));
    }

    /** Whose row this is; null for somebody new. */
    private @Nullable RosterEntry who(MemberRow row, Known known, Judgement judgement) {
        MemberId holder =
                row.idNumber().map(number -> known.holders.get(number.number())).orElse(null);
        Optional<MemberId> key = row.key();
        if (key.isPresent()) {
            if (holder != null && !holder.equals(key.get()))
                judgement.refuse(column(MemberField.ID_NUMBER), "roster.problem.id-taken");
            RosterEntry entry = known.entries.get(key.get());
            if (entry == null) judgement.refuse(column(MemberField.KEY), "roster.problem.key-foreign");
            return entry;
        }
        return holder == null ? namesake(row, known, judgement) : holder(row, known.entries.get(holder), judgement);
    }

    private static @Nullable RosterEntry holder(MemberRow row, @Nullable RosterEntry entry, Judgement judgement) {
        if (entry == null) judgement.unclear(column(MemberField.ID_NUMBER), "roster.doubt.elsewhere");
        else if (!entry.details().name().equals(row.name()))
            judgement.doubt(
                    column(MemberField.NAME),
                    "roster.doubt.other-name",
                    entry.details().name());
        return entry;
    }

    /** Somebody of the same name and birth who has no number here yet, or whose number the file lacks. */
    private static @Nullable RosterEntry namesake(MemberRow row, Known known, Judgement judgement) {
        boolean numbered = row.idNumber().isPresent();
        List<RosterEntry> same = known.namesakes.getOrDefault(row.name(), List.of()).stream()
                .filter(entry -> !numbered || entry.idMasked() == null)
                .filter(entry -> mayBe(entry.details().birthOn(), row.day(MemberField.BIRTH_ON)))
                .toList();
        if (same.isEmpty()) return null;
        if (same.size() > 1) {
            judgement.unclear(column(MemberField.NAME), "roster.doubt.many-namesakes", same.size());
            return null;
        }
        judgement.doubt(
                column(MemberField.NAME),
                "roster.doubt.same-person",
                same.get(0).branchName());
        return same.get(0);
    }

    private static boolean mayBe(@Nullable LocalDate one, @Nullable LocalDate other) {
        return one == null || other == null || one.equals(other);
    }

    private @Nullable Unit branch(MemberRow row, @Nullable RosterEntry entry, Judgement judgement) {
        String typed = row.text(MemberField.BRANCH);
        if (entry != null) {
            boolean there = typed == null
                    || typed.equals(entry.branchName())
                    || index.branches(typed).stream().anyMatch(unit -> unit.id().equals(entry.branch()));
            if (!there)
                judgement.unclear(
                        column(MemberField.BRANCH),
                        "roster.doubt.other-branch",
                        entry.branchName(),
                        String.valueOf(typed));
            return index.find(entry.branch()).orElse(null);
        }
        if (typed != null) return named(typed, judgement);
        if (!place.kind().isBranch()) judgement.refuse(column(MemberField.BRANCH), "roster.problem.required");
        return index.find(place.unit()).orElse(null);
    }

    private @Nullable Unit named(String typed, Judgement judgement) {
        List<Unit> found = index.branches(typed);
        String column = column(MemberField.BRANCH);
        if (found.size() == 1) return found.get(0);
        if (found.size() > 1) judgement.unclear(column, "roster.doubt.many-branches", typed, found.size());
        else if (place.kind().isBranch())
            judgement.refuse(column, "roster.problem.not-own-branch", typed, place.name());
        else judgement.unclear(column, "roster.doubt.no-branch", typed);
        return null;
    }

    private @Nullable UnitId group(MemberRow row, @Nullable RosterEntry entry, Unit branch, Judgement judgement) {
        UnitId present = entry == null ? null : entry.group();
        if (!row.has(MemberField.GROUP)) return present;
        String typed = row.text(MemberField.GROUP);
        if (typed == null) return row.key().isPresent() ? null : present;
        if (entry != null && typed.equals(entry.groupName())) return present;
        Optional<Unit> found = index.group(branch.id(), typed);
        if (found.isEmpty()) judgement.doubt(column(MemberField.GROUP), "roster.doubt.no-group", typed);
        return found.map(Unit::id).orElse(present);
    }

    private void guard(MemberDetails details, Judgement judgement) {
        try {
            roster.check(details, today);
        } catch (Refused refused) {
            String field = refused.field() == null ? "" : refused.field();
            judgement.refuse(
                    column(MemberValues.item(field)),
                    refused.key(),
                    refused.args().toArray());
        }
    }

    private StagedRow staged(Read read, Judgement judgement, @Nullable RosterEntry entry, @Nullable Person person) {
        Map<String, @Nullable String> before = entry == null || person == null ? Map.of() : values(entry);
        Map<String, @Nullable String> after = entry == null || person == null ? Map.of() : values(entry, person);
        Map<String, @Nullable String> was = Judgement.differing(before, after, before);
        Map<String, @Nullable String> is = Judgement.differing(before, after, after);
        Verdict verdict = judgement.verdict(entry == null ? null : !is.isEmpty());
        boolean kept = verdict == Verdict.NEW || verdict == Verdict.CHANGED;
        return new StagedRow(
                read.row().number(),
                verdict,
                verdict == Verdict.UNCLEAR || (kept && judgement.isDoubtful()),
                read.row().name(),
                verdict == Verdict.SAME ? Map.of() : read.typed(),
                judgement.problems(),
                was,
                is,
                kept ? person : null,
                null);
    }

    private static Map<String, @Nullable String> values(RosterEntry entry) {
        Map<String, @Nullable String> values =
                new LinkedHashMap<>(entry.details().values());
        values.put("idNumber", entry.idMasked());
        values.put("group", entry.groupName());
        return values;
    }

    private Map<String, @Nullable String> values(RosterEntry entry, Person person) {
        Map<String, @Nullable String> values =
                new LinkedHashMap<>(person.details().values());
        String number = person.idNumber();
        values.put(
                "idNumber",
                number == null ? entry.idMasked() : CitizenId.stored(number).masked());
        UnitId group = person.group();
        boolean same = Objects.equals(group, entry.group());
        values.put("group", same || group == null ? (same ? entry.groupName() : null) : name(group));
        return values;
    }

    private @Nullable String name(UnitId group) {
        return index.find(group).map(Unit::name).orElse(null);
    }

    private static String column(MemberField field) {
        return Headings.MEMBER.usual(field);
    }
}
