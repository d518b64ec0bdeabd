package org.zhibu.areas.approach.theme;

import java.util.List;
import org.zhibu.shared.kernel.Refused;

/** A plan of a year as it is made or changed; every item keeps its number. */
public record Planned(int year, String title, List<Item> items) {

    /** One thing to be studied in a quarter. */
    public record Item(int number, ItemKind kind, int quarter, String topic) {}

    public Planned {
        items = List.copyOf(items);
        if (title.isBlank()) throw Refused.at("title", "theme.title-missing");
        if (items.isEmpty()) throw Refused.at("items", "theme.items-missing");
        for (Item item : items)
            if (item.quarter() < 1 || item.quarter() > 4) throw Refused.at("items", "theme.quarter", item.topic());
    }
}
