package org.zhibu.core.roster.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.zhibu.shared.document.SheetRow;
import org.zhibu.shared.kernel.Refused;

/**
 * The row of a sheet that names its columns.
 *
 * @param row its number
 * @param columns where each item stands, from 0, in the order of the sheet
 * @param headings each item's heading as it stands there
 * @param ignored headings that name no item of ours
 */
public record Header<F extends Enum<F> & RosterField>(
        int row, Map<F, Integer> columns, Map<F, String> headings, List<String> ignored) {

    /** So many rows of titles may stand above. */
    public static final int ROWS_LOOKED_AT = 15;

    private static final int FEWEST_KNOWN = 3;

    /** The best of the first rows, if any names three items at least; refuses one that names an item twice or lacks one. */
    public static <F extends Enum<F> & RosterField> Optional<Header<F>> find(
            Stream<SheetRow> rows, Headings<F> headings) {
        SheetRow best = null;
        long most = FEWEST_KNOWN - 1;
        for (SheetRow row : rows.limit(ROWS_LOOKED_AT).toList()) {
            long known = row.cells().stream()
                    .flatMap(cell -> headings.field(cell.text()).stream())
                    .distinct()
                    .count();
            if (known <= most) continue;
            most = known;
            best = row;
        }
        return best == null ? Optional.empty() : Optional.of(of(best, headings));
    }

    private static <F extends Enum<F> & RosterField> Header<F> of(SheetRow row, Headings<F> names) {
        Map<F, Integer> columns = new LinkedHashMap<>();
        Map<F, String> headings = new LinkedHashMap<>();
        List<String> ignored = new ArrayList<>();
        for (int i = 0; i < row.cells().size(); i++) {
            String heading = row.cell(i).text();
            Optional<F> field = names.field(heading);
            if (field.isEmpty() && !heading.isBlank()) ignored.add(heading);
            if (field.isEmpty()) continue;
            String before = headings.putIfAbsent(field.get(), heading);
            if (before != null) throw new Refused("roster.header.repeated", row.number(), before, heading);
            columns.put(field.get(), i);
        }
        Header<F> header = new Header<>(row.number(), columns, headings, List.copyOf(ignored));
        header.demandRequired(names);
        return header;
    }

    private void demandRequired(Headings<F> names) {
        List<String> missing = Stream.of(names.fields())
                .filter(field -> field.isRequired() && !columns.containsKey(field))
                .map(names::usual)
                .toList();
        if (!missing.isEmpty()) throw new Refused("roster.header.missing", row, String.join("\u3001", missing));
    }

    public boolean has(F field) {
        return columns.containsKey(field);
    }

    public Set<F> fields() {
        return columns.keySet();
    }

    /** The heading of an item as it stands in the file; its name where the file has no such column. */
    String heading(F field, Headings<F> names) {
        String heading = headings.get(field);
        return heading == null ? names.usual(field) : heading;
    }
}
