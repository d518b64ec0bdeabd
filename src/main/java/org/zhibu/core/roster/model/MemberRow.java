package org.zhibu.core.roster.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.zhibu.shared.kernel.CitizenId;
import org.zhibu.shared.kernel.MemberId;

/**
 * A row about a member as it was read.
 *
 * @param number of the row in the file
 * @param values by item: codes, dates as {@code 2011-06-30}; empty where the cell is blank, without an entry where the file has
 *     no such column
 */
public record MemberRow(int number, Map<MemberField, String> values, List<Problem> problems) {

    /** The file has this column, so that a blank cell says something. */
    public boolean has(MemberField field) {
        return values.containsKey(field);
    }

    /** What was read, or null for a blank. */
    public @Nullable String text(MemberField field) {
        String value = values.getOrDefault(field, "");
        return value.isEmpty() ? null : value;
    }

    public @Nullable LocalDate day(MemberField field) {
        String value = text(field);
        return value == null ? null : LocalDate.parse(value);
    }

    public String name() {
        return values.getOrDefault(MemberField.NAME, "");
    }

    /** Who it is, where the row comes from an export. */
    public Optional<MemberId> key() {
        return Optional.ofNullable(text(MemberField.KEY)).map(MemberId::of);
    }

    /** The whole id number; empty where there is none or an export hides it. */
    public Optional<CitizenId> idNumber() {
        return Optional.ofNullable(text(MemberField.ID_NUMBER))
                .filter(number -> !CitizenId.isMasked(number))
                .map(CitizenId::stored);
    }

    /** The id number is hidden as in an export, so the stored one stays. */
    public boolean keepsIdNumber() {
        return CitizenId.isMasked(values.getOrDefault(MemberField.ID_NUMBER, ""));
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
