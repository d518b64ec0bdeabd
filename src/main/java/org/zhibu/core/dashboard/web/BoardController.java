package org.zhibu.core.dashboard.web;

import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.zhibu.shared.kernel.Place;
import org.zhibu.shared.kernel.Right;
import org.zhibu.shared.kernel.Viewer;

/** The board of a committee, what is missing behind it, and both as sheets. */
@Controller
class BoardController {

    private final BoardPages pages;
    private final GapPages gaps;
    private final BoardSheets sheets;

    BoardController(BoardPages pages, GapPages gaps, BoardSheets sheets) {
        this.pages = pages;
        this.gaps = gaps;
        this.sheets = sheets;
    }

    @GetMapping("/dashboard")
    String board(Viewer viewer, @ModelAttribute("ask") BoardAsk ask, Model model) {
        model.addAttribute("board", pages.page(seen(viewer), ask));
        return "dashboard/board";
    }

    @GetMapping("/dashboard/branches.xlsx")
    ResponseEntity<Resource> branchSheet(Viewer viewer, @ModelAttribute("ask") BoardAsk ask) {
        return sheets.branches(seen(viewer), ask);
    }

    /** What is missing and why, behind every figure and cell of the board. */
    @GetMapping("/dashboard/gaps")
    String gaps(Viewer viewer, @ModelAttribute("ask") GapAsk ask, Model model) {
        model.addAttribute("gaps", gaps.page(seen(viewer), ask));
        return "dashboard/gaps";
    }

    @GetMapping("/dashboard/gaps.xlsx")
    ResponseEntity<Resource> gapSheet(Viewer viewer, @ModelAttribute("ask") GapAsk ask) {
        return sheets.gaps(seen(viewer), ask);
    }

    /** Looking at the board needs the right to look at the place. */
    private static Place seen(Viewer viewer) {
        Place place = viewer.place();
        viewer.must(Right.LOOK, place.path());
        return place;
    }
}
