package org.zhibu.areas.service.funding.web;

import org.jspecify.annotations.Nullable;
import org.zhibu.shared.kernel.Place;
import org.zhibu.shared.record.ListAsk;
import org.zhibu.shared.ui.Address;

/** What the list of applications is asked for, bound from its address. */
public class FundingAsk extends ListAsk {

    private String purpose = "";

    @Override
    public Address at(String path, Place place) {
        return super.at(path, place).with("purpose", purpose);
    }

    @Override
    public boolean isConditional() {
        return super.isConditional() || !purpose.isBlank();
    }

    public String getPurpose() {
        return purpose;
    }

    public void setPurpose(@Nullable String purpose) {
        this.purpose = purpose == null ? "" : purpose;
    }
}
