package org.zhibu.core.roster.model;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.zhibu.shared.document.SheetReader;
import org.zhibu.shared.document.SheetRow;
import org.zhibu.shared.kernel.Refused;

/** Reads a whole file, a row at a time: the first sheet whose columns are those of a roster. */
public final class RosterFile {

    private RosterFile() {}

    /** Hands over each row about a member, with what is wrong with it; answers the header it was read by. */
    public static Header<MemberField> members(SheetReader book, LocalDate today, Consumer<MemberRow> each) {
        return eachMember(book, today, (typed, row) -> each.accept(row));
    }

    /** As {@link #members}, with the cells as they were typed, for the file of rows that are handed back. */
    public static Header<MemberField> eachMember(
            SheetReader book, LocalDate today, BiConsumer<Map<String, String>, MemberRow> each) {
        for (int sheet = 0; sheet < book.sheets().size(); sheet++) {
            Optional<Header<MemberField>> header = header(book, sheet, Headings.MEMBER);
            if (header.isEmpty()) continue;
            MemberReading reading = new MemberReading(header.get(), today);
            rows(
                    book,
                    sheet,
                    header.get(),
                    Headings.MEMBER,
                    row -> each.accept(typed(header.get(), row), reading.read(row)));
            return header.get();
        }
        throw new Refused("roster.header.none");
    }

    /** Hands over each row about an organisation; answers the header it was read by. */
    public static Header<OrganizationField> organizations(
            SheetReader book, LocalDate today, Consumer<OrganizationRow> each) {
        return eachOrganization(book, today, (typed, row) -> each.accept(row));
    }

    /** As {@link #organizations}, with the cells as they were typed. */
    public static Header<OrganizationField> eachOrganization(
            SheetReader book, LocalDate today, BiConsumer<Map<String, String>, OrganizationRow> each) {
        for (int sheet = 0; sheet < book.sheets().size(); sheet++) {
            Optional<Header<OrganizationField>> header = header(book, sheet, Headings.ORGANIZATION);
            if (header.isEmpty()) continue;
            OrganizationReading reading = new OrganizationReading(header.get(), today);
            rows(
                    book,
                    sheet,
                    header.get(),
                    Headings.ORGANIZATION,
                    row -> each.accept(typed(header.get(), row), reading.read(row)));
            return header.get();
        }
        throw new Refused("roster.header.none");
    }

    /** The cells under known headings as they stand in the file, by the name of the item. */
    private static <F extends Enum<F> & RosterField> Map<String, String> typed(Header<F> header, SheetRow row) {
        Map<String, String> typed = new LinkedHashMap<>();
        header.columns()
                .forEach((field, column) ->
                        typed.put(field.name(), row.cell(column).text()));
        return typed;
    }

    private static <F extends Enum<F> & RosterField> Optional<Header<F>> header(
            SheetReader book, int sheet, Headings<F> headings) {
        try (Stream<SheetRow> rows = book.rows(sheet)) {
            return Header.find(rows, headings);
        }
    }

    /** The rows below the header that say something about an item, but not who filled the table in. */
    private static <F extends Enum<F> & RosterField> void rows(
            SheetReader book, int sheet, Header<F> header, Headings<F> headings, Consumer<SheetRow> each) {
        try (Stream<SheetRow> rows = book.rows(sheet)) {
            rows.filter(row -> row.number() > header.row())
                    .filter(row -> header.columns().values().stream()
                            .anyMatch(column -> !row.cell(column).isBlank()))
                    .filter(row -> !headings.isFooter(row))
                    .forEach(each);
        }
    }
}
