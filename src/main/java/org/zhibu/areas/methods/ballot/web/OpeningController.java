package org.zhibu.areas.methods.ballot.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.function.Supplier;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.zhibu.areas.methods.ballot.BoxId;
import org.zhibu.areas.methods.ballot.ListNumber;
import org.zhibu.areas.methods.ballot.repository.BoxQueries;
import org.zhibu.areas.methods.ballot.repository.BoxQueries.Box;
import org.zhibu.areas.methods.ballot.service.Opening;
import org.zhibu.areas.methods.ballot.service.Opening.Printed;
import org.zhibu.shared.kernel.Refused;
import org.zhibu.shared.kernel.Viewer;
import org.zhibu.shared.ui.Flash;
import org.zhibu.shared.ui.Posting;

/** Prints slips: the answer to the press is the sheet itself, shown once, with no address of its own. */
@Controller
@RequestMapping("/ballot/boxes/{id}")
class OpeningController {

    private final BoxQueries queries;
    private final Opening opening;
    private final BoxPage page;
    private final Posting posting;

    OpeningController(BoxQueries queries, Opening opening, BoxPage page, Posting posting) {
        this.queries = queries;
        this.opening = opening;
        this.page = page;
        this.posting = posting;
    }

    @PostMapping("/opening")
    String open(
            Viewer viewer,
            @PathVariable BoxId id,
            @ModelAttribute("opening") OpeningForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response) {
        Box box = find(viewer, id);
        Supplier<Printed> print = () -> opening.open(viewer, id, form.getVersion(), form.asked());
        return sheet(print, errors, model, response, () -> page.fill(viewer, box, model));
    }

    @PostMapping("/reprinting")
    String reprint(
            Viewer viewer,
            @PathVariable BoxId id,
            @ModelAttribute("opening") OpeningForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response) {
        Box box = find(viewer, id);
        Supplier<Printed> print =
                () -> opening.reprint(viewer, id, form.getVersion(), form.getMasses(), form.getSpare());
        return sheet(print, errors, model, response, () -> page.fill(viewer, box, model));
    }

    private static String sheet(
            Supplier<Printed> print,
            BindingResult errors,
            Model model,
            HttpServletResponse response,
            Supplier<String> again) {
        if (!errors.hasErrors()) {
            try {
                Printed printed = print.get();
                String key = String.valueOf(printed.box().listKey());
                model.addAttribute("record", printed.box());
                model.addAttribute("slips", printed.slips());
                model.addAttribute("listNumber", new ListNumber(printed.box().box(), key).text());
                model.addAttribute(
                        "where",
                        ServletUriComponentsBuilder.fromCurrentContextPath()
                                .path("/ballot/slip")
                                .toUriString());
                return "ballot/sheet";
            } catch (Refused refused) {
                Posting.tell(errors, refused);
            }
        }
        response.setStatus(422);
        return again.get();
    }

    @PostMapping("/tellers")
    String rename(
            Viewer viewer,
            @PathVariable BoxId id,
            @ModelAttribute("opening") OpeningForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes flash) {
        Box box = find(viewer, id);
        return posting.answerOnce(
                viewer,
                form.getOnce(),
                errors,
                () -> {
                    opening.rename(viewer, id, form.getVersion(), form.asked());
                    Flash.done(flash, "ballot.box.tellers");
                    return id.href();
                },
                () -> page.fill(viewer, box, model));
    }

    private Box find(Viewer viewer, BoxId id) {
        return viewer.find(scope -> queries.find(scope, id));
    }
}
