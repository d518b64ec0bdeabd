package org.zhibu.areas.service.help.web;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.zhibu.areas.service.help.CareKind;
import org.zhibu.shared.kernel.MemberId;
import org.zhibu.shared.kernel.NotHere;

/** Somebody for the list, or a visit to somebody on it. */
public class CareForm {

    private String member = "";

    private @Nullable CareKind kind = CareKind.DIFFICULT;

    @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
    private @Nullable LocalDate on;

    private String who = "";

    private @Nullable String once;

    @Nullable
    MemberId whom() {
        try {
            return MemberId.of(member);
        } catch (NotHere e) {
            return null;
        }
    }

    public String getMember() {
        return member;
    }

    public void setMember(@Nullable String member) {
        this.member = member == null ? "" : member;
    }

    public @Nullable CareKind getKind() {
        return kind;
    }

    public void setKind(@Nullable CareKind kind) {
        this.kind = kind;
    }

    public @Nullable LocalDate getOn() {
        return on;
    }

    public void setOn(@Nullable LocalDate on) {
        this.on = on;
    }

    public String getWho() {
        return who;
    }

    public void setWho(@Nullable String who) {
        this.who = who == null ? "" : who.strip();
    }

    public @Nullable String getOnce() {
        return once;
    }

    public void setOnce(@Nullable String once) {
        this.once = once;
    }
}
