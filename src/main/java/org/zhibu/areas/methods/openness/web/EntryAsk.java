package org.zhibu.areas.methods.openness.web;

import org.jspecify.annotations.Nullable;
import org.zhibu.shared.kernel.Place;
import org.zhibu.shared.record.ListAsk;
import org.zhibu.shared.ui.Address;

/** What the list of entries is asked for: besides the usual, one item of the catalogue. */
public class EntryAsk extends ListAsk {

    private String item = "";

    @Override
    public boolean isConditional() {
        return super.isConditional() || !item.isBlank();
    }

    @Override
    public Address at(String path, Place place) {
        return super.at(path, place).with("item", item);
    }

    public String getItem() {
        return item;
    }

    public void setItem(@Nullable String item) {
        this.item = item == null ? "" : item.strip();
    }
}
