package org.zhibu.shared.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;
import org.jspecify.annotations.Nullable;
import org.zhibu.shared.document.service.SheetGuard;
import org.zhibu.shared.kernel.Refused;

/** Reads a workbook row by row, never holding more than one row; refuses in words what is no workbook. */
public final class SheetReader implements AutoCloseable {

    private static final ReadingOptions WITH_FORMATS = new ReadingOptions(true, true);

    private static final Set<Integer> DATE_FORMATS = IntStream.of(
                    14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 32, 33, 34, 35, 36, 50, 51, 52, 53, 54, 55, 56, 57, 58)
            .boxed()
            .collect(Collectors.toUnmodifiableSet());
    private static final Pattern UNSHOWN = Pattern.compile("\"[^\"]*\"|\\[[^\\]]*\\]|\\\\.|_.");
    private static final Pattern DATE_LETTERS = Pattern.compile("[yYmMdD]");

    private final ReadableWorkbook workbook;
    private final List<Sheet> sheets;
    private final @Nullable Path copy;

    private SheetReader(ReadableWorkbook workbook, @Nullable Path copy) {
        this.workbook = workbook;
        this.copy = copy;
        this.sheets = workbook.getSheets()
                .filter(sheet -> sheet.getVisibility() == SheetVisibility.VISIBLE)
                .toList();
    }

    public static SheetReader open(Path file) {
        return open(file, null);
    }

    /** Copies the stream to a temporary file first, since a zip is read from its end; the file goes on closing. */
    public static SheetReader open(InputStream in) {
        try {
            Path copy = Files.createTempFile("sheet", ".xlsx");
            try {
                copy(in, copy);
                return open(copy, copy);
            } catch (IOException | RuntimeException e) {
                Files.deleteIfExists(copy);
                throw e;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static SheetReader open(Path file, @Nullable Path copy) {
        try {
            SheetGuard.check(file);
            return new SheetReader(new ReadableWorkbook(file.toFile(), WITH_FORMATS), copy);
        } catch (IOException | ExcelReaderException e) {
            throw new Refused("document.sheet.damaged");
        }
    }

    /** Names of the visible sheets, in order. */
    public List<String> sheets() {
        return sheets.stream().map(Sheet::getName).toList();
    }

    /** The rows of one visible sheet (from 0), read while they are asked for; close the stream. */
    public Stream<SheetRow> rows(int sheet) {
        if (sheet >= sheets.size()) return Stream.empty();
        try {
            return sheets.get(sheet).openStream().map(this::row);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void copy(InputStream in, Path file) throws IOException {
        try (OutputStream out = Files.newOutputStream(file)) {
            byte[] buffer = new byte[64 << 10];
            long copied = 0;
            for (int read = in.read(buffer); read >= 0 && copied <= SheetGuard.LARGEST_FILE; read = in.read(buffer)) {
                out.write(buffer, 0, read);
                copied += read;
            }
        }
    }

    private SheetRow row(Row row) {
        int columns = Math.min(row.getCellCount(), SheetGuard.MOST_COLUMNS);
        List<SheetCell> cells = new ArrayList<>(columns);
        for (int i = 0; i < columns; i++)
            cells.add(row.getOptionalCell(i).map(this::cell).orElse(SheetCell.BLANK));
        return new SheetRow(row.getRowNum(), cells);
    }

    private SheetCell cell(Cell cell) {
        String raw = cell.getRawValue();
        if (cell.getType() == CellType.EMPTY || raw == null) return SheetCell.BLANK;
        if (cell.getType() == CellType.ERROR) return new SheetCell(raw, SheetCell.Kind.ERROR, null);
        if (cell.getValue() instanceof BigDecimal number)
            return isDate(cell) && isDayNumber(number) ? date(number) : number(number);
        return SheetCell.text(raw.strip());
    }

    private static SheetCell number(BigDecimal number) {
        boolean damaged = number.precision() - number.scale() > 15;
        BigDecimal shown = damaged || number.scale() <= 0 ? number : number.round(new MathContext(15));
        String text = shown.signum() == 0 ? "0" : shown.stripTrailingZeros().toPlainString();
        return new SheetCell(text, damaged ? SheetCell.Kind.DAMAGED : SheetCell.Kind.NUMBER, null);
    }

    /** From the first day Excel knows to the end of 2199. */
    private static boolean isDayNumber(BigDecimal number) {
        return number.compareTo(BigDecimal.ONE) >= 0 && number.compareTo(BigDecimal.valueOf(109_575)) < 0;
    }

    private SheetCell date(BigDecimal number) {
        LocalDate zero = workbook.isDate1904() ? LocalDate.of(1904, 1, 1) : LocalDate.of(1899, 12, 30);
        LocalDate day = zero.plusDays(number.setScale(0, RoundingMode.FLOOR).intValueExact());
        return new SheetCell(day.toString(), SheetCell.Kind.DATE, day);
    }

    /** Excel's own date formats, among them those of a Chinese Excel, or year, month or day letters outside quotes and brackets. */
    private static boolean isDate(Cell cell) {
        Integer id = cell.getDataFormatId();
        if (id != null && DATE_FORMATS.contains(id)) return true;
        String format = cell.getDataFormatString();
        return format != null
                && DATE_LETTERS.matcher(UNSHOWN.matcher(format).replaceAll("")).find();
    }

    @Override
    public void close() {
        try {
            workbook.close();
            if (copy != null) Files.deleteIfExists(copy);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
