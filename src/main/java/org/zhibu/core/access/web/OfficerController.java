package org.zhibu.core.access.web;

import jakarta.validation.Valid;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.zhibu.core.access.service.AccessPolicy;
import org.zhibu.core.access.service.Officers;
import org.zhibu.core.access.service.Officers.Wanted;
import org.zhibu.shared.kernel.Forbidden;
import org.zhibu.shared.kernel.Place;
import org.zhibu.shared.kernel.Refused;
import org.zhibu.shared.kernel.Role;
import org.zhibu.shared.kernel.Viewer;
import org.zhibu.shared.ui.Choice;
import org.zhibu.shared.ui.Flash;
import org.zhibu.shared.ui.Posting;
import org.zhibu.shared.ui.Show;

/** Gives people roles in the organisation looked at. */
@Controller
@RequestMapping("/access/grants")
class OfficerController {

    private final AccessPolicy policy;
    private final Officers officers;
    private final Posting posting;
    private final Show show;

    OfficerController(AccessPolicy policy, Officers officers, Posting posting, Show show) {
        this.policy = policy;
        this.officers = officers;
        this.posting = posting;
        this.show = show;
    }

    @GetMapping("/new")
    String blank(Viewer viewer, @ModelAttribute("form") OfficerForm form, Model model) {
        Place place = viewer.place();
        List<Role> roles = Stream.of(Role.values())
                .filter(role -> policy.mayGive(viewer, role, place))
                .toList();
        if (roles.isEmpty()) throw new Forbidden();
        if (form.getRole() == null) form.setRole(roles.get(roles.size() - 1));
        if (form.getFrom() == null) form.setFrom(officers.today());
        model.addAttribute("place", place);
        model.addAttribute(
                "roles",
                roles.stream()
                        .map(role -> new Choice(
                                role.name(), show.text("security.role." + role), show.text("access.role.note." + role)))
                        .toList());
        return "access/officer";
    }

    @PostMapping
    String appoint(
            Viewer viewer,
            @RequestParam(required = false) @Nullable String once,
            @Valid @ModelAttribute("form") OfficerForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes flash) {
        Place place = viewer.place();
        if (!policy.mayAppointOfficer(viewer, place.path())) throw new Forbidden();
        return posting.answerOnce(
                viewer,
                once,
                errors,
                () -> {
                    Optional<Long> slips = officers.appoint(viewer, place, wanted(form));
                    Flash.done(flash, "access.officer.done", form.getName(), place.name());
                    return slips.map(id -> "/access/slips/" + id).orElse("/access/accounts");
                },
                () -> blank(viewer, form, model));
    }

    private Wanted wanted(OfficerForm form) {
        Role role = form.getRole();
        if (role == null) throw Refused.at("role", "access.officer.role-missing");
        LocalDate from = Objects.requireNonNullElse(form.getFrom(), officers.today());
        return new Wanted(form.getName().strip(), form.getLogin(), role, from, form.getUntil());
    }
}
