package org.zhibu.core.demo;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Objects;
import org.zhibu.core.member.MemberDetails;

/** Invented id numbers that pass the check of GB 11643; the area code 990000 belongs to no place. */
final class CitizenNumbers {

    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECK = "10X98765432";

    private CitizenNumbers() {}

    static String of(MemberDetails person, int number) {
        LocalDate birth = Objects.requireNonNull(person.birthOn());
        int order = number % 499 * 2 + (person.gender().equals("1") ? 1 : 0);
        String body = "990000" + DateTimeFormatter.BASIC_ISO_DATE.format(birth) + "%03d".formatted(order);
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) sum += WEIGHTS[i] * (body.charAt(i) - '0');
        return body + CHECK.charAt(sum % 11);
    }
}
