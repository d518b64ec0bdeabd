package org.zhibu.areas.overview.web;

import java.util.Arrays;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.zhibu.shared.area.Area;
import org.zhibu.shared.kernel.NotHere;
import org.zhibu.shared.kernel.Place;
import org.zhibu.shared.kernel.Right;
import org.zhibu.shared.kernel.Viewer;

/** The page of an area: the sentence it answers, what is due, done and next, its figures and its features. */
@Controller
class AreaController {

    private final AreaPageMaker pages;

    AreaController(AreaPageMaker pages) {
        this.pages = pages;
    }

    @GetMapping("/areas/{area}")
    String area(Viewer viewer, @PathVariable String area, Model model) {
        Area found = Arrays.stream(Area.values())
                .filter(one -> one.word().equals(area))
                .findFirst()
                .orElseThrow(NotHere::new);
        Place place = viewer.place();
        viewer.must(Right.LOOK, place.path());
        model.addAttribute("page", pages.page(viewer, place, found));
        return "overview/area";
    }
}
