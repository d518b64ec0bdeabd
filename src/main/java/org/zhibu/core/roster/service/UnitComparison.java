package org.zhibu.core.roster.service;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.zhibu.core.organization.Described;
import org.zhibu.core.organization.NewUnit;
import org.zhibu.core.organization.Unit;
import org.zhibu.core.organization.Units;
import org.zhibu.core.roster.Verdict;
import org.zhibu.core.roster.model.Headings;
import org.zhibu.core.roster.model.Judgement;
import org.zhibu.core.roster.model.OrganizationField;
import org.zhibu.core.roster.model.OrganizationRow;
import org.zhibu.core.roster.model.StagedRow;
import org.zhibu.core.roster.model.StagedRow.Organization;
import org.zhibu.shared.kernel.Place;
import org.zhibu.shared.kernel.UnitKind;

/** Compares rows about organisations with the tree; a parent may stand in the tree or anywhere in the same file. */
final class UnitComparison {

    private static final Map<String, UnitKind> KINDS = Map.of(
            "611", UnitKind.COMMITTEE,
            "X01", UnitKind.COMMITTEE,
            "621", UnitKind.GENERAL_BRANCH,
            "921", UnitKind.GENERAL_BRANCH,
            "911", UnitKind.COMMITTEE,
            "631", UnitKind.BRANCH,
            "632", UnitKind.JOINT_BRANCH,
            "931", UnitKind.TEMPORARY_BRANCH,
            "932", UnitKind.TEMPORARY_BRANCH,
            "X03", UnitKind.GROUP);

    private record Read(Map<String, String> typed, OrganizationRow row) {}

    private final Units units;
    private final BranchIndex index;
    private final Place place;
    private final List<Read> rows = new ArrayList<>();
    private final Map<String, UnitKind> inFile = new LinkedHashMap<>();

    UnitComparison(Units units, Place place) {
        this.units = units;
        this.place = place;
        this.index = new BranchIndex(units.subtree(place.scope()));
    }

    void add(Map<String, String> typed, OrganizationRow row) {
        rows.add(new Read(typed, row));
        UnitKind kind = kind(row);
        if (!row.isBad() && kind != null) inFile.putIfAbsent(row.name(), kind);
    }

    private static @Nullable UnitKind kind(OrganizationRow row) {
        return KINDS.get(Objects.requireNonNullElse(row.text(OrganizationField.CATEGORY), ""));
    }

    List<StagedRow> compare() {
        return rows.stream().map(this::compare).toList();
    }

    private StagedRow compare(Read read) {
        OrganizationRow row = read.row();
        Judgement judgement = new Judgement(row.problems());
        if (row.isBad()) return staged(read, judgement, null);
        Optional<Described> there = there(row);
        if (there.isPresent()) return changed(read, there.get());
        UnitKind kind = kind(row);
        if (kind == null) {
            judgement.refuse(column(OrganizationField.CATEGORY), "roster.problem.kind");
            return staged(read, judgement, null);
        }
        Optional<Unit> parent = parent(row, judgement);
        UnitKind above = parent.map(Unit::kind).orElseGet(() -> inFile.get(typedParent(row)));
        if (judgement.isSettled() && above != null && !units.fits(above, kind))
            judgement.refuse(column(OrganizationField.PARENT), "organization.unit.does-not-fit");
        Organization made = organization(row, kind, parent.orElse(null));
        return staged(read, judgement, judgement.isSettled() ? made : null);
    }

    /** By its key, or by its name under the same parent. */
    private Optional<Described> there(OrganizationRow row) {
        return standing(row).flatMap(unit -> units.describe(place.scope(), unit.id()));
    }

    private Optional<Unit> standing(OrganizationRow row) {
        Optional<Unit> keyed = row.key().flatMap(index::find);
        if (keyed.isPresent()) return keyed;
        if (row.name().equals(place.fullName())) return index.find(place.unit());
        String parent = typedParent(row);
        List<Unit> parents = parent.isEmpty() ? index.named(place.fullName()) : index.named(parent);
        return parents.stream()
                .flatMap(unit -> index.child(unit.id(), row.name()).stream())
                .findFirst();
    }

