package org.zhibu.shared.document;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One cell as it was meant.
 *
 * @param text what a reader sees, numbers without exponent or trailing zeros, dates as {@code 2021-07-01}
 * @param kind how the cell was stored
 * @param day the day of a cell that Excel itself holds as a date
 */
public record SheetCell(String text, Kind kind, @Nullable LocalDate day) {

    static final SheetCell BLANK = new SheetCell("", Kind.TEXT, null);

    /** How a cell was stored. */
    public enum Kind {
        TEXT,
        NUMBER,
        /** A number of more than 15 digits: Excel has replaced the last ones by zeros when it was typed. */
        DAMAGED,
        DATE,
        ERROR
    }

    public static SheetCell text(String text) {
        return new SheetCell(text, Kind.TEXT, null);
    }

    public boolean isBlank() {
        return text.isBlank();
    }

    public boolean isDamaged() {
        return kind == Kind.DAMAGED;
    }

    /** The cell read as a date, in any of the ways dates are typed; empty when it is none. */
    public Optional<SheetDate> date() {
        return SheetDate.read(this);
    }
}
