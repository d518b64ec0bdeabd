package org.zhibu.areas.foundation.research.web;

import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.zhibu.areas.foundation.research.NewVisit;
import org.zhibu.areas.foundation.research.repository.PartQueries.Visit;
import org.zhibu.core.life.ActivityId;
import org.zhibu.shared.record.MoveForm;

/** One visit: a logged activity, or what is noted here. */
public class VisitForm extends MoveForm {

    private String activity = "";

    @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
    private @Nullable LocalDate heldOn;

    @Size(max = 100, message = "{research.too-long}")
    private String place = "";

    @Size(max = 100, message = "{research.too-long}")
    private String who = "";

    @Size(max = 1000, message = "{research.too-long}")
    private String notes = "";

    static VisitForm of(Visit visit) {
        VisitForm form = new VisitForm();
        Long logged = visit.activityId();
        form.activity = logged == null ? "" : new ActivityId(visit.homeId(), logged).text();
        form.heldOn = visit.heldOn();
        form.place = visit.place();
        form.who = visit.people();
        form.notes = visit.notes();
        return form;
    }

    NewVisit visit() {
        ActivityId logged = activity.isEmpty() ? null : ActivityId.of(activity);
        return new NewVisit(heldOn, place, who, notes, logged);
    }

    public String getActivity() {
        return activity;
    }

    public void setActivity(@Nullable String activity) {
        this.activity = activity == null ? "" : activity.strip();
    }

    public @Nullable LocalDate getHeldOn() {
        return heldOn;
    }

    public void setHeldOn(@Nullable LocalDate heldOn) {
        this.heldOn = heldOn;
    }

    public String getPlace() {
        return place;
    }

    public void setPlace(@Nullable String place) {
        this.place = place == null ? "" : place.strip();
    }

    public String getWho() {
        return who;
    }

    public void setWho(@Nullable String who) {
        this.who = who == null ? "" : who.strip();
    }

    public String getNotes() {
        return notes;
    }

    public void setNotes(@Nullable String notes) {
        this.notes = notes == null ? "" : notes.strip();
    }
}
