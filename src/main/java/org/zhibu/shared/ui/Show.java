package org.zhibu.shared.ui;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.zhibu.shared.kernel.Period;

/** How dates, points and hours are written, in the language of the page; {@code @show} in templates. */
@Component
public class Show {

    private static final ZoneId BEIJING = ZoneId.of("Asia/Shanghai");
    private final MessageSource messages;
    private final java.time.Clock clock;

    Show(MessageSource messages, java.time.Clock clock) {
        this.messages = messages;
        this.clock = clock;
    }

    /** In tables and for legal dates: {@code 2026-11-18}. */
    public String iso(@Nullable LocalDate day) {
        return day == null ? "" : day.toString();
    }

    /** In running text: 11月18日, with the year when it is another one. */
    public String day(@Nullable LocalDate day) {
        if (day == null) return "";
        boolean thisYear = day.getYear() == LocalDate.now(clock).getYear();
        return format(thisYear ? "ui.date.day" : "ui.date.day-of-year", day);
    }

    /** With the weekday: 11月18日 周三. */
    public String weekday(LocalDate day) {
        return format("ui.date.weekday", day);
    }

    /** The whole date: 2026年11月18日 星期三. */
    public String longDay(LocalDate day) {
        return format("ui.date.long", day);
    }

    /** Date and time in Beijing: {@code 2026-11-18 14:30}. */
    public String time(@Nullable OffsetDateTime at) {
        return at == null
                ? ""
                : DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", locale()).format(at.atZoneSameInstant(BEIJING));
    }

    /** Today, or how many days ago or ahead. */
    public String relative(LocalDate day) {
        long days = ChronoUnit.DAYS.between(LocalDate.now(clock), day);
        if (days == 0) return text("ui.date.today");
        return days > 0 ? text("ui.date.left", days) : text("ui.date.late", -days);
    }

    /** Points and hours with at most one decimal: 41.5, 32. */
    public String number(@Nullable BigDecimal value) {
        return value == null ? "–" : rounded("#,##0.#", value);
    }

    /** A number of somebody's business with at most two decimals: 98.75, 1,200. */
    public String decimal(@Nullable BigDecimal value) {
        return value == null ? "–" : rounded("#,##0.##", value);
    }

    /** An amount of yuan with two decimals and separators: 1,280.00. */
    public String money(@Nullable BigDecimal yuan) {
        return yuan == null ? "–" : rounded("#,##0.00", yuan);
    }

    /** Half goes up, as one learns at school: 28.85 is 28.9. */
    private static String rounded(String pattern, Number value) {
        DecimalFormat format = new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(Locale.ROOT));
        format.setRoundingMode(RoundingMode.HALF_UP);
        return format.format(value);
    }

    /** A percentage of a whole, or a dash where there is no whole. */
    public String percent(BigDecimal part, BigDecimal whole) {
        if (whole.signum() == 0) return "–";
        BigDecimal share = part.multiply(BigDecimal.valueOf(100)).divide(whole, 1, RoundingMode.HALF_UP);
        return number(share) + "%";
    }

    /** A month, quarter or year in words. */
    public String period(Period period) {
        return switch (period.kind()) {
            case YEAR -> text("ui.period.year", String.valueOf(period.year()));
            case QUARTER ->
                text(
                        "ui.period.quarter",
                        String.valueOf(period.year()),
                        (period.start().getMonthValue() + 2) / 3);
            case MONTH ->
                text(
                        "ui.period.month",
                        String.valueOf(period.year()),
                        period.start().getMonthValue());
        };
    }

    /** A message in the language of the page. */
    public String text(String key, @Nullable Object... args) {
        return messages.getMessage(key, args, locale());
    }

    /** A message, another one where there is no such. */
    public String either(String key, String otherwise) {
        String found = messages.getMessage(key, null, null, locale());
        return found == null ? text(otherwise) : found;
    }

    private String format(String pattern, LocalDate day) {
        return DateTimeFormatter.ofPattern(text(pattern), locale()).format(day);
    }

    private static Locale locale() {
        return LocaleContextHolder.getLocale();
    }
}
