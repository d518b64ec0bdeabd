package org.zhibu.core.dashboard.web;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.zhibu.core.dashboard.repository.GapQueries;
import org.zhibu.shared.kernel.Period;
import org.zhibu.shared.kernel.Place;
import org.zhibu.shared.kernel.Searched;
import org.zhibu.shared.ui.Address;
import org.zhibu.shared.ui.PageOf;

/** What the list of gaps is asked for; all of it stands in the URL. */
public record GapAsk(
        @Nullable String period,
        @Nullable String state,
        @Nullable String rule,
        @Nullable String q,
        @Nullable Integer page,
        @Nullable Integer size) {

    Period periodAt(LocalDate today) {
        return new BoardAsk(period, null, null, null, null, null, null, null, null, null).periodAt(today);
    }

    String stateOrAll() {
        return state == null || !state.matches("late|open|exempt") ? "" : state;
    }

    GapQueries.Conditions conditions() {
        return new GapQueries.Conditions(
                stateOrAll(), Objects.requireNonNullElse(rule, ""), Searched.plain(Objects.requireNonNullElse(q, "")));
    }

    boolean filtered() {
        return !stateOrAll().isEmpty()
                || !conditions().rule().isEmpty()
                || !conditions().words().isEmpty();
    }

    PageOf.Ask rows() {
        return PageOf.Ask.of(Objects.requireNonNullElse(page, 1), Objects.requireNonNullElse(size, 20));
    }

    /** The list of this place with these conditions, without the page. */
    Address address(Place place, Period at) {
        return Address.of("/dashboard/gaps")
                .with("org", place.unit().text())
                .with("period", at.text())
                .with("state", stateOrAll())
                .with("rule", rule)
                .with("q", q);
    }
}
