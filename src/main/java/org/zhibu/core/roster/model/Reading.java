package org.zhibu.core.roster.model;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.zhibu.shared.document.SheetCell;
import org.zhibu.shared.document.SheetDate;
import org.zhibu.shared.document.SheetRow;
import org.zhibu.shared.kernel.CitizenId;
import org.zhibu.shared.kernel.Refused;
import org.zhibu.shared.rule.Code;
import org.zhibu.shared.rule.CodeLists;

/** One row while it is read: each cell by the kind of its column, with what is wrong or doubtful on the way. */
final class Reading<F extends Enum<F> & RosterField> {

    private static final int LONGEST_TEXT = 200;
    private static final String CREDIT_CHARACTERS = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    private final Headings<F> names;
    private final Header<F> header;
    private final LocalDate today;
    private final Map<F, String> values;
    private final List<F> monthsOnly = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private final SheetRow row;

    Reading(Headings<F> names, Header<F> header, SheetRow row, LocalDate today) {
        this.names = names;
        this.header = header;
        this.row = row;
        this.today = today;
        this.values = new EnumMap<>(names.fields()[0].getDeclaringClass());
        header.columns().forEach((field, column) -> values.put(field, read(field, row.cell(column))));
    }

    Map<F, String> values() {
        return Map.copyOf(values);
    }

    List<Problem> problems() {
        return List.copyOf(problems);
    }

    /** Empty when the cell is blank, bad, or has no column. */
    String value(F field) {
        return values.getOrDefault(field, "");
    }

    @Nullable
    LocalDate day(F field) {
        String value = value(field);
        return value.isEmpty() ? null : LocalDate.parse(value);
    }

    void set(F field, String value) {
        values.put(field, value);
    }

    /** Whether the file has anything at all in the cell. */
    boolean isTyped(F field) {
        return !cell(field).isBlank();
    }

    boolean isMonthOnly(F field) {
        return monthsOnly.contains(field);
    }

    /** Refuses the row for what stands in this cell. */
    void refuse(F field, String problem, Object... args) {
        note(field, "roster.problem." + problem, false, args);
    }

    void doubt(F field, String problem, Object... args) {
        note(field, "roster.doubt." + problem, true, args);
    }

    private void note(F field, String key, boolean doubt, Object... args) {
        String typed = cell(field).text();
        String shown = field.kind() == RosterField.Kind.ID_NUMBER && typed.length() > 8
                ? typed.substring(0, 4) + "*".repeat(typed.length() - 8) + typed.substring(typed.length() - 4)
                : typed;
        List<String> texts = Stream.of(args).map(Objects::toString).toList();
        problems.add(new Problem(header.heading(field, names), key, texts, shown, doubt));
    }

    private SheetCell cell(F field) {
        Integer column = header.columns().get(field);
        return column == null ? SheetCell.text("") : row.cell(column);
    }

    private String read(F field, SheetCell cell) {
        if (cell.isBlank()) return "";
        if (cell.kind() == SheetCell.Kind.ERROR) return refused(field, "cell-error");
        return switch (field.kind()) {
            case TEXT -> text(field, cell.text().strip());
            case NAME -> personName(field, cell.text());
            case DATE -> date(field, cell);
            case CODE -> code(field, cell);
            case ID_NUMBER -> idNumber(field, cell);
            case PHONE -> phone(field, plain(cell.text()));
            case CREDIT_CODE -> creditCode(field, plain(cell.text()).toUpperCase(Locale.ROOT));
            case NUMBER -> number(field, plain(cell.text()));
            case KEY -> plain(cell.text());
        };
    }

    private String refused(F field, String problem, Object... args) {
        refuse(field, problem, args);
        return "";
    }

    private String text(F field, String text) {
        return text.length() > LONGEST_TEXT ? refused(field, "too-long", LONGEST_TEXT) : text;
    }

    /** Chinese names lose the spaces that align them in a table; the dot of other names is always the same one. */
    private String personName(F field, String typed) {
        String name = typed.strip()
                .replaceAll("[\u2022\u30FB\u2027\uFF0E\u00B7]", "\u00B7")
                .replaceAll("(?<=[\\p{IsHan}\u00B7])[\\s\\p{Z}]+(?=[\\p{IsHan}\u00B7])", "");
        if (name.codePoints().anyMatch(Character::isDigit)) doubt(field, "name");
        return name.length() > 50 ? refused(field, "too-long", 50) : name;
    }

    private String date(F field, SheetCell cell) {
        SheetDate date = cell.date().orElse(null);
        if (date == null) return refused(field, "date");
        if (date.day().getYear() < 1850) return refused(field, "date");
        if (date.precision() == SheetDate.Precision.MONTH_IN_DOUBT) doubt(field, "month-shortened");
        if (date.precision() == SheetDate.Precision.MONTH) monthsOnly.add(field);
        return date.day().toString();
    }

    private String code(F field, SheetCell cell) {
        return CodeLists.standard()
                .find(Objects.requireNonNull(field.codes()), cell.text())
                .map(Code::code)
                .orElseGet(() -> refused(field, "code"));
    }

    /** The number in full, or as exports show it when the key says whose it is. */
    private String idNumber(F field, SheetCell cell) {
        if (cell.isDamaged()) return refused(field, "id-damaged");
        if (CitizenId.isMasked(cell.text())) return CitizenId.normalised(cell.text());
        try {
            return CitizenId.of(cell.text(), today).number();
        } catch (Refused refused) {
            note(field, refused.key(), false, refused.args().toArray());
            return "";
        }
    }

    private String phone(F field, String phone) {
        if (!phone.matches("\\+?[\\d()-]{7,20}([/,;\u3001]\\+?[\\d()-]{7,20})*")) doubt(field, "phone");
        return text(field, phone);
    }

    private String number(F field, String number) {
        String digits = number.replaceAll("\\D+$", "");
        return digits.matches("\\d{1,3}") ? digits : refused(field, "number");
    }

    /** GB 32100-2015: 18 characters, the last one checks the others. */
    private String creditCode(F field, String code) {
        int sum = 0;
        int weight = 1;
        boolean known = code.length() == 18;
        for (int i = 0; known && i < 17; i++) {
            int digit = CREDIT_CHARACTERS.indexOf(code.charAt(i));
            known = digit >= 0;
            sum += digit * weight;
            weight = weight * 3 % 31;
        }
        if (!known || CREDIT_CHARACTERS.charAt((31 - sum % 31) % 31) != code.charAt(17)) doubt(field, "credit-code");
        return text(field, code);
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("[\\s\\p{Z}\\p{Cf}]+", "");
    }
}
