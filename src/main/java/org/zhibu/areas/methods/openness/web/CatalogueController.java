package org.zhibu.areas.methods.openness.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.zhibu.areas.methods.openness.Item;
import org.zhibu.areas.methods.openness.service.Catalogue;
import org.zhibu.areas.methods.openness.service.OpennessPolicy;
import org.zhibu.shared.kernel.Place;
import org.zhibu.shared.kernel.Viewer;
import org.zhibu.shared.ui.Show;

/** The catalogue of what must be made public: how often, since when, by which clause, and what the place has set. */
@Controller("opennessCatalogueController")
class CatalogueController {

    private final Catalogue catalogue;
    private final Show show;
    private final Clock clock;

    CatalogueController(Catalogue catalogue, Show show, Clock clock) {
        this.catalogue = catalogue;
        this.show = show;
        this.clock = clock;
    }

    /** @param used whether it is asked for this year */
    public record Line(Item item, String name, String when, boolean used) {}

    @GetMapping("/openness/catalogue")
    String catalogue(Viewer viewer, Model model) {
        Place place = viewer.place();
        OpennessPolicy.mustSee(viewer, place.path());
        int year = LocalDate.now(clock).getYear();
        Set<Item> used = catalogue.of(year).stream().collect(Collectors.toSet());
        List<Line> lines = catalogue.all().stream()
                .map(item -> new Line(item, OpennessWords.name(item), when(item, year), used.contains(item)))
                .toList();
        model.addAttribute("place", place);
        model.addAttribute("lines", lines);
        return "openness/catalogue";
    }

    private String when(Item item, int year) {
        Integer month = item.dueMonth();
        if (month != null) return show.text("openness.due.month", month);
        if (item.triggerKinds().isEmpty()) return show.text("openness.due.event");
        return show.text(
                "openness.due.after", show.text("fact." + item.triggerKinds().get(0)), catalogue.days(year));
    }
}
