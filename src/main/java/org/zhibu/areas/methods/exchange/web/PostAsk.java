package org.zhibu.areas.methods.exchange.web;

import org.jspecify.annotations.Nullable;
import org.zhibu.shared.record.ListAsk;
import org.zhibu.shared.ui.Address;

/** What the list of posts is asked for: besides the usual a kind, and only one's own. */
public class PostAsk extends ListAsk {

    private String kind = "";
    private boolean mine;

    @Override
    public boolean isConditional() {
        return super.isConditional() || mine || !kind.isBlank();
    }

    /** The address of the list with its conditions; {@code org} is empty for a member without any role. */
    Address at(String path, String org) {
        return Address.of(path)
                .with("org", org)
                .with("q", getQ())
                .with("state", getState())
                .with("period", getPeriod())
                .with("kind", kind)
                .with("mine", mine ? "true" : null);
    }

    public String getKind() {
        return kind;
    }

    public void setKind(@Nullable String kind) {
        this.kind = kind == null ? "" : kind.strip();
    }

    public boolean isMine() {
        return mine;
    }

    public void setMine(boolean mine) {
        this.mine = mine;
    }
}
