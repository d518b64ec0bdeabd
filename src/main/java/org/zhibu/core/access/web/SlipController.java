package org.zhibu.core.access.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.zhibu.core.access.service.Slips;
import org.zhibu.core.access.service.Slips.Slip;
import org.zhibu.shared.document.Sheet;
import org.zhibu.shared.document.SheetWriter;
import org.zhibu.shared.kernel.Viewer;
import org.zhibu.shared.ui.Flash;
import org.zhibu.shared.ui.Show;

/** The slips with fresh codes: to print, to take along as a sheet, to put away. */
@Controller
@RequestMapping("/access/slips/{id}")
class SlipController {

    private static final int ON_A_PAGE = 500;
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final Sheet<Slip> SHEET = Sheet.<Slip>named("access.slips")
            .text("access.slips.unit", 28, Slip::unit)
            .text("access.slips.name", 14, Slip::name)
            .text("access.slips.login", 18, Slip::login)
            .text("access.slips.code", 20, Slip::code);

    private final Slips slips;
    private final Show show;

    SlipController(Slips slips, Show show) {
        this.slips = slips;
        this.show = show;
    }

    @GetMapping
    String page(Viewer viewer, @PathVariable long id, Model model) {
        Slips.Sheet sheet = slips.open(viewer, id);
        model.addAttribute("sheet", sheet);
        model.addAttribute("id", id);
        model.addAttribute(
                "shown",
                sheet.slips().subList(0, Math.min(ON_A_PAGE, sheet.slips().size())));
        return "access/slips";
    }

    @GetMapping("/sheet")
    void sheet(Viewer viewer, @PathVariable long id, HttpServletResponse response) throws IOException {
        Slips.Sheet sheet = slips.open(viewer, id);
        response.setContentType(XLSX);
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(show.text("access.slips.file") + ".xlsx", StandardCharsets.UTF_8)
                        .build()
                        .toString());
        SheetWriter.saying(key -> show.text(key)).write(SHEET, sheet.slips().stream(), response.getOutputStream());
    }

    @PostMapping("/removal")
    String away(Viewer viewer, @PathVariable long id, RedirectAttributes flash) {
        slips.away(viewer, id);
        Flash.done(flash, "access.slips.away-flash");
        return "redirect:/access/accounts";
    }
}
