package org.zhibu.core.assessment;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.zhibu.shared.kernel.Period;
import org.zhibu.shared.kernel.UnitId;
import org.zhibu.shared.kernel.UnitKind;

/** One row of the matrix organisation × month: the duties whose last day lies in the month, summed over branches. */
public record UnitMonths(UnitId unit, String name, UnitKind kind, List<Cell> months) {

    /** The month, or empty where nothing has been computed for it. */
    public Optional<Cell> in(int month) {
        return months.stream()
                .filter(cell -> cell.month().getMonthValue() == month)
                .findFirst();
    }

    /** The months of a period added up. */
    public Cell in(Period period) {
        List<Cell> inside =
                months.stream().filter(cell -> period.contains(cell.month())).toList();
        return new Cell(
                period.start(),
                inside.stream().mapToInt(Cell::owed).sum(),
                inside.stream().mapToInt(Cell::done).sum(),
                inside.stream().mapToInt(Cell::branches).max().orElse(0),
                inside.stream().mapToInt(Cell::branchesShort).max().orElse(0));
    }

    /**
     * Duties of one month.
     *
     * @param owed how many fall due in it
     * @param done how many of them are done, early ones included
     * @param branches how many branches stand behind it
     * @param branchesShort how many of these lack one or more, overdue or not yet due
     */
    public record Cell(LocalDate month, int owed, int done, int branches, int branchesShort) {

        public int missing() {
            return owed - done;
        }

        /** Whether what is missing could still be done in time. */
        public boolean isOpenOn(LocalDate today) {
            return !month.plusMonths(1).minusDays(1).isBefore(today);
        }
    }
}
