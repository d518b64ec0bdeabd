package org.zhibu.core.roster.web;

/** Why whole id numbers are needed. */
public class ExportForm {

    private String reason = "";

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
