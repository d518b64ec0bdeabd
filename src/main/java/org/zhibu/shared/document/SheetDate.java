package org.zhibu.shared.document;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A date as offices type it: {@code 2021-7-1}, {@code 2021/07/01}, {@code 2021.7}, {@code 20210701}, {@code 202107}, year, month
 * and day in characters, or Excel's own day number.
 *
 * @param day the first of the month when only the month was given
 * @param precision how much of the day was typed
 */
public record SheetDate(LocalDate day, Precision precision) {

    /** How much of a day was typed. */
    public enum Precision {
        DAY,
        MONTH,
        /** A number like 2021.1, which is what Excel makes of both 2021.1 and 2021.10. */
        MONTH_IN_DOUBT
    }

    private static final Pattern PARTS =
            Pattern.compile("(\\d{4})[-/.\\p{IsHan}](\\d{1,2})(?:[-/.\\p{IsHan}](\\d{1,2})?\\p{IsHan}?)?");
    private static final Pattern DIGITS = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})?");
    private static final Pattern TIME_OF_DAY = Pattern.compile("[T ]+\\d{1,2}:\\d{2}.*$");
    private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);

    static Optional<SheetDate> read(SheetCell cell) {
        if (cell.day() != null) return Optional.of(new SheetDate(cell.day(), Precision.DAY));
        String typed = typed(cell.text());
        if (typed.matches("[1-7]\\d{4}")) return Optional.of(ofDayNumber(Integer.parseInt(typed)));
        Optional<SheetDate> date = parts(PARTS.matcher(typed)).or(() -> parts(DIGITS.matcher(typed)));
        return cell.kind() == SheetCell.Kind.NUMBER && typed.endsWith(".1") ? date.map(SheetDate::inDoubt) : date;
    }

    private static String typed(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC).strip();
        return TIME_OF_DAY.matcher(plain).replaceFirst("").replaceAll("\\s+", "");
    }

    private static Optional<SheetDate> parts(Matcher parts) {
        if (!parts.matches()) return Optional.empty();
        try {
            boolean whole = parts.group(3) != null;
            int day = whole ? Integer.parseInt(parts.group(3)) : 1;
            LocalDate date = LocalDate.of(Integer.parseInt(parts.group(1)), Integer.parseInt(parts.group(2)), day);
            return Optional.of(new SheetDate(date, whole ? Precision.DAY : Precision.MONTH));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static SheetDate ofDayNumber(int number) {
        return new SheetDate(DAY_ZERO.plusDays(number), Precision.DAY);
    }

    private SheetDate inDoubt() {
        return new SheetDate(day, Precision.MONTH_IN_DOUBT);
    }
}
