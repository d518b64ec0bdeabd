package org.zhibu.core.admission.web;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.validation.Errors;
import org.zhibu.core.admission.repository.AdmissionQueries.AdmissionFile;
import org.zhibu.core.member.MemberWords;
import org.zhibu.shared.kernel.Place;

/** Fills the form of a person, for a new file and for a change. */
@Component
class FileFormPage {

    private final MemberWords codes;
    private final Clock clock;

    FileFormPage(MemberWords codes, Clock clock) {
        this.codes = codes;
        this.clock = clock;
    }

    void check(FileForm form, Errors errors) {
        form.check(errors, LocalDate.now(clock));
    }

    String start(Place place, Model model) {
        model.addAttribute("place", place);
        model.addAttribute("fresh", true);
        return fill("/admission/files?org=" + place.unit(), "/admission/files?org=" + place.unit(), model);
    }

    String change(AdmissionFile file, Model model) {
        model.addAttribute("fresh", false);
        return fill(file.file().href() + "/details", file.file().href(), model);
    }

    private String fill(String action, String back, Model model) {
        model.addAttribute("today", LocalDate.now(clock));
        model.addAttribute(
                "genders",
                codes.choices("gender").stream()
                        .filter(one -> one.value().matches("[12]"))
                        .toList());
        model.addAttribute("educations", codes.choices("education"));
        model.addAttribute("action", action);
        model.addAttribute("back", back);
        return "admission/form";
    }
}
