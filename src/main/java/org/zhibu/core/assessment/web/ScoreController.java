package org.zhibu.core.assessment.web;

import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.zhibu.core.organization.Unit;
import org.zhibu.core.organization.Units;
import org.zhibu.shared.kernel.NotHere;
import org.zhibu.shared.kernel.Place;
import org.zhibu.shared.kernel.Right;
import org.zhibu.shared.kernel.UnitId;
import org.zhibu.shared.kernel.Viewer;
import org.zhibu.shared.ui.Address;
import org.zhibu.shared.ui.PageOf;

/** Where every point of a branch comes from: formula, numbers, records, clause. */
@Controller
@RequestMapping("/assessment/scores")
class ScoreController {

    private static final int FIRST_YEAR = 1921;

    private final Units units;
    private final ScorePageMaker pages;
    private final Clock clock;

    ScoreController(Units units, ScorePageMaker pages, Clock clock) {
        this.units = units;
        this.pages = pages;
        this.clock = clock;
    }

    /** The score of the branch looked at; a committee chooses one on its board. */
    @GetMapping
    String own(Viewer viewer) {
        Place place = viewer.place();
        viewer.must(Right.LOOK, place.path());
        String unit = place.unit().text();
        if (place.kind().isBranch())
            return "redirect:" + Address.of("/assessment/scores/" + unit).with("org", unit);
        return "redirect:" + Address.of("/dashboard").with("org", unit) + "#branches";
    }

    @GetMapping("/{unit}")
    String score(
            Viewer viewer,
            @PathVariable UnitId unit,
            @RequestParam(required = false) @Nullable Integer year,
            Model model) {
        Unit branch = branch(viewer, unit);
        model.addAttribute("score", pages.page(viewer, branch, within(year)));
        return "assessment/score";
    }

    /** The very rows that were summed. */
    @GetMapping("/{unit}/records")
    String records(
            Viewer viewer,
            @PathVariable UnitId unit,
            @RequestParam String indicator,
            @RequestParam(required = false) @Nullable Integer year,
            @RequestParam(defaultValue = "1") int page,
            @RequestParam(defaultValue = "20") int size,
            Model model) {
        Unit branch = branch(viewer, unit);
        model.addAttribute(
                "records", pages.records(viewer, branch, indicator, within(year), PageOf.Ask.of(page, size)));
        return "assessment/records";
    }

    private Unit branch(Viewer viewer, UnitId id) {
        Unit unit = viewer.find(scope -> units.find(scope, id));
        if (!unit.kind().isBranch()) throw new NotHere();
        return unit;
    }

    private int within(@Nullable Integer year) {
        int today = LocalDate.now(clock).getYear();
        if (year == null) return today;
        if (year < FIRST_YEAR || year > today) throw new NotHere();
        return year;
    }
}
