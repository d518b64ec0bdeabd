package org.zhibu.areas.service.talent.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.zhibu.areas.service.talent.repository.TalentQueries;
import org.zhibu.areas.service.talent.service.OpeningTalent;
import org.zhibu.areas.service.talent.service.TalentPolicy;
import org.zhibu.shared.kernel.Place;
import org.zhibu.shared.kernel.Viewer;

/** The pool and what is on its way there, with filters; no scores and no ranking. */
@Controller
@RequestMapping("/talent/recommendations")
class TalentListController {

    private static final String HERE = "/talent/recommendations";

    private final TalentQueries queries;
    private final OpeningTalent opening;
    private final TalentLists lists;
    private final Clock clock;

    TalentListController(TalentQueries queries, OpeningTalent opening, TalentLists lists, Clock clock) {
        this.queries = queries;
        this.opening = opening;
        this.lists = lists;
        this.clock = clock;
    }

    @GetMapping
    String list(Viewer viewer, @ModelAttribute("ask") TalentAsk ask, Model model) {
        Place place = viewer.place();
        TalentPolicy.mustSee(viewer, place.path());
        LocalDate today = LocalDate.now(clock);
        lists.fill(model);
        model.addAttribute("place", place);
        model.addAttribute("today", today);
        model.addAttribute(
                "list",
                queries.list(place.scope(), place.home(), lists.filter(ask, today))
                        .page(ask.part()));
        model.addAttribute("recommends", TalentPolicy.mayRecommend(viewer, place));
        model.addAttribute("self", ask.at(HERE, place).toString());
        model.addAttribute("export", ask.at(HERE + "/export.xlsx", place).toString());
        model.addAttribute("answers", answers(place, today));
        return "talent/list";
    }

    private List<org.zhibu.shared.ui.Answer> answers(Place place, LocalDate today) {
        return lists.answers(queries.sumsOf(place.scope(), place.home(), today.getYear()), place);
    }

    /** Taking the list away asks for a reason, which everybody on it can read. */
    @PostMapping("/export.xlsx")
    ResponseEntity<Resource> export(
            Viewer viewer, @ModelAttribute("ask") TalentAsk ask, @RequestParam(defaultValue = "") String words) {
        Place place = viewer.place();
        LocalDate today = LocalDate.now(clock);
        return lists.excel(opening.export(viewer, place, lists.filter(ask, today), words), place, today);
    }
}
