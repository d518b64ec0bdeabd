package org.zhibu.areas.approach.integrity.web.form;

import org.jspecify.annotations.Nullable;
import org.zhibu.shared.kernel.Place;
import org.zhibu.shared.record.ListAsk;
import org.zhibu.shared.ui.Address;

/** What the ledger is asked for: also one of the four styles. */
public class LedgerAsk extends ListAsk {

    private String style = "";

    @Override
    public boolean isConditional() {
        return super.isConditional() || !style.isBlank();
    }

    @Override
    public Address at(String path, Place place) {
        return super.at(path, place).with("style", style);
    }

    public String getStyle() {
        return style;
    }

    public void setStyle(@Nullable String style) {
        this.style = style == null ? "" : style.strip();
    }
}
