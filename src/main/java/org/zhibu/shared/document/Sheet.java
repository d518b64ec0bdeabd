package org.zhibu.shared.document;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The columns of a list, said once: the list page, its export and the rows behind a figure share them. */
public final class Sheet<R> {

    /** How the values of a column are written. */
    public enum Kind {
        TEXT,
        DATE,
        NUMBER
    }

    /**
     * One column.
     *
     * @param header message key
     * @param width in characters of the sheet's font
     */
    public record Column<R>(String header, Kind kind, int width, Function<R, @Nullable Object> value) {}

    private final String name;
    private final List<Column<R>> columns = new ArrayList<>();

    private Sheet(String name) {
        this.name = name;
    }

    /** A sheet named by a message key. */
    public static <R> Sheet<R> named(String name) {
        return new Sheet<>(name);
    }

    public Sheet<R> text(String header, int width, Function<R, @Nullable String> value) {
        return column(header, Kind.TEXT, width, value::apply);
    }

    public Sheet<R> date(String header, Function<R, @Nullable LocalDate> value) {
        return column(header, Kind.DATE, 12, value::apply);
    }

    public Sheet<R> number(String header, int width, Function<R, @Nullable Number> value) {
        return column(header, Kind.NUMBER, width, value::apply);
    }

    private Sheet<R> column(String header, Kind kind, int width, Function<R, @Nullable Object> value) {
        columns.add(new Column<>(header, kind, width, value));
        return this;
    }

    public String name() {
        return name;
    }

    public List<Column<R>> columns() {
        return List.copyOf(columns);
    }
}
