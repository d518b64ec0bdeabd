package org.zhibu.areas.methods.openness.service;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.zhibu.areas.methods.openness.Basis;
import org.zhibu.areas.methods.openness.Item;
import org.zhibu.areas.methods.openness.repository.ItemRepository;
import org.zhibu.shared.rule.Rules;

/** The catalogue of what must be made public: what a regulation asks for, and of practice what the place has set. */
@Service("opennessCatalogue")
public class Catalogue {

    private static final String PRACTICE = "openness.practice";
    private static final String DAYS = "openness.eventDays";

    private final ItemRepository items;
    private final Rules rules;

    Catalogue(ItemRepository items, Rules rules) {
        this.items = items;
        this.rules = rules;
    }

    /** Every version that holds on some day of the year, in the order of the codes. */
    public List<Item> of(int year) {
        LocalDate first = LocalDate.of(year, 1, 1);
        LocalDate last = LocalDate.of(year, 12, 31);
        List<String> practice = List.of(rules.value(PRACTICE, last).split(" ", -1));
        return items.all().stream()
                .filter(item -> item.basis() == Basis.RULE || practice.contains(item.code()))
                .filter(item -> !item.fromOn().isAfter(last))
                .filter(item -> item.toOn() == null || item.toOn().isAfter(first))
                .toList();
    }

    /** The item as it holds at the end of a year. */
    public Optional<Item> item(String code, int year) {
        return of(year).stream().filter(item -> item.code().equals(code)).reduce((earlier, later) -> later);
    }

    /** Every version of every item, those not in use as well. */
    public List<Item> all() {
        return items.all();
    }

    /** How many days after what happened it is due. */
    public int days(int year) {
        return rules.number(DAYS, LocalDate.of(year, 12, 31)).intValue();
    }
}
