package org.zhibu.areas.methods.openness.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.zhibu.areas.methods.openness.Cell;
import org.zhibu.areas.methods.openness.Every;
import org.zhibu.areas.methods.openness.Item;

/**
 * Works out what a branch owes of the catalogue in a year.
 *
 * @param items the versions that may be in force in that year
 * @param days so many days after what happened it is due
 */
public record Reckoning(int year, List<Item> items, int days) {

    /** Every item and period in the order of the catalogue. */
    public List<Cell> of(BranchYear branch) {
        List<Cell> cells = new ArrayList<>();
        for (Item item : items)
            for (int part = 1; part <= item.every().parts(); part++)
                if (item.inForceOn(item.every().end(year, part))) cells.add(cell(branch, item, part));
        return cells;
    }

    private Cell cell(BranchYear branch, Item item, int part) {
        LocalDate due = due(branch, item, part);
        LocalDate done = branch.published().get(BranchYear.key(item.code(), part));
        String exempt = done == null ? exempt(branch, item, part, due) : null;
        String words = "openness.exempt.waived".equals(exempt) ? branch.waived().get(item.code()) : null;
        boolean owed = exempt == null && item.every() != Every.EVENT;
        return new Cell(item.code(), year, part, due, owed, done, exempt, words);
    }

    private @Nullable String exempt(BranchYear branch, Item item, int part, LocalDate due) {
        LocalDate founded = branch.founded();
        LocalDate dissolved = branch.dissolved();
        if (branch.waived().containsKey(item.code())) return "openness.exempt.waived";
        if (item.every() == Every.EVENT) return "openness.exempt.event";
        if (founded != null && founded.isAfter(due)) return "openness.exempt.founded-later";
        if (dissolved != null && !dissolved.isAfter(due)) return "openness.exempt.dissolved";
        if (branch.temporary() && !item.temporary()) return "openness.exempt.temporary";
        boolean asked = !item.triggerKinds().isEmpty();
        return asked && last(branch, item, part).isEmpty() ? "openness.exempt.nothing-happened" : null;
    }

    private LocalDate due(BranchYear branch, Item item, int part) {
        Integer month = item.dueMonth();
        if (month != null)
            return item.every().start(year, part).plusMonths(month).minusDays(1);
        LocalDate end = item.every().end(year, part);
        return last(branch, item, part).map(day -> day.plusDays(days)).orElse(end);
    }

    /** The last day of the period on which something happened that has to be made public. */
    private Optional<LocalDate> last(BranchYear branch, Item item, int part) {
        LocalDate start = item.every().start(year, part);
        LocalDate end = item.every().end(year, part);
        return branch.events().stream()
                .filter(event -> item.triggerKinds().contains(event.kind()))
                .filter(event -> !event.first().isBefore(start) && !event.last().isAfter(end))
                .map(BranchYear.Event::last)
                .max(Comparator.naturalOrder());
    }
}
