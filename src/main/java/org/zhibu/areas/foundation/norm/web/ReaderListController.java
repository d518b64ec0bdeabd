package org.zhibu.areas.foundation.norm.web;

import java.util.List;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.zhibu.areas.foundation.norm.NormId;
import org.zhibu.areas.foundation.norm.repository.NormQueries;
import org.zhibu.areas.foundation.norm.repository.NormQueries.Norm;
import org.zhibu.areas.foundation.norm.repository.ReadingQueries;
import org.zhibu.areas.foundation.norm.repository.ReadingQueries.Reader;
import org.zhibu.areas.foundation.norm.service.NormPolicy;
import org.zhibu.shared.document.Sheet;
import org.zhibu.shared.kernel.NotHere;
import org.zhibu.shared.kernel.Place;
import org.zhibu.shared.kernel.Scope;
import org.zhibu.shared.kernel.Viewer;
import org.zhibu.shared.record.Exports;
import org.zhibu.shared.record.ListAsk;
import org.zhibu.shared.ui.Choice;
import org.zhibu.shared.ui.Show;

/** Who has read the version of a norm that is in force, and who has not. */
@Controller("normReaderListController")
@RequestMapping("/norm/norms/{id}/readers")
class ReaderListController {

    private static final List<String> STATES = List.of("UNREAD", "READ");

    private final NormQueries queries;
    private final ReadingQueries readings;
    private final Exports exports;
    private final Show show;

    ReaderListController(NormQueries queries, ReadingQueries readings, Exports exports, Show show) {
        this.queries = queries;
        this.readings = readings;
        this.exports = exports;
        this.show = show;
    }

    @GetMapping
    String list(Viewer viewer, @PathVariable NormId id, @ModelAttribute("ask") ListAsk ask, Model model) {
        Norm norm = find(viewer, id);
        Place place = viewer.place();
        String readers = id.href() + "/readers";
        model.addAttribute("record", norm);
        model.addAttribute("place", place);
        model.addAttribute("readers", readers);
        model.addAttribute(
                "list", readings.readers(scope(viewer, norm), norm, ask).page());
        model.addAttribute("states", states());
        model.addAttribute("self", ask.at(readers, place).toString());
        model.addAttribute("export", ask.at(readers + "/export.xlsx", place).toString());
        return "norm/readers";
    }

    @GetMapping("/export.xlsx")
    ResponseEntity<Resource> export(Viewer viewer, @PathVariable NormId id, @ModelAttribute("ask") ListAsk ask) {
        Norm norm = find(viewer, id);
        return exports.excel(sheet(), readings.readers(scope(viewer, norm), norm, ask), viewer.place());
    }

    private Norm find(Viewer viewer, NormId id) {
        return viewer.find(scope -> queries.find(scope, id));
    }

    private static Scope scope(Viewer viewer, Norm norm) {
        return NormPolicy.readersIn(viewer, norm).orElseThrow(NotHere::new);
    }

    private List<Choice> states() {
        return STATES.stream()
                .map(state -> Choice.of(state, show.text("norm.readers." + state)))
                .toList();
    }

    private static Sheet<Reader> sheet() {
        return Sheet.<Reader>named("norm.readers.title")
                .text("norm.field.reader", 14, Reader::name)
                .text("norm.field.branch", 28, Reader::unitName)
                .date("norm.field.readOn", Reader::readOn);
    }
}
