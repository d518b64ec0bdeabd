package org.zhibu.core.roster.model;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.zhibu.shared.document.SheetRow;
import org.zhibu.shared.rule.RuleTable;

/** The headings offices give to the items of a roster; rule data, the usual one of each item first. */
public final class Headings<F extends Enum<F> & RosterField> {

    public static final Headings<MemberField> MEMBER = new Headings<>("member", MemberField.class);
    public static final Headings<OrganizationField> ORGANIZATION =
            new Headings<>("organization", OrganizationField.class);

    private final Class<F> fields;
    private final Map<String, F> bySpelling = new HashMap<>();
    private final Map<F, String> usual = new LinkedHashMap<>();
    private final Set<String> footers = new HashSet<>();

    private Headings(String sheet, Class<F> fields) {
        this.fields = fields;
        for (RuleTable.Row row : RuleTable.read("roster-headings")) {
            if (row.text("field").equals("FOOTER")) footers.add(row.text("heading"));
            if (!row.text("sheet").equals(sheet)) continue;
            F field = Enum.valueOf(fields, row.text("field"));
            bySpelling.put(spelling(row.text("heading")), field);
            usual.putIfAbsent(field, row.text("heading"));
        }
    }

    /** The item a heading names, whatever its spaces, stars, remarks in brackets or numbering. */
    public Optional<F> field(String heading) {
        return Optional.ofNullable(bySpelling.get(spelling(heading)));
    }

    /** The usual Chinese heading of an item. */
    public String usual(F field) {
        String heading = usual.get(field);
        return heading == null ? field.name() : heading;
    }

    F[] fields() {
        return fields.getEnumConstants();
    }

    /** Whether a row only says who filled the table in, or what the sum is. */
    boolean isFooter(SheetRow row) {
        String first = row.cells().stream()
                .map(cell -> spelling(cell.text()))
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse("");
        return footers.stream().anyMatch(footer -> first.equals(footer) || first.startsWith(footer + ":"));
    }

    private static String spelling(String heading) {
        return Normalizer.normalize(heading, Normalizer.Form.NFKC)
                .replaceAll("\\([^)]*\\)", "")
                .replaceAll("[\\s\\p{Z}*\\p{Cf}'\"_-]+", "")
                .replaceFirst("^\\d+[.\u3001]", "")
                .replaceFirst(":$", "")
                .toLowerCase(Locale.ROOT);
    }
}
