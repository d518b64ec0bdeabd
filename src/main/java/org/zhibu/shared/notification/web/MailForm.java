package org.zhibu.shared.notification.web;

import org.jspecify.annotations.Nullable;

/** Where the digest goes; blank for none. */
public class MailForm {

    private String address = "";

    public String getAddress() {
        return address;
    }

    public void setAddress(@Nullable String address) {
        this.address = address == null ? "" : address.strip();
    }
}
