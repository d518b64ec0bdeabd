package org.zhibu.core.admission.model;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.zhibu.core.admission.Item;
import org.zhibu.core.admission.Step;

/** A step as it was done: its day and what was answered. A value is a day, a number, a word or words joined by commas. */
public record Deed(Step step, LocalDate on, Map<Item, String> values) {

    /** A ticked box. */
    public static final String YES = "YES";

    public Deed {
        values = Map.copyOf(values);
    }

    public static Deed of(Step step, LocalDate on) {
        return new Deed(step, on, Map.of());
    }

    public Optional<String> text(Item item) {
        return Optional.ofNullable(values.get(item));
    }

    public Optional<LocalDate> day(Item item) {
        return text(item).map(LocalDate::parse);
    }

    public Optional<Integer> whole(Item item) {
        return text(item).map(Integer::valueOf);
    }

    public Optional<BigDecimal> number(Item item) {
        return text(item).map(BigDecimal::new);
    }

    public boolean is(Item item, String word) {
        return text(item).filter(word::equals).isPresent();
    }

    public List<String> words(Item item) {
        return text(item).map(words -> List.of(words.split(",", -1))).orElse(List.of());
    }

    public Ruleset ruleset() {
        return Ruleset.on(on);
    }
}
