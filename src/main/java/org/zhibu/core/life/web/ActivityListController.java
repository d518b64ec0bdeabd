package org.zhibu.core.life.web;

import java.io.ByteArrayOutputStream;
import java.util.List;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.zhibu.core.life.repository.ActivityListQueries;
import org.zhibu.core.life.repository.ActivityListQueries.Filter;
import org.zhibu.core.life.repository.ActivityListQueries.Row;
import org.zhibu.core.life.service.ActivityPolicy;
import org.zhibu.shared.document.FileResponse;
import org.zhibu.shared.document.Sheet;
import org.zhibu.shared.document.SheetWriter;
import org.zhibu.shared.kernel.Period;
import org.zhibu.shared.kernel.Place;
import org.zhibu.shared.kernel.Viewer;
import org.zhibu.shared.ui.Address;
import org.zhibu.shared.ui.PageOf;
import org.zhibu.shared.ui.Show;

/** The list of activities of the organisation looked at, and the same as a workbook. */
@Controller
@RequestMapping("/life/activities")
class ActivityListController {

    private static final int MOST = 10_000;
    private static final String HERE = "/life/activities";

    private final ActivityListQueries activities;
    private final ActivityPolicy policy;
    private final Show show;
    private final ActivityListWords words;

    ActivityListController(ActivityListQueries activities, ActivityPolicy policy, Show show, ActivityListWords words) {
        this.activities = activities;
        this.policy = policy;
        this.show = show;
        this.words = words;
    }

    @GetMapping
    String list(
            Viewer viewer,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String period,
            @RequestParam(defaultValue = "") String late,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "1") int page,
            @RequestParam(defaultValue = "20") int size,
            Model model) {
        Place place = viewer.place();
        policy.mustSee(viewer, place.path());
        Filter filter = filter(kind, period, late, q);
        model.addAttribute("filter", filter);
        model.addAttribute("period", period);
        model.addAttribute("conditional", !(kind + period + late + q).isBlank());
        Address here = Address.of(HERE)
                .with("org", place.unit().text())
                .with("kind", kind)
                .with("period", period)
                .with("late", late)
                .with("q", q);
        model.addAttribute("place", place);
        model.addAttribute("list", activities.list(place.scope(), place.home(), filter, PageOf.Ask.of(page, size)));
        model.addAttribute("keeps", policy.mayRecord(viewer, place.path()));
        words.fill(model, place, filter, here);
        model.addAttribute("self", here.toString());
        model.addAttribute("export", here.at(HERE + "/export.xlsx").toString());
        return "life/list";
    }

    @GetMapping("/export.xlsx")
    ResponseEntity<Resource> export(
            Viewer viewer,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String period,
            @RequestParam(defaultValue = "") String late,
            @RequestParam(defaultValue = "") String q) {
        Place place = viewer.place();
        policy.mustSee(viewer, place.path());
        List<Row> rows = activities.rows(place.scope(), place.home(), filter(kind, period, late, q), MOST, 0);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        SheetWriter.saying(key -> show.text(key)).write(sheet(), rows.stream(), out);
        return FileResponse.excel(show.text("life.list.title") + " " + place.name(), out.toByteArray());
    }

    private static Filter filter(String kind, String period, String late, String q) {
        return new Filter(kind, period.isBlank() ? null : Period.of(period), late, q);
    }

    private Sheet<Row> sheet() {
        return Sheet.<Row>named("life.list.title")
                .date("life.list.date", Row::heldOn)
                .text("life.list.kind", 14, row -> show.text("life.kind." + row.kind()))
                .text("life.list.name", 36, Row::title)
                .text("life.list.unit", 22, Row::unitName)
                .text("life.list.place", 22, Row::place)
                .text("life.list.host", 12, Row::host)
                .number("life.list.minutes", 12, Row::minutesLong)
                .number("life.list.due-count", 8, Row::due)
                .number("life.list.present-count", 8, Row::present)
                .text("life.list.late-reason", 24, Row::lateReason);
    }
}
