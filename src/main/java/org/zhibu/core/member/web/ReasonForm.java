package org.zhibu.core.member.web;

/** A reason in one line, for what is looked at or decided. */
public class ReasonForm {

    private String reason = "";
    private long version;

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public long getVersion() {
        return version;
    }

    public void setVersion(long version) {
        this.version = version;
    }
}
