package org.zhibu.areas.approach.integrity.web.sheet;

import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.zhibu.areas.approach.integrity.repository.CheckQueries;
import org.zhibu.areas.approach.integrity.repository.CheckQueries.Row;
import org.zhibu.areas.approach.integrity.repository.ConductQueries;
import org.zhibu.areas.approach.integrity.repository.ConductQueries.Session;
import org.zhibu.areas.approach.integrity.service.IntegrityPolicy;
import org.zhibu.areas.approach.integrity.web.IntegrityWords;
import org.zhibu.shared.document.Sheet;
import org.zhibu.shared.kernel.Place;
import org.zhibu.shared.kernel.Viewer;
import org.zhibu.shared.record.Exports;
import org.zhibu.shared.record.ListAsk;
import org.zhibu.shared.ui.Show;

/** The lists of self-checks, spot checks and integrity education in Excel, under the conditions of the page. */
@Controller("integrityCheckSheetController")
@RequestMapping("/integrity")
class CheckSheetController {

    private final CheckQueries checks;
    private final ConductQueries conduct;
    private final IntegrityWords words;
    private final Exports exports;
    private final Show show;

    CheckSheetController(
            CheckQueries checks, ConductQueries conduct, IntegrityWords words, Exports exports, Show show) {
        this.checks = checks;
        this.conduct = conduct;
        this.words = words;
        this.exports = exports;
        this.show = show;
    }

    @GetMapping("/checks/export.xlsx")
    ResponseEntity<Resource> selfchecks(Viewer viewer, @ModelAttribute("ask") ListAsk ask) {
        Place place = seen(viewer);
        Sheet<Row> sheet = Sheet.<Row>named("integrity.check.list")
                .text("integrity.field.unit", 24, Row::unitName)
                .text("integrity.field.period", 16, row -> words.period(row.period()))
                .date("integrity.field.heldOn", Row::heldOn)
                .text("integrity.field.present", 40, Row::words)
                .number("integrity.field.found", 10, Row::found)
                .number("integrity.field.open", 10, Row::open);
        return exports.excel(sheet, checks.selfchecks(place.scope(), place.home(), ask), place);
    }

    @GetMapping("/spots/export.xlsx")
    ResponseEntity<Resource> spots(Viewer viewer, @ModelAttribute("ask") ListAsk ask) {
        Place place = seen(viewer);
        Sheet<Row> sheet = Sheet.<Row>named("integrity.spot.list")
                .text("integrity.field.unit", 24, Row::unitName)
                .date("integrity.field.spottedOn", Row::heldOn)
                .text("integrity.field.lookedAt", 40, Row::words)
                .number("integrity.field.found", 10, Row::found)
                .number("integrity.field.open", 10, Row::open);
        return exports.excel(sheet, checks.spots(place.scope(), place.home(), ask), place);
    }

    @GetMapping("/sessions/export.xlsx")
    ResponseEntity<Resource> sessions(Viewer viewer, @ModelAttribute("ask") ListAsk ask) {
        Place place = seen(viewer);
        Sheet<Session> sheet = Sheet.<Session>named("integrity.session.list")
                .text("integrity.field.unit", 24, Session::unitName)
                .date("integrity.session.on", Session::heldOn)
                .text("integrity.field.kind", 16, one -> show.text("life.kind." + one.kind()))
                .text("integrity.session.which", 40, Session::title);
        return exports.excel(sheet, conduct.sessions(place.scope(), place.home(), ask), place);
    }

    private static Place seen(Viewer viewer) {
        Place place = viewer.place();
        IntegrityPolicy.mustSee(viewer, place.path());
        return place;
    }
}
