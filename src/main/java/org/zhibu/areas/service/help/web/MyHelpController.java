package org.zhibu.areas.service.help.web;

import jakarta.validation.Valid;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.zhibu.areas.service.help.CaseId;
import org.zhibu.areas.service.help.repository.CaseQueries;
import org.zhibu.areas.service.help.service.Helping;
import org.zhibu.shared.kernel.MemberId;
import org.zhibu.shared.kernel.NotHere;
import org.zhibu.shared.kernel.Viewer;
import org.zhibu.shared.ui.Flash;
import org.zhibu.shared.ui.Posting;

/** A member asks for help and sees the own cases. */
@Controller
@RequestMapping("/my/help")
class MyHelpController {

    private final CaseQueries queries;
    private final Helping helping;
    private final CasePage page;
    private final Posting posting;

    MyHelpController(CaseQueries queries, Helping helping, CasePage page, Posting posting) {
        this.queries = queries;
        this.helping = helping;
        this.page = page;
        this.posting = posting;
    }

    static MemberId self(Viewer viewer) {
        return viewer.member().orElseThrow(NotHere::new);
    }

    @GetMapping
    String list(Viewer viewer, Model model) {
        model.addAttribute("cases", queries.allOwn(self(viewer)));
        return "help/my-list";
    }

    @GetMapping("/new")
    String form(Viewer viewer, @ModelAttribute("form") CaseForm form, Model model) {
        self(viewer);
        return form(model);
    }

    private String form(Model model) {
        model.addAttribute("kinds", page.kinds());
        model.addAttribute("action", "/my/help");
        model.addAttribute("back", "/my/help");
        return "help/form";
    }

    @PostMapping
    String ask(
            Viewer viewer,
            @Valid @ModelAttribute("form") CaseForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes flash) {
        MemberId self = self(viewer);
        return posting.answerOnce(
                viewer,
                form.getOnce(),
                errors,
                () -> {
                    CaseId id = helping.ask(self, form.plea());
                    Flash.done(flash, "help.case.made");
                    return id.ownHref();
                },
                () -> form(model));
    }
}
