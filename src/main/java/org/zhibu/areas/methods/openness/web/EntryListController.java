package org.zhibu.areas.methods.openness.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.zhibu.areas.methods.openness.EntryState;
import org.zhibu.areas.methods.openness.repository.EntryQueries;
import org.zhibu.areas.methods.openness.repository.EntryQueries.Entry;
import org.zhibu.areas.methods.openness.service.OpennessPolicy;
import org.zhibu.shared.document.Sheet;
import org.zhibu.shared.kernel.Place;
import org.zhibu.shared.kernel.Viewer;
import org.zhibu.shared.record.Exports;
import org.zhibu.shared.ui.Choice;
import org.zhibu.shared.ui.Show;

/** What an organisation and everything below it made public. */
@Controller("opennessEntryListController")
@RequestMapping("/openness/entries")
class EntryListController {

    private static final String HERE = "/openness/entries";

    private final EntryQueries queries;
    private final OpennessWords words;
    private final Exports exports;
    private final Show show;
    private final Clock clock;

    EntryListController(EntryQueries queries, OpennessWords words, Exports exports, Show show, Clock clock) {
        this.queries = queries;
        this.words = words;
        this.exports = exports;
        this.show = show;
        this.clock = clock;
    }

    @GetMapping
    String list(Viewer viewer, @ModelAttribute("ask") EntryAsk ask, Model model) {
        Place place = viewer.place();
        OpennessPolicy.mustSee(viewer, place.path());
        int year = LocalDate.now(clock).getYear();
        model.addAttribute("place", place);
        model.addAttribute(
                "list",
                queries.list(place.scope(), place.home(), ask.getItem(), ask).page());
        model.addAttribute("names", words.names());
        model.addAttribute("items", words.choices());
        model.addAttribute("states", states());
        model.addAttribute("periods", years(year));
        model.addAttribute("enters", OpennessPolicy.mayEnter(viewer, place));
        model.addAttribute("self", ask.at(HERE, place).toString());
        model.addAttribute("export", ask.at(HERE + "/export.xlsx", place).toString());
        return "openness/entries";
    }

    @GetMapping("/export.xlsx")
    ResponseEntity<Resource> export(Viewer viewer, @ModelAttribute("ask") EntryAsk ask) {
        Place place = viewer.place();
        OpennessPolicy.mustSee(viewer, place.path());
        return exports.excel(sheet(), queries.list(place.scope(), place.home(), ask.getItem(), ask), place);
    }

    private List<Choice> states() {
        return Arrays.stream(EntryState.values())
                .map(state -> Choice.of(state, show.text("openness.state." + state)))
                .toList();
    }

    private static List<Choice> years(int year) {
        return List.of(Choice.of(year, String.valueOf(year)), Choice.of(year - 1, String.valueOf(year - 1)));
    }

    private Sheet<Entry> sheet() {
        Map<String, String> names = words.names();
        return Sheet.<Entry>named("openness.entries.title")
                .text("openness.field.title", 36, Entry::title)
                .text("openness.field.item", 24, entry -> names.getOrDefault(entry.item(), entry.item()))
                .text("openness.field.unit", 30, Entry::unitName)
                .number("openness.field.year", 8, Entry::year)
                .date("openness.field.from", Entry::fromOn)
                .date("openness.field.to", Entry::toOn)
                .text("openness.field.venue", 14, entry -> show.text("openness.venue." + entry.venue()))
                .text("openness.field.spot", 24, Entry::spot)
                .text("openness.field.state", 12, entry -> show.text("openness.state." + entry.state()))
                .text("openness.field.withdrawnBecause", 24, Entry::withdrawnBecause);
    }
}
