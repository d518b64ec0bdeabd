package org.zhibu.areas.approach.integrity.web;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.zhibu.areas.approach.integrity.SelfcheckId;
import org.zhibu.areas.approach.integrity.SpotId;
import org.zhibu.areas.approach.integrity.repository.CheckQueries;
import org.zhibu.areas.approach.integrity.repository.CheckQueries.Selfcheck;
import org.zhibu.areas.approach.integrity.repository.CheckQueries.Spot;
import org.zhibu.areas.approach.integrity.service.IntegrityPolicy;
import org.zhibu.shared.kernel.Place;
import org.zhibu.shared.kernel.Viewer;
import org.zhibu.shared.record.ListAsk;

/** The self-checks and spot checks of an organisation and everything below it, and the page of a self-check. */
@Controller
@RequestMapping("/integrity")
class CheckListController {

    private final CheckQueries queries;
    private final CheckPage page;
    private final IntegrityWords words;

    CheckListController(CheckQueries queries, CheckPage page, IntegrityWords words) {
        this.queries = queries;
        this.page = page;
        this.words = words;
    }

    @GetMapping("/checks")
    String selfchecks(Viewer viewer, @ModelAttribute("ask") ListAsk ask, Model model) {
        Place place = seen(viewer, model);
        model.addAttribute(
                "list", queries.selfchecks(place.scope(), place.home(), ask).page());
        model.addAttribute("self", ask.at("/integrity/checks", place).toString());
        model.addAttribute(
                "export", ask.at("/integrity/checks/export.xlsx", place).toString());
        model.addAttribute("keeps", place.kind().isBranch() && IntegrityPolicy.mayExamine(viewer, place));
        return "integrity/checks";
    }

    @GetMapping("/spots")
    String spots(Viewer viewer, @ModelAttribute("ask") ListAsk ask, Model model) {
        Place place = seen(viewer, model);
        model.addAttribute(
                "list", queries.spots(place.scope(), place.home(), ask).page());
        model.addAttribute("self", ask.at("/integrity/spots", place).toString());
        model.addAttribute(
                "export", ask.at("/integrity/spots/export.xlsx", place).toString());
        model.addAttribute("looks", IntegrityPolicy.maySpot(viewer, place));
        model.addAttribute("chooses", place.kind().isAboveBranch() && IntegrityPolicy.mayOversee(viewer, place.path()));
        return "integrity/spots";
    }

    private Place seen(Viewer viewer, Model model) {
        Place place = viewer.place();
        IntegrityPolicy.mustSee(viewer, place.path());
        model.addAttribute("place", place);
        model.addAttribute("periods", words.years());
        return place;
    }

    @GetMapping("/checks/{id}")
    String selfcheck(Viewer viewer, @PathVariable SelfcheckId id, Model model) {
        Selfcheck check = viewer.find(scope -> queries.selfcheck(scope, id));
        return page.selfcheck(viewer, check, model);
    }

    @GetMapping("/spots/{id}")
    String spot(Viewer viewer, @PathVariable SpotId id, Model model) {
        Spot spot = viewer.find(scope -> queries.spot(scope, id));
        return page.spot(viewer, spot, model);
    }
}
