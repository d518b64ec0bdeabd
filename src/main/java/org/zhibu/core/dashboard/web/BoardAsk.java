package org.zhibu.core.dashboard.web;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.zhibu.core.dashboard.repository.BranchQueries;
import org.zhibu.shared.kernel.NotHere;
import org.zhibu.shared.kernel.Period;
import org.zhibu.shared.kernel.Place;
import org.zhibu.shared.kernel.Searched;
import org.zhibu.shared.kernel.UnitId;
import org.zhibu.shared.ui.Address;
import org.zhibu.shared.ui.PageOf;

/**
 * What the board is asked for; all of it stands in the URL.
 *
 * @param group one parent only
 * @param open the line of the matrix that shows what is below it
 * @param radar the organisation the radar compares with the average
 * @param part page of the matrix
 */
public record BoardAsk(
        @Nullable String period,
        @Nullable String q,
        @Nullable String state,
        @Nullable String sort,
        @Nullable String group,
        @Nullable String open,
        @Nullable String radar,
        @Nullable Integer page,
        @Nullable Integer size,
        @Nullable Integer part) {

    /** The quarter of today, unless another period is named. */
    Period periodAt(LocalDate today) {
        if (period == null || period.isBlank()) return Period.containing(Period.Kind.QUARTER, today);
        Period asked = Period.of(period);
        if (asked.year() < 1921 || asked.year() > today.getYear() + 1) throw new NotHere();
        return asked;
    }

    String words() {
        return Searched.plain(Objects.requireNonNullElse(q, ""));
    }

    String stateOrAll() {
        return state == null || !state.matches("late|open|done") ? "" : state;
    }

    String order() {
        return sort != null && BranchQueries.Conditions.knowsOrder(sort) ? sort : "attention";
    }

    static @Nullable UnitId unit(@Nullable String text) {
        return text == null || text.isBlank() ? null : UnitId.of(text);
    }

    /** Without conditions the branches stand below their parents. */
    boolean grouped() {
        return words().isEmpty() && stateOrAll().isEmpty() && order().equals("attention") && unit(group) == null;
    }

    BranchQueries.Conditions conditions() {
        return new BranchQueries.Conditions(words(), stateOrAll(), unit(group), order());
    }

    PageOf.Ask rows() {
        return PageOf.Ask.of(Objects.requireNonNullElse(page, 1), Objects.requireNonNullElse(size, 20));
    }

    PageOf.Ask lines() {
        return PageOf.Ask.of(Objects.requireNonNullElse(part, 1), 20);
    }

    /** The board of this place with these conditions, without the page. */
    Address address(Place place, Period at) {
        return Address.of("/dashboard")
                .with("org", place.unit().text())
                .with("period", at.text())
                .with("q", words())
                .with("state", stateOrAll())
                .with("group", group)
                .with("sort", order().equals("attention") ? null : order())
                .with("open", open)
                .with("radar", radar)
                .with("part", part);
    }
}
