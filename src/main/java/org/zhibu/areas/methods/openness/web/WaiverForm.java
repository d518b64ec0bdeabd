package org.zhibu.areas.methods.openness.web;

import org.jspecify.annotations.Nullable;

/** What a committee says does not apply, and why. */
public class WaiverForm {

    private String item = "";
    private String reason = "";
    private @Nullable String once;

    public String getItem() {
        return item;
    }

    public void setItem(@Nullable String item) {
        this.item = item == null ? "" : item.strip();
    }

    public String getReason() {
        return reason;
    }

    public void setReason(@Nullable String reason) {
        this.reason = reason == null ? "" : reason.strip();
    }

    public @Nullable String getOnce() {
        return once;
    }

    public void setOnce(@Nullable String once) {
        this.once = once;
    }
}
