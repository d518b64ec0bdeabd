package org.zhibu.areas.methods.openness.web;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.zhibu.areas.methods.openness.repository.RegisterQueries;
import org.zhibu.areas.methods.openness.repository.RegisterQueries.Row;
import org.zhibu.areas.methods.openness.service.OpennessPolicy;
import org.zhibu.shared.document.Sheet;
import org.zhibu.shared.kernel.Place;
import org.zhibu.shared.kernel.Viewer;
import org.zhibu.shared.record.Exports;
import org.zhibu.shared.record.ListAsk;
import org.zhibu.shared.record.Listed;
import org.zhibu.shared.ui.PageOf;

/** The branches of a committee beside the catalogue, those with most gaps first; a branch goes to its own register. */
@Controller("opennessRegisterController")
@RequestMapping("/openness/branches")
class RegisterController {

    private final RegisterQueries register;
    private final RegisterPage page;
    private final Exports exports;
    private final Clock clock;

    RegisterController(RegisterQueries register, RegisterPage page, Exports exports, Clock clock) {
        this.register = register;
        this.page = page;
        this.exports = exports;
        this.clock = clock;
    }

    @GetMapping
    String list(Viewer viewer, @ModelAttribute("ask") ListAsk ask, Model model) {
        Place place = viewer.place();
        OpennessPolicy.mustSee(viewer, place.path());
        if (place.kind().isBranch())
            return "redirect:/openness/branches/%s?org=%s".formatted(place.unit(), place.unit());
        int year = year(ask);
        PageOf<Row> rows = register.list(place.scope(), place.home(), year, LocalDate.now(clock), ask)
                .page();
        return page.fill(place, ask, year, rows, model);
    }

    @GetMapping("/export.xlsx")
    ResponseEntity<Resource> export(Viewer viewer, @ModelAttribute("ask") ListAsk ask) {
        Place place = viewer.place();
        OpennessPolicy.mustSee(viewer, place.path());
        Listed<Row> list = register.list(place.scope(), place.home(), year(ask), LocalDate.now(clock), ask);
        return exports.excel(sheet(), list, place);
    }

    private int year(ListAsk ask) {
        return ask.getPeriod().isBlank()
                ? LocalDate.now(clock).getYear()
                : ask.first().getYear();
    }

    private static Sheet<Row> sheet() {
        return Sheet.<Row>named("openness.table.title")
                .text("openness.field.unit", 36, Row::unitName)
                .text("openness.field.parent", 30, Row::parentName)
                .number("openness.field.owed", 10, Row::owed)
                .number("openness.field.done", 10, Row::done)
                .number("openness.field.overdue", 10, Row::overdue)
                .number("openness.field.open", 10, Row::open);
    }
}