    /** What the file says instead; a blank cell says nothing, and neither does a kind only guessed from the name. */
    private StagedRow changed(Read read, Described there) {
        OrganizationRow row = read.row();
        boolean guessed =
                row.problems().stream().anyMatch(problem -> problem.key().endsWith(".category"));
        Judgement judgement = new Judgement(row.problems().stream()
                .filter(problem -> !problem.key().endsWith(".category"))
                .toList());
        UnitChange change = UnitChange.of(
                there, row, guessed ? null : kind(row), standing(row).orElseThrow());
        Verdict verdict = judgement.verdict(!change.after().isEmpty());
        return new StagedRow(
                row.number(),
                verdict,
                verdict == Verdict.CHANGED && judgement.isDoubtful(),
                row.name(),
                read.typed(),
                judgement.problems(),
                change.before(),
                change.after(),
                null,
                verdict == Verdict.CHANGED ? change.organization() : null);
    }

    private static String typedParent(OrganizationRow row) {
        return Objects.requireNonNullElse(row.text(OrganizationField.PARENT), "");
    }

    private Optional<Unit> parent(OrganizationRow row, Judgement judgement) {
        String typed = typedParent(row);
        if (typed.isEmpty()) return index.find(place.unit());
        List<Unit> found = index.named(typed);
        if (found.size() > 1)
            judgement.unclear(column(OrganizationField.PARENT), "roster.doubt.many-branches", typed, found.size());
        else if (found.isEmpty() && !inFile.containsKey(typed))
            judgement.unclear(column(OrganizationField.PARENT), "roster.doubt.no-parent", typed);
        return found.stream().findFirst();
    }

    private static Organization organization(OrganizationRow row, UnitKind kind, @Nullable Unit parent) {
        return new Organization(
                null,
                0,
                parent == null ? null : parent.id(),
                parent == null ? typedParent(row) : null,
                kind,
                row.text(OrganizationField.SHORT_NAME),
                row.text(OrganizationField.CODE),
                row.day(OrganizationField.FOUNDED_ON),
                row.day(OrganizationField.ELECTED_ON),
                termYears(row, kind),
                row.text(OrganizationField.SECRETARY),
                row.text(OrganizationField.CONTACT),
                row.text(OrganizationField.PHONE),
                row.text(OrganizationField.UNIT_NAME),
                row.text(OrganizationField.UNIT_NATURE),
                row.text(OrganizationField.CREDIT_CODE),
                row.text(OrganizationField.SITUATION));
    }

    /** As typed, else from the two dates of the term, else what the kind usually has: 5 years a committee, 3 a branch. */
    private static int termYears(OrganizationRow row, UnitKind kind) {
        String typed = row.text(OrganizationField.TERM_YEARS);
        if (typed != null) return Integer.parseInt(typed);
        LocalDate elected = row.day(OrganizationField.ELECTED_ON);
        LocalDate ends = row.day(OrganizationField.ENDS_ON);
        if (elected != null && ends != null) return Math.max(1, Math.min(5, ends.getYear() - elected.getYear()));
        return kind == UnitKind.COMMITTEE ? 5 : 3;
    }

    private static StagedRow staged(Read read, Judgement judgement, @Nullable Organization made) {
        Verdict verdict = judgement.verdict(null);
        return new StagedRow(
                read.row().number(),
                verdict,
                verdict == Verdict.UNCLEAR || (verdict == Verdict.NEW && judgement.isDoubtful()),
                read.row().name(),
                read.typed(),
                judgement.problems(),
                Map.of(),
                Map.of(),
                null,
                made);
    }

    private static String column(OrganizationField field) {
        return Headings.ORGANIZATION.usual(field);
    }

