package org.zhibu.core.roster.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.zhibu.shared.kernel.UnitId;

/**
 * A row about an organisation as it was read; values as in {@link MemberRow}.
 *
 * @param number of the row in the file
 */
public record OrganizationRow(int number, Map<OrganizationField, String> values, List<Problem> problems) {

    /** The file has this column, so that a blank cell says something. */
    public boolean has(OrganizationField field) {
        return values.containsKey(field);
    }

    /** What was read, or null for a blank. */
    public @Nullable String text(OrganizationField field) {
        String value = values.getOrDefault(field, "");
        return value.isEmpty() ? null : value;
    }

    public @Nullable LocalDate day(OrganizationField field) {
        String value = text(field);
        return value == null ? null : LocalDate.parse(value);
    }

    public String name() {
        return values.getOrDefault(OrganizationField.NAME, "");
    }

    /** Which one it is, where the row comes from an export. */
    public Optional<UnitId> key() {
        return Optional.ofNullable(text(OrganizationField.KEY)).map(UnitId::of);
    }

    /** Cannot be taken over. */
    public boolean isBad() {
        return problems.stream().anyMatch(problem -> !problem.doubt());
    }

    /** Can be taken over, after a look. */
    public boolean isDoubtful() {
        return !problems.isEmpty() && !isBad();
    }
}
