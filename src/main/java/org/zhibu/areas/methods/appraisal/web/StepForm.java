package org.zhibu.areas.methods.appraisal.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.zhibu.areas.methods.appraisal.service.Appraising.Step;
import org.zhibu.shared.kernel.MemberId;
import org.zhibu.shared.record.MoveForm;

/** One step: the day it was done, a word on it, and where it is about some members only, which. */
public class StepForm extends MoveForm {

    @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
    private @Nullable LocalDate on;

    private String activity = "";
    private String note = "";
    private List<String> members = new ArrayList<>();

    Step step() {
        return new Step(on, note.strip(), activity);
    }

    List<MemberId> chosen() {
        return members.stream().map(MemberId::of).toList();
    }

    public @Nullable LocalDate getOn() {
        return on;
    }

    public void setOn(@Nullable LocalDate on) {
        this.on = on;
    }

    public String getActivity() {
        return activity;
    }

    public void setActivity(@Nullable String activity) {
        this.activity = activity == null ? "" : activity.strip();
    }

    public String getNote() {
        return note;
    }

    public void setNote(@Nullable String note) {
        this.note = Objects.requireNonNullElse(note, "");
    }

    public List<String> getMembers() {
        return members;
    }

    public void setMembers(@Nullable List<String> members) {
        this.members = members == null ? new ArrayList<>() : members;
    }
}
