package org.zhibu.core.roster.web;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.zhibu.core.roster.service.Exporting;
import org.zhibu.core.roster.service.RosterPolicy;
import org.zhibu.shared.document.FileResponse;
import org.zhibu.shared.kernel.Place;
import org.zhibu.shared.kernel.Refused;
import org.zhibu.shared.kernel.Right;
import org.zhibu.shared.kernel.Viewer;
import org.zhibu.shared.ui.Posting;
import org.zhibu.shared.ui.Show;

/** Takes the roster out. */
@Controller
@RequestMapping("/roster/export")
class ExportController {

    private final Exporting exporting;
    private final Show show;

    ExportController(Exporting exporting, Show show) {
        this.exporting = exporting;
        this.show = show;
    }

    @GetMapping
    String page(Viewer viewer, @ModelAttribute("form") ExportForm form, Model model) {
        Place place = viewer.place();
        viewer.must(Right.LOOK, place.path());
        model.addAttribute("place", place);
        model.addAttribute("mayExportWhole", RosterPolicy.mayExportWhole(viewer, place));
        return "roster/export";
    }

    @PostMapping("/masked")
    Object masked(Viewer viewer) {
        Place place = viewer.place();
        return FileResponse.excel(name(place), exporting.masked(viewer, place));
    }

    @PostMapping("/whole")
    Object whole(
            Viewer viewer,
            @ModelAttribute("form") ExportForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response) {
        Place place = viewer.place();
        try {
            return FileResponse.excel(name(place), exporting.whole(viewer, place, form.getReason()));
        } catch (Refused refused) {
            Posting.tell(errors, refused);
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(viewer, form, model);
        }
    }

    private String name(Place place) {
        return show.text("roster.export.file", place.name());
    }
}
