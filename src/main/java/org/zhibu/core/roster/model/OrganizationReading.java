package org.zhibu.core.roster.model;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import org.zhibu.shared.document.SheetRow;
import org.zhibu.shared.kernel.NotHere;
import org.zhibu.shared.kernel.UnitId;
import org.zhibu.shared.rule.RuleTable;

/** Reads the rows of a file of organisations, one after the other, and notices which stands in it twice. */
public final class OrganizationReading {

    private static final RuleTable.Row[] ENDINGS = RuleTable.read("organization-endings").stream()
            .sorted(Comparator.comparing(
                            (RuleTable.Row row) -> row.text("ending").length())
                    .reversed())
            .toArray(RuleTable.Row[]::new);

    private final Header<OrganizationField> header;
    private final LocalDate today;
    private final Map<String, Integer> seen = new HashMap<>();

    public OrganizationReading(Header<OrganizationField> header, LocalDate today) {
        this.header = header;
        this.today = today;
    }

    public OrganizationRow read(SheetRow row) {
        Reading<OrganizationField> reading = new Reading<>(Headings.ORGANIZATION, header, row, today);
        if (!reading.isTyped(OrganizationField.NAME)) reading.refuse(OrganizationField.NAME, "required");
        key(reading);
        category(reading);
        place(reading);
        dates(reading);
        once(reading, row.number());
        return new OrganizationRow(row.number(), reading.values(), reading.problems());
    }

    private static void key(Reading<OrganizationField> reading) {
        String key = reading.value(OrganizationField.KEY);
        if (key.isEmpty()) return;
        try {
            reading.set(OrganizationField.KEY, UnitId.of(key).text());
        } catch (NotHere e) {
            reading.refuse(OrganizationField.KEY, "key");
            reading.set(OrganizationField.KEY, "");
        }
    }

    /** Where nothing is typed the name tells: a branch calls itself a branch. */
    private static void category(Reading<OrganizationField> reading) {
        if (reading.isTyped(OrganizationField.CATEGORY)) return;
        String name = reading.value(OrganizationField.NAME);
        for (RuleTable.Row each : ENDINGS)
            if (name.endsWith(each.text("ending"))) {
                reading.set(OrganizationField.CATEGORY, each.text("code"));
                reading.doubt(OrganizationField.CATEGORY, "category", each.text("ending"));
                return;
            }
        if (!name.isEmpty() && reading.value(OrganizationField.KEY).isEmpty())
            reading.refuse(OrganizationField.CATEGORY, "required");
    }

    private static void place(Reading<OrganizationField> reading) {
        String name = reading.value(OrganizationField.NAME);
        if (!name.isEmpty() && name.equals(reading.value(OrganizationField.PARENT)))
            reading.refuse(OrganizationField.PARENT, "own-parent");
        String years = reading.value(OrganizationField.TERM_YEARS);
        if (!years.isEmpty() && !years.matches("[1-5]")) reading.refuse(OrganizationField.TERM_YEARS, "term-years");
    }

    private void dates(Reading<OrganizationField> reading) {
        for (OrganizationField field : new OrganizationField[] {
            OrganizationField.FOUNDED_ON, OrganizationField.ELECTED_ON, OrganizationField.ENDS_ON
        }) {
            if (reading.isMonthOnly(field)) reading.doubt(field, "month-only");
            LocalDate day = reading.day(field);
            if (day != null && day.isAfter(today) && field != OrganizationField.ENDS_ON)
                reading.refuse(field, "future");
        }
        LocalDate elected = reading.day(OrganizationField.ELECTED_ON);
        LocalDate ends = reading.day(OrganizationField.ENDS_ON);
        if (elected != null && ends != null && !ends.isAfter(elected))
            reading.refuse(OrganizationField.ENDS_ON, "term-ends-before");
    }

    private void once(Reading<OrganizationField> reading, int row) {
        String name = reading.value(OrganizationField.NAME);
        String place = reading.value(OrganizationField.PARENT) + "/" + name;
        Integer first = name.isEmpty() ? null : seen.putIfAbsent(place, row);
        if (first != null) reading.refuse(OrganizationField.NAME, "double", first);
        String key = reading.value(OrganizationField.KEY);
        first = key.isEmpty() ? null : seen.putIfAbsent(key, row);
        if (first != null) reading.refuse(OrganizationField.KEY, "double", first);
    }
}
