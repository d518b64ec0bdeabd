package org.zhibu.areas.approach.task;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;

/** What a branch may write in a field; message {@code task.kind.<name>}. */
public enum FieldKind {
    TEXT,
    NUMBER,
    DATE,
    YES_NO,
    CHOICE;

    /** Whether this can be read as an answer of the kind; nothing is checked here of what is left blank. */
    public boolean reads(String answer, List<String> choices) {
        return switch (this) {
            case TEXT -> answer.length() <= 2000;
            case NUMBER -> isNumber(answer);
            case DATE -> isDate(answer);
            case YES_NO -> answer.equals("yes") || answer.equals("no");
            case CHOICE -> choices.contains(answer);
        };
    }

    private static boolean isNumber(String answer) {
        try {
            return new BigDecimal(answer).abs().compareTo(BigDecimal.valueOf(1_000_000_000_000L)) < 0;
        } catch (NumberFormatException e) {
            return false;
        }
    }

    private static boolean isDate(String answer) {
        try {
            int year = LocalDate.parse(answer).getYear();
            return year >= 1900 && year <= 2200;
        } catch (DateTimeParseException e) {
            return false;
        }
    }
}
