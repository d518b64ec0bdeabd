package org.zhibu.areas.methods.appraisal.web;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.zhibu.areas.methods.appraisal.Elsewhere;
import org.zhibu.areas.methods.appraisal.Rating;
import org.zhibu.shared.kernel.MemberId;
import org.zhibu.shared.kernel.Refused;
import org.zhibu.shared.record.MoveForm;

/** The result of a member who was appraised elsewhere; its words are what that organisation wrote. */
public class ElsewhereForm extends MoveForm {

    private String member = "";
    private String from = "";

    @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
    private @Nullable LocalDate held;

    private @Nullable Rating rating;

    Elsewhere result() {
        if (member.isEmpty()) throw Refused.at("member", "appraisal.elsewhere-who");
        if (from.isEmpty()) throw Refused.at("from", "appraisal.elsewhere-from");
        if (held == null) throw Refused.at("held", "appraisal.day-missing");
        return new Elsewhere(MemberId.of(member), from, held, rating, getWords());
    }

    public String getMember() {
        return member;
    }

    public void setMember(@Nullable String member) {
        this.member = member == null ? "" : member.strip();
    }

    public String getFrom() {
        return from;
    }

    public void setFrom(@Nullable String from) {
        this.from = from == null ? "" : from.strip();
    }

    public @Nullable LocalDate getHeld() {
        return held;
    }

    public void setHeld(@Nullable LocalDate held) {
        this.held = held;
    }

    public @Nullable Rating getRating() {
        return rating;
    }

    public void setRating(@Nullable Rating rating) {
        this.rating = rating;
    }
}
