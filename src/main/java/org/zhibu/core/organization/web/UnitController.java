package org.zhibu.core.organization.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.zhibu.core.organization.Sight;
import org.zhibu.core.organization.repository.UnitPageQueries;
import org.zhibu.core.organization.repository.UnitPageQueries.Detail;
import org.zhibu.core.organization.repository.UnitPageQueries.Row;
import org.zhibu.core.organization.repository.UnitPageQueries.Step;
import org.zhibu.core.organization.service.UnitPolicy;
import org.zhibu.shared.kernel.Forbidden;
import org.zhibu.shared.kernel.Right;
import org.zhibu.shared.kernel.Scope;
import org.zhibu.shared.kernel.UnitId;
import org.zhibu.shared.kernel.Viewer;
import org.zhibu.shared.ui.PageOf;
import org.zhibu.shared.ui.PageOf.Ask;

/** The tree, one level at a time, and the page of one organisation. */
@Controller
@RequestMapping("/organization/units")
class UnitController {

    private final UnitPageQueries units;
    private final UnitPages pages;

    UnitController(UnitPageQueries units, UnitPages pages) {
        this.units = units;
        this.pages = pages;
    }

    /** @param parent whose children are shown; without it those of the organisation looked at */
    @GetMapping
    String tree(
            Viewer viewer,
            @RequestParam(required = false) @Nullable UnitId parent,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "1") int page,
            @RequestParam(defaultValue = "20") int size,
            Model model) {
        model.addAttribute("q", q.strip());
        if (viewer.placeIfAny().isEmpty()) {
            if (viewer.grants().isEmpty()) throw new Forbidden();
            model.addAttribute("maySetUpRoot", UnitPolicy.maySetUpRoot(viewer));
            return "organization/none";
        }
        UnitId at = parent != null ? parent : viewer.place().unit();
        Detail unit = Sight.find(viewer, scope -> units.detail(scope, at));
        Scope scope = Scope.below(unit.pathC());
        Ask ask = Ask.of(page, size);
        PageOf<Row> rows = q.isBlank() ? units.below(scope, at, ask) : units.named(scope, q, ask);
        model.addAttribute("unit", unit);
        model.addAttribute("way", way(viewer, unit));
        model.addAttribute("rows", rows);
        model.addAttribute("heads", pages.headsOf(scope, rows.rows()));
        model.addAttribute("mayAdd", UnitPolicy.maySetUpBelow(viewer, unit.pathC(), unit.kind()));
        model.addAttribute("mayImport", viewer.may(Right.OVERSEE, unit.pathC()));
        model.addAttribute("own", pages.headsOf(scope, unit.unit()));
        return "organization/tree";
    }

    @GetMapping("/{id}")
    String unit(Viewer viewer, @PathVariable UnitId id, Model model) {
        Detail unit = Sight.find(viewer, scope -> units.detail(scope, id));
        Scope scope = Scope.below(unit.pathC());
        model.addAttribute("unit", unit);
        model.addAttribute("way", way(viewer, unit));
        model.addAttribute("children", units.below(scope, id, Ask.of(1, 50)));
        model.addAttribute("view", pages.view(viewer, scope, unit));
        model.addAttribute("mayChange", UnitPolicy.mayChange(viewer, unit.pathC()));
        model.addAttribute("mayAdd", UnitPolicy.maySetUpBelow(viewer, unit.pathC(), unit.kind()));
        model.addAttribute("mayElect", UnitPolicy.mayReportElection(viewer, unit.pathC()));
        model.addAttribute("mayAppoint", UnitPolicy.mayAppointSomebody(viewer, unit.pathC()));
        return "organization/unit";
    }

    /** The steps from the top of what the viewer may see down to the organisation. */
    private List<Step> way(Viewer viewer, Detail unit) {
        return Sight.scopes(viewer).stream()
                .filter(scope -> scope.covers(unit.pathC()))
                .map(scope -> units.wayTo(scope, unit.pathC()))
                .findFirst()
                .orElse(List.of());
    }
}
