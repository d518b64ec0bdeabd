package org.zhibu.core.roster.service;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
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
        if (row.isBad()) return staged(read, judgement, false, null);
        if (isThere(row)) return staged(read, judgement, true, null);
        UnitKind kind = kind(row);
        if (kind == null) {
            judgement.refuse(column(OrganizationField.CATEGORY), "roster.problem.kind");
            return staged(read, judgement, false, null);
        }
        Optional<Unit> parent = parent(row, judgement);
        UnitKind above = parent.map(Unit::kind).orElseGet(() -> inFile.get(typedParent(row)));
        if (judgement.isSettled() && above != null && !units.fits(above, kind))
            judgement.refuse(column(OrganizationField.PARENT), "organization.unit.does-not-fit");
        Organization made = organization(row, kind, parent.orElse(null));
        return staged(read, judgement, false, judgement.isSettled() ? made : null);
    }

    /** By its key, or by its name under the same parent. Changing an organisation is done on its own page. */
    private boolean isThere(OrganizationRow row) {
        if (row.key().flatMap(index::find).isPresent()) return true;
        String parent = typedParent(row);
        if (row.name().equals(place.name())) return true;
        List<Unit> parents = parent.isEmpty() ? index.named(place.name()) : index.named(parent);
        return parents.stream()
                .anyMatch(unit -> index.child(unit.id(), row.name()).isPresent());
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

    private static StagedRow staged(Read read, Judgement judgement, boolean there, @Nullable Organization made) {
        Verdict verdict = judgement.verdict(there ? Boolean.FALSE : null);
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
}