    /** An organisation that stands, beside what a file says about it. */
    private record UnitChange(
            Organization organization, Map<String, @Nullable String> before, Map<String, @Nullable String> after) {

        static UnitChange of(Described there, OrganizationRow row, @Nullable UnitKind kind, Unit unit) {
            Organization wanted = merged(there, row, kind, unit);
            Map<String, @Nullable String> before = values(there);
            Map<String, @Nullable String> is = values(row.name(), wanted);
            return new UnitChange(wanted, Judgement.differing(before, is, before), Judgement.differing(before, is, is));
        }

        private static Organization merged(Described there, OrganizationRow row, @Nullable UnitKind kind, Unit unit) {
            NewUnit now = there.unit();
            String years = row.text(OrganizationField.TERM_YEARS);
            return new Organization(
                    unit.id(),
                    there.version(),
                    now.parent(),
                    null,
                    kind == null ? now.kind() : kind,
                    or(row.text(OrganizationField.SHORT_NAME), shortName(now, row)),
                    or(row.text(OrganizationField.CODE), now.code()),
                    or(row.day(OrganizationField.FOUNDED_ON), now.foundedOn()),
                    elected(row.day(OrganizationField.ELECTED_ON), there.electedOn()),
                    years == null ? now.termYears() : Integer.parseInt(years),
                    null,
                    or(row.text(OrganizationField.CONTACT), now.details().contactName()),
                    or(row.text(OrganizationField.PHONE), now.details().contactPhone()),
                    or(row.text(OrganizationField.UNIT_NAME), now.details().unitName()),
                    now.details().unitNature(),
                    or(row.text(OrganizationField.CREDIT_CODE), now.details().unitCreditCode()),
                    or(row.text(OrganizationField.SITUATION), now.details().unitSituation()));
        }

        /** A short name that only repeats the name follows it. */
        private static @Nullable String shortName(NewUnit now, OrganizationRow row) {
            return now.name().equals(now.shortName()) ? row.name() : now.shortName();
        }

        /** An election before the present one is history and is entered on the page of terms. */
        private static @Nullable LocalDate elected(@Nullable LocalDate typed, @Nullable LocalDate now) {
            return typed == null || (now != null && typed.isBefore(now)) ? now : typed;
        }

        private static <T> @Nullable T or(@Nullable T typed, @Nullable T now) {
            return typed == null ? now : typed;
        }

        private static Map<String, @Nullable String> values(Described there) {
            NewUnit now = there.unit();
            Map<String, @Nullable String> values = new LinkedHashMap<>();
            values.put("name", now.name());
            values.put("shortName", now.shortName());
            values.put("kind", now.kind().name());
            values.put("code", now.code());
            values.put("foundedOn", text(now.foundedOn()));
            values.put("electedOn", text(there.electedOn()));
            values.put("termYears", text(now.termYears()));
            values.put("contactName", now.details().contactName());
            values.put("contactPhone", now.details().contactPhone());
            values.put("unitName", now.details().unitName());
            values.put("unitCreditCode", now.details().unitCreditCode());
            values.put("unitSituation", now.details().unitSituation());
            return values;
        }

        private static Map<String, @Nullable String> values(String name, Organization wanted) {
            Map<String, @Nullable String> values = new LinkedHashMap<>();
            values.put("name", name);
            values.put("shortName", Objects.requireNonNullElse(wanted.shortName(), name));
            values.put("kind", wanted.kind().name());
            values.put("code", wanted.code());
            values.put("foundedOn", text(wanted.foundedOn()));
            values.put("electedOn", text(wanted.electedOn()));
            values.put("termYears", text(wanted.termYears()));
            values.put("contactName", wanted.contact());
            values.put("contactPhone", wanted.phone());
            values.put("unitName", wanted.unitName());
            values.put("unitCreditCode", wanted.creditCode());
            values.put("unitSituation", wanted.situation());
            return values;
        }

        private static @Nullable String text(@Nullable Object value) {
            return value == null ? null : value.toString();
        }
    }
}
