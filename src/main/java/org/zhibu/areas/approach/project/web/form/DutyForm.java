package org.zhibu.areas.approach.project.web.form;

import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.zhibu.areas.approach.project.DutyKind;
import org.zhibu.areas.approach.project.NewDuty;
import org.zhibu.shared.kernel.MemberId;
import org.zhibu.shared.kernel.Refusals;
import org.zhibu.shared.kernel.Refused;
import org.zhibu.shared.record.MoveForm;

/** A member's post of duty, and its last day. */
public class DutyForm extends MoveForm {

    private String member = "";

    private String post = "";

    @Size(max = 200, message = "{project.too-long}")
    private String charge = "";

    @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
    private @Nullable LocalDate from;

    @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
    private @Nullable LocalDate to;

    public NewDuty duty() {
        new Refusals()
                .when(member.isBlank(), "member", "project.member-missing")
                .when(charge.isBlank(), "charge", "project.charge-missing")
                .when(from == null, "from", "project.from-missing")
                .must();
        DutyKind kind = post.equals(DutyKind.AREA.name()) ? DutyKind.AREA : DutyKind.PIONEER;
        return new NewDuty(MemberId.of(member), kind, charge, Objects.requireNonNull(from), to);
    }

    public LocalDate last() {
        if (to == null) throw Refused.at("to", "project.to-missing");
        return to;
    }

    public String getMember() {
        return member;
    }

    public void setMember(@Nullable String member) {
        this.member = member == null ? "" : member.strip();
    }

    public String getPost() {
        return post;
    }

    public void setPost(@Nullable String post) {
        this.post = post == null ? "" : post.strip();
    }

    public String getCharge() {
        return charge;
    }

    public void setCharge(@Nullable String charge) {
        this.charge = charge == null ? "" : charge.strip();
    }

    public @Nullable LocalDate getFrom() {
        return from;
    }

    public void setFrom(@Nullable LocalDate from) {
        this.from = from;
    }

    public @Nullable LocalDate getTo() {
        return to;
    }

    public void setTo(@Nullable LocalDate to) {
        this.to = to;
    }
}
