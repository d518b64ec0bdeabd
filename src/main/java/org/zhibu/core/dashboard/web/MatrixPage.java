package org.zhibu.core.dashboard.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.zhibu.core.dashboard.repository.MatrixQueries;
import org.zhibu.core.dashboard.repository.MatrixQueries.Line;
import org.zhibu.shared.kernel.Period;
import org.zhibu.shared.ui.Address;
import org.zhibu.shared.ui.PageOf;

/**
 * The matrix as the page shows it.
 *
 * @param months the twelve months of the year
 * @param pager where its pages are
 */
public record MatrixPage(List<LocalDate> months, List<Row> rows, PageOf<Line> page, String pager) {

    /**
     * One organisation.
     *
     * @param depth 0 for those below the place, 1 for those below an opened one
     * @param href its own board, or the score of a branch
     * @param toggle opens or closes what is below it; null for a branch
     */
    public record Row(
            String name,
            int depth,
            long branches,
            String href,
            @Nullable String toggle,
            boolean open,
            List<Box> boxes,
            long more) {}

    /**
     * One month of one organisation.
     *
     * @param text the percentage, a dash where nothing was owed
     * @param tone heat class, {@code hx} while the month is not over
     * @param href what is missing, null where nothing was owed
     */
    public record Box(String text, String tone, @Nullable String href, long done, long owed) {

        static final Box NOTHING = new Box("–", "hx", null, 0, 0);
    }

    /** An opened line with the first few below it. */
    record Opened(@Nullable String unit, PageOf<Line> lines) {}

    static MatrixPage of(PageOf<Line> page, Optional<Opened> opened, Period year, LocalDate today, Address address) {
        List<LocalDate> months = IntStream.range(0, 12)
                .mapToObj(month -> year.start().plusMonths(month))
                .toList();
        List<Row> rows = new ArrayList<>();
        for (Line line : page.rows()) {
            boolean open =
                    opened.filter(one -> line.unit().text().equals(one.unit())).isPresent();
            rows.add(row(line, open, months, today, address));
            if (open)
                below(opened.orElseThrow().lines(), months, today, address).forEach(rows::add);
        }
        return new MatrixPage(months, rows, page, address.without("part").toString());
    }

    private static List<Row> below(PageOf<Line> lines, List<LocalDate> months, LocalDate today, Address address) {
        List<Row> rows = new ArrayList<>();
        for (Line line : lines.rows()) {
            Row row = row(line, false, months, today, address);
            long more = rows.size() == lines.rows().size() - 1
                    ? lines.total() - lines.rows().size()
                    : 0;
            rows.add(new Row(row.name(), 1, row.branches(), row.href(), null, false, row.boxes(), more));
        }
        return rows;
    }

    private static Row row(Line line, boolean open, List<LocalDate> months, LocalDate today, Address address) {
        boolean branch = line.kind().isBranch();
        String unit = line.unit().text();
        int year = months.get(0).getYear();
        String href = branch ? score(address, unit, year) : board(address, unit);
        String toggle = branch ? null : address.with("open", open ? null : unit) + "#matrix";
        List<Box> boxes =
                months.stream().map(month -> box(line, month, today, unit)).toList();
        return new Row(line.name(), 0, line.branches(), href, toggle, open, boxes, 0);
    }

    /** The score of a branch, which keeps the organisation looked at. */
    static String score(Address address, String unit, int year) {
        return Address.of("/assessment/scores/" + unit)
                .with("org", address.get("org"))
                .with("year", year)
                .toString();
    }

    static String board(Address address, String unit) {
        return address.with("org", unit)
                .without("open")
                .without("radar")
                .without("part")
                .without("group")
                .toString();
    }

    private static Box box(Line line, LocalDate start, LocalDate today, String unit) {
        MatrixQueries.Month month = line.months().get(start);
        if (month == null || month.owed() == 0) return Box.NOTHING;
        Period period = new Period(Period.Kind.MONTH, start);
        long done = Math.min(month.done(), month.owed());
        long percent = done * 100 / month.owed();
        String tone = period.end().isBefore(today) ? tone(percent) : "hx";
        Address gaps = Address.of("/dashboard/gaps").with("org", unit).with("period", period.text());
        return new Box(String.valueOf(percent), tone, gaps.toString(), done, month.owed());
    }

    /** Five tones, quiet when good and loud when missing, by whole percent rounded down: 100 means everything. */
    static String tone(long percent) {
        if (percent >= 100) return "h4";
        if (percent >= 90) return "h3";
        if (percent >= 80) return "h2";
        return percent >= 60 ? "h1" : "h0";
    }
}
