package org.zhibu.shared.document;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/**
 * Writes a {@link Sheet} and a stream of rows as an .xlsx, 500 rows in memory at a time. Texts are written as texts, never as
 * formulas, in cells that stay texts when they are edited: a name that begins with = does nothing, an id number keeps its digits.
 */
public final class SheetWriter {

    private static final int BLOCK = 500;
    private static final int LONGEST_TEXT = 32_767;

    private final UnaryOperator<String> say;
    private @Nullable String title;

    private SheetWriter(UnaryOperator<String> say) {
        this.say = say;
    }

    /** A writer that says message keys in the language of the reader. */
    public static SheetWriter saying(UnaryOperator<String> say) {
        return new SheetWriter(say);
    }

    /** Puts a line above the header, merged over all columns. */
    public SheetWriter titled(String text) {
        title = text;
        return this;
    }

    public <R> void write(Sheet<R> sheet, Stream<R> rows, OutputStream out) {
        try (Workbook workbook = new Workbook(out, "Zhibu", "1.0");
                Stream<R> source = rows) {
            Worksheet page = workbook.newWorksheet(pageName(say.apply(sheet.name())));
            int first = head(page, sheet.columns());
            body(page, sheet.columns(), first, source.iterator());
            page.finish();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Title, header, widths, and what stays in sight and repeats on paper; answers the first row of the body. */
    private <R> int head(Worksheet page, List<Sheet.Column<R>> columns) {
        int row = title == null ? 0 : 1;
        if (title != null) title(page, columns.size(), title);
        for (int i = 0; i < columns.size(); i++) {
            page.width(i, columns.get(i).width());
            page.inlineString(row, i, clean(say.apply(columns.get(i).header())));
        }
        page.range(row, 0, row, columns.size() - 1)
                .style()
                .bold()
                .fillColor("F3F1EC")
                .wrapText(true)
                .verticalAlignment("center")
                .set();
        page.freezePane(0, row + 1);
        page.repeatRows(row);
        page.pageOrientation("landscape");
        page.setFitToPage(true);
        page.fitToHeight((short) 0);
        return row + 1;
    }

    private static void title(Worksheet page, int columns, String title) {
        page.inlineString(0, 0, clean(title));
        if (columns > 1) page.range(0, 0, 0, columns - 1).merge();
        page.style(0, 0).bold().fontSize(14).horizontalAlignment("center").set();
        page.rowHeight(0, 28);
    }

    private static <R> void body(Worksheet page, List<Sheet.Column<R>> columns, int first, Iterator<R> rows)
            throws IOException {
        int row = first;
        while (rows.hasNext()) {
            int start = row;
            while (rows.hasNext() && row < start + BLOCK) {
                line(page, columns, row, rows.next());
                row++;
            }
            for (int i = 0; i < columns.size(); i++)
                page.range(start, i, row - 1, i)
                        .style()
                        .format(format(columns.get(i).kind()))
                        .set();
            page.flush();
        }
    }

    private static <R> void line(Worksheet page, List<Sheet.Column<R>> columns, int row, R item) {
        for (int i = 0; i < columns.size(); i++) {
            Object value = columns.get(i).value().apply(item);
            if (value instanceof LocalDate day) page.value(row, i, day);
            else if (value instanceof Number number) page.value(row, i, number);
            else if (value != null) page.inlineString(row, i, clean(value.toString()));
        }
    }

    private static String format(Sheet.Kind kind) {
        return switch (kind) {
            case TEXT -> "@";
            case DATE -> "yyyy-mm-dd";
            case NUMBER -> "General";
        };
    }

    /** Without the characters XML cannot carry, and no longer than a cell holds. */
    private static String clean(String text) {
        String plain = text.replaceAll("[^\\t\\n\\x20-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]", "");
        return plain.length() <= LONGEST_TEXT ? plain : plain.substring(0, LONGEST_TEXT);
    }

    private static String pageName(String name) {
        String plain = clean(name).replaceAll("[\\[\\]:*?/\\\\']", " ").strip();
        return plain.length() <= 31 ? plain : plain.substring(0, 31);
    }
}
