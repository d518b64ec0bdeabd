package org.zhibu.core.member.web;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.zhibu.core.member.service.MemberPolicy;
import org.zhibu.shared.kernel.Place;
import org.zhibu.shared.kernel.Right;
import org.zhibu.shared.kernel.Viewer;

/** The roster of the organisation looked at. */
@Controller
class RosterController {

    private final RosterPages pages;

    RosterController(RosterPages pages) {
        this.pages = pages;
    }

    @GetMapping("/member/members")
    String list(Viewer viewer, @ModelAttribute("filter") RosterFilter filter, Model model) {
        Place place = viewer.place();
        viewer.must(Right.LOOK, place.path());
        model.addAttribute("place", place);
        boolean mayKeep = MemberPolicy.mayKeep(viewer, place.path());
        model.addAttribute("list", pages.list(place, filter, mayKeep));
        model.addAttribute("mayKeep", mayKeep);
        model.addAttribute("mayExportWhole", MemberPolicy.mayExportWhole(viewer, place));
        return "member/roster";
    }
}
