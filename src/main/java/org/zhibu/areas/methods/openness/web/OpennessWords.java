package org.zhibu.areas.methods.openness.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.zhibu.areas.methods.openness.Every;
import org.zhibu.areas.methods.openness.Item;
import org.zhibu.areas.methods.openness.Venue;
import org.zhibu.areas.methods.openness.service.Catalogue;
import org.zhibu.shared.record.RecordParts.FieldWords;
import org.zhibu.shared.ui.Choice;
import org.zhibu.shared.ui.Show;

/** What items, periods and fields of the register are called. */
@Component
class OpennessWords implements FieldWords {

    private final Catalogue catalogue;
    private final Show show;
    private final Clock clock;

    OpennessWords(Catalogue catalogue, Show show, Clock clock) {
        this.catalogue = catalogue;
        this.show = show;
        this.clock = clock;
    }

    /** The latest version of every item by its code, those no longer in force as well. */
    Map<String, Item> items() {
        return catalogue.all().stream()
                .collect(Collectors.toMap(Item::code, Function.identity(), (earlier, later) -> later));
    }

    static String name(Item item) {
        return item.name(LocaleContextHolder.getLocale());
    }

    /** The codes of the catalogue with their names, for lists of entries. */
    Map<String, String> names() {
        return items().values().stream().collect(Collectors.toMap(Item::code, OpennessWords::name));
    }

    String period(Every every, int year, int part) {
        return every == Every.QUARTER
                ? show.text("ui.period.quarter", String.valueOf(year), part)
                : show.text("ui.period.year", String.valueOf(year));
    }

    /** The items in force now, to choose from. */
    List<Choice> choices() {
        return catalogue.of(LocalDate.now(clock).getYear()).stream()
                .map(item -> Choice.of(item.code(), name(item)))
                .distinct()
                .toList();
    }

    List<Choice> years() {
        int year = LocalDate.now(clock).getYear();
        return IntStream.of(year, year - 1)
                .mapToObj(one -> Choice.of(one, String.valueOf(one)))
                .toList();
    }

    /** Quarters for items of quarters; the first choice leaves it to the day. */
    List<Choice> parts() {
        return IntStream.rangeClosed(0, 4)
                .mapToObj(part ->
                        Choice.of(part, show.text(part == 0 ? "openness.part.by-day" : "openness.part.quarter", part)))
                .toList();
    }

    List<Choice> venues() {
        return Arrays.stream(Venue.values())
                .map(venue -> Choice.of(venue, show.text("openness.venue." + venue)))
                .toList();
    }

    @Override
    public String label(String field) {
        return show.text("openness.field." + field);
    }

    @Override
    public String value(String field, String value) {
        return switch (field) {
            case "venue" -> show.text("openness.venue." + Venue.valueOf(value));
            case "item" -> names().getOrDefault(value, value);
            default -> value;
        };
    }
}
