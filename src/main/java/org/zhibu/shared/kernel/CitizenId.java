package org.zhibu.shared.kernel;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;

/**
 * A citizen's id number by GB 11643-1999: six digits of area, eight of birth, three in sequence, one to check.
 * The area is not looked up, since areas are abolished while the numbers stay.
 */
public final class CitizenId {

    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECKS = "10X98765432";

    private final String number;

    private CitizenId(String number) {
        this.number = number;
    }

    /** Reads what was typed, full-width digits and spaces forgiven; refuses with what is wrong with it. */
    public static CitizenId of(String typed, LocalDate today) {
        String number = normalised(typed);
        if (number.matches("\\d{15}")) throw new Refused("kernel.citizen-id.old");
        if (number.length() != 18) throw new Refused("kernel.citizen-id.length", number.length());
        if (!number.matches("\\d{17}[\\dX]")) throw new Refused("kernel.citizen-id.characters");
        if (!isDayUntil(number, today)) throw new Refused("kernel.citizen-id.date", number.substring(6, 14));
        if (number.charAt(17) != check(number)) throw new Refused("kernel.citizen-id.check");
        return new CitizenId(number);
    }

    /** Reads a number that was checked when it was stored. */
    public static CitizenId stored(String number) {
        return new CitizenId(number);
    }

    /** The number as it would be stored, checked or not. */
    public static String normalised(String typed) {
        return Normalizer.normalize(typed, Normalizer.Form.NFKC)
                .replaceAll("[\\s\\p{Z}\\p{Cf}]+", "")
                .toUpperCase(Locale.ROOT);
    }

    /** Whether the text is a number with its middle hidden, as exports carry it. */
    public static boolean isMasked(String typed) {
        return typed.indexOf('*') >= 0;
    }

    public String number() {
        return number;
    }

    public LocalDate birthDate() {
        return day(number);
    }

    /** Code of GB/T 2261.1: 1 male, 2 female. */
    public String gender() {
        return (number.charAt(16) - '0') % 2 == 1 ? "1" : "2";
    }

    /** First and last four characters, the rest hidden. */
    public String masked() {
        return number.substring(0, 4) + "*".repeat(10) + number.substring(14);
    }

    private static char check(String number) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) sum += (number.charAt(i) - '0') * WEIGHTS[i];
        return CHECKS.charAt(sum % 11);
    }

    private static boolean isDayUntil(String number, LocalDate today) {
        try {
            LocalDate day = day(number);
            return !day.isAfter(today) && day.getYear() >= 1850;
        } catch (DateTimeException e) {
            return false;
        }
    }

    private static LocalDate day(String number) {
        return LocalDate.of(part(number, 6, 10), part(number, 10, 12), part(number, 12, 14));
    }

    private static int part(String number, int from, int to) {
        return Integer.parseInt(number.substring(from, to));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CitizenId that && that.number.equals(number);
    }

    @Override
    public int hashCode() {
        return number.hashCode();
    }

    /** Hidden, so that a log line never carries the number. */
    @Override
    public String toString() {
        return masked();
    }
}
