package org.zhibu.areas.foundation.norm.web;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.zhibu.areas.foundation.norm.NormId;
import org.zhibu.areas.foundation.norm.repository.NormQueries;
import org.zhibu.areas.foundation.norm.repository.NormQueries.Norm;
import org.zhibu.areas.foundation.norm.repository.NormQueries.Own;
import org.zhibu.areas.foundation.norm.service.Norming;
import org.zhibu.shared.kernel.MemberId;
import org.zhibu.shared.kernel.NotHere;
import org.zhibu.shared.kernel.Scope;
import org.zhibu.shared.kernel.Viewer;
import org.zhibu.shared.ui.Flash;

/** The norms a member goes by; opening one and confirming it is reading it, once. */
@Controller("myNormController")
@RequestMapping("/my/norms")
class MyNormController {

    private final NormQueries queries;
    private final Norming norming;
    private final NormUses uses;

    MyNormController(NormQueries queries, Norming norming, NormUses uses) {
        this.queries = queries;
        this.norming = norming;
        this.uses = uses;
    }

    @GetMapping
    String all(Viewer viewer, Model model) {
        model.addAttribute("today", uses.today());
        model.addAttribute("norms", queries.inForceFor(self(viewer)));
        return "norm/mine";
    }

    @GetMapping("/{id}")
    String one(Viewer viewer, @PathVariable NormId id, Model model) {
        MemberId self = self(viewer);
        Norm norm = queries.findFor(self, id).orElseThrow(NotHere::new);
        model.addAttribute("record", norm);
        model.addAttribute("coming", norm.coming(uses.today()));
        model.addAttribute("next", NormPage.next(norm, queries.versionsOf(Scope.below(norm.path()), id)));
        model.addAttribute(
                "readOn",
                queries.inForceFor(self).stream()
                        .filter(own -> own.id() == id.number())
                        .findFirst()
                        .map(Own::readOn)
                        .orElse(null));
        return "norm/read";
    }

    @PostMapping("/{id}/reading")
    String read(
            Viewer viewer,
            @PathVariable NormId id,
            @RequestParam(defaultValue = "0") int number,
            RedirectAttributes flash) {
        self(viewer);
        norming.read(viewer, id, number);
        Flash.done(flash, "norm.read.done");
        return "redirect:/my/norms";
    }

    private static MemberId self(Viewer viewer) {
        return viewer.member().orElseThrow(NotHere::new);
    }
}
