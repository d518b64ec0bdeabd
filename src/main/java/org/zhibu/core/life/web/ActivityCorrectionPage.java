package org.zhibu.core.life.web;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.zhibu.core.life.ActivityId;
import org.zhibu.core.life.NewActivity;
import org.zhibu.core.life.repository.ActivityDetail;
import org.zhibu.core.life.repository.ActivityQueries;
import org.zhibu.core.life.service.ActivityPolicy;
import org.zhibu.core.life.web.FormPresets.Subject;
import org.zhibu.shared.kernel.Refused;
import org.zhibu.shared.kernel.Viewer;

/** The form of a correction: filled with the record, or with what was typed beside what somebody else saved. */
@Component
class ActivityCorrectionPage {

    private final ActivityQueries activities;
    private final ActivityPolicy policy;
    private final FormPresets presets;
    private final EntryPage entry;
    private final ActivityRecordPage record;

    ActivityCorrectionPage(
            ActivityQueries activities,
            ActivityPolicy policy,
            FormPresets presets,
            EntryPage entry,
            ActivityRecordPage record) {
        this.activities = activities;
        this.policy = policy;
        this.presets = presets;
        this.entry = entry;
        this.record = record;
    }

    void fill(Viewer viewer, ActivityId id, ActivityForm form) {
        FormContent.fill(form, find(viewer, id));
    }

    NewActivity content(ActivityForm form) {
        return presets.content(form);
    }

    /** The list must be the one of that day before it is saved. */
    void checkList(Viewer viewer, ActivityId id, ActivityForm form, BindingResult errors) {
        Subject subject = subject(viewer, find(viewer, id), form);
        if (!presets.isStillAbout(form, subject)) errors.reject("life.form.other-list");
    }

    String show(Viewer viewer, ActivityId id, ActivityForm form, Model model) {
        ActivityDetail detail = find(viewer, id);
        if (detail.cancelled()) throw new Refused("life.activity.is-cancelled");
        Subject subject = subject(viewer, detail, form);
        presets.remember(form);
        presets.seat(form, subject);
        String url = "/life/activities/" + id;
        entry.show(model, form, subject, id.ref(), url + "/correction/preview");
        model.addAttribute("url", url);
        return "life/correction";
    }

    String conflict(Viewer viewer, ActivityId id, ActivityForm form, Model model) {
        ActivityDetail theirs = find(viewer, id);
        ActivityRecordPage.Line last = record.history(theirs).get(0);
        model.addAttribute("who", last.who());
        model.addAttribute("at", last.at());
        model.addAttribute(
                "differences", record.differences(FormContent.typed(form, names(viewer, theirs, form)), theirs));
        form.setVersion(theirs.activity().version());
        return show(viewer, id, form, model);
    }

    /** The record, where the viewer may change it. */
    ActivityDetail find(Viewer viewer, ActivityId id) {
        ActivityDetail detail = viewer.find(scope -> activities.find(scope, id));
        policy.mustRecord(viewer, detail.activity().place().path());
        return detail;
    }

    /** Kind and organisation stay; another kind is another record. */
    private Subject subject(Viewer viewer, ActivityDetail detail, ActivityForm form) {
        form.setKind(detail.activity().kind().code());
        form.setUnit(detail.activity().place().unit().text());
        return presets.subject(viewer, form, true);
    }

    /** Names of all on the list, in the order in which a record shows them. */
    private Map<String, String> names(Viewer viewer, ActivityDetail theirs, ActivityForm form) {
        Map<String, String> names = new LinkedHashMap<>();
        theirs.people().forEach(person -> names.put(person.id().text(), person.name()));
        subject(viewer, theirs, form)
                .people()
                .forEach(one -> names.putIfAbsent(one.id().text(), one.person().name()));
        return names;
    }
}
