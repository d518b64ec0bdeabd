package org.zhibu.core.roster.model;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.zhibu.shared.document.SheetRow;
import org.zhibu.shared.kernel.CitizenId;
import org.zhibu.shared.kernel.MemberId;
import org.zhibu.shared.kernel.NotHere;

/** Reads the rows of a file of members, one after the other, and notices who stands in it twice. */
public final class MemberReading {

    private final Header<MemberField> header;
    private final LocalDate today;
    private final Map<String, Integer> seen = new HashMap<>();

    public MemberReading(Header<MemberField> header, LocalDate today) {
        this.header = header;
        this.today = today;
    }

    public MemberRow read(SheetRow row) {
        Reading<MemberField> reading = new Reading<>(Headings.MEMBER, header, row, today);
        if (!reading.isTyped(MemberField.NAME)) reading.refuse(MemberField.NAME, "required");
        key(reading);
        identity(reading);
        birth(reading);
        membership(reading);
        lost(reading);
        mobile(reading);
        once(reading, row.number());
        return new MemberRow(row.number(), reading.values(), reading.problems());
    }

    private static void key(Reading<MemberField> reading) {
        String key = reading.value(MemberField.KEY);
        if (key.isEmpty()) return;
        try {
            reading.set(MemberField.KEY, MemberId.of(key).text());
        } catch (NotHere e) {
            reading.refuse(MemberField.KEY, "key");
            reading.set(MemberField.KEY, "");
        }
    }

    /** A hidden number stands for the stored one, so somebody must be meant; sex is written in the number. */
    private void identity(Reading<MemberField> reading) {
        String number = reading.value(MemberField.ID_NUMBER);
        boolean known = !reading.value(MemberField.KEY).isEmpty();
        if (CitizenId.isMasked(number)) {
            if (!known) reading.refuse(MemberField.ID_NUMBER, "masked");
        } else if (!number.isEmpty()) {
            String gender = CitizenId.stored(number).gender();
            String typed = reading.value(MemberField.GENDER);
            if (typed.isEmpty()) reading.set(MemberField.GENDER, gender);
            else if (!typed.equals(gender)) reading.doubt(MemberField.GENDER, "gender");
        } else if (!reading.isTyped(MemberField.ID_NUMBER) && !known) reading.doubt(MemberField.ID_NUMBER, "no-id");
        if (reading.value(MemberField.GENDER).isEmpty() && !reading.isTyped(MemberField.GENDER) && !known)
            reading.refuse(MemberField.GENDER, "required");
    }

    private void birth(Reading<MemberField> reading) {
        LocalDate typed = reading.day(MemberField.BIRTH_ON);
        String number = reading.value(MemberField.ID_NUMBER);
        boolean whole = !number.isEmpty() && !CitizenId.isMasked(number);
        LocalDate born = whole ? CitizenId.stored(number).birthDate() : typed;
        if (born == null) return;
        boolean filled =
                typed == null || (whole && reading.isMonthOnly(MemberField.BIRTH_ON) && sameMonth(typed, born));
        if (filled) reading.set(MemberField.BIRTH_ON, born.toString());
        else if (!born.equals(typed)) reading.doubt(MemberField.BIRTH_ON, "birth", born);
        else if (reading.isMonthOnly(MemberField.BIRTH_ON)) reading.doubt(MemberField.BIRTH_ON, "month-only");
        notInTheFuture(reading, MemberField.BIRTH_ON);
    }

    private static boolean sameMonth(LocalDate one, LocalDate other) {
        return one.withDayOfMonth(1).equals(other.withDayOfMonth(1));
    }

    /** 党章 第一条: eighteen years; 第七条: the full member follows the probationary one. */
    private void membership(Reading<MemberField> reading) {
        for (MemberField field : new MemberField[] {MemberField.JOINED_ON, MemberField.FULL_ON}) {
            if (reading.isMonthOnly(field)) reading.doubt(field, "month-only");
            notInTheFuture(reading, field);
        }
        LocalDate born = reading.day(MemberField.BIRTH_ON);
        LocalDate joined = reading.day(MemberField.JOINED_ON);
        LocalDate full = reading.day(MemberField.FULL_ON);
        if (joined != null && full != null && full.isBefore(joined))
            reading.refuse(MemberField.FULL_ON, "full-before-joined");
        if (joined != null && born != null && joined.isBefore(born.plusYears(18)))
            reading.doubt(MemberField.JOINED_ON, "age");
        category(reading, full);
    }

    private static void category(Reading<MemberField> reading, @Nullable LocalDate full) {
        String category = reading.value(MemberField.CATEGORY);
        if (category.equals("02") && full != null) reading.doubt(MemberField.CATEGORY, "probationary-with-date");
        if (!category.isEmpty() || reading.isTyped(MemberField.CATEGORY)) return;
        if (full != null) reading.set(MemberField.CATEGORY, "01");
        else if (reading.value(MemberField.KEY).isEmpty()) reading.refuse(MemberField.CATEGORY, "required");
    }

    private static void lost(Reading<MemberField> reading) {
        boolean dated = !reading.value(MemberField.LOST_ON).isEmpty();
        String lost = reading.value(MemberField.LOST);
        if (lost.equals("1") && !dated) reading.refuse(MemberField.LOST, "lost-without-date");
        if (lost.equals("0") && dated) reading.refuse(MemberField.LOST_ON, "date-without-lost");
    }

    private static void mobile(Reading<MemberField> reading) {
        boolean somewhere = !reading.value(MemberField.MOBILE_TO).isEmpty();
        String mobile = reading.value(MemberField.MOBILE);
        if (mobile.equals("0") && somewhere) reading.doubt(MemberField.MOBILE_TO, "mobile");
        if (mobile.isEmpty() && somewhere && !reading.isTyped(MemberField.MOBILE)) reading.set(MemberField.MOBILE, "1");
    }

    private void notInTheFuture(Reading<MemberField> reading, MemberField field) {
        LocalDate day = reading.day(field);
        if (day != null && day.isAfter(today)) reading.refuse(field, "future");
    }

    private void once(Reading<MemberField> reading, int row) {
        String number = reading.value(MemberField.ID_NUMBER);
        if (!number.isEmpty() && !CitizenId.isMasked(number)) once(reading, MemberField.ID_NUMBER, number, row);
        String key = reading.value(MemberField.KEY);
        if (!key.isEmpty()) once(reading, MemberField.KEY, key, row);
    }

    private void once(Reading<MemberField> reading, MemberField field, String value, int row) {
        Integer first = seen.putIfAbsent(value, row);
        if (first != null) reading.refuse(field, "double", first);
    }
}
