package org.zhibu.core.desk.web;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.zhibu.shared.kernel.Place;
import org.zhibu.shared.kernel.Right;
import org.zhibu.shared.kernel.Viewer;
import org.zhibu.shared.ui.Address;

/** The desk of a branch. Whoever oversees finds what waits for an answer there; who only looks has the board. */
@Controller
class DeskController {

    private final DeskPages pages;

    DeskController(DeskPages pages) {
        this.pages = pages;
    }

    @GetMapping("/desk")
    String desk(Viewer viewer, Model model) {
        Place place = viewer.place();
        viewer.must(Right.LOOK, place.path());
        if (!place.kind().isAboveBranch()) {
            model.addAttribute("desk", pages.page(viewer, place));
            return "desk/desk";
        }
        if (!viewer.may(Right.OVERSEE, place.path()))
            return "redirect:"
                    + Address.of("/dashboard").with("org", place.unit().text());
        model.addAttribute("waiting", pages.waiting(viewer, place));
        return "desk/waiting";
    }
}
