package org.zhibu.core.roster.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.zhibu.core.roster.ImportId;
import org.zhibu.core.roster.ImportKind;
import org.zhibu.core.roster.ImportState;
import org.zhibu.core.roster.repository.Upload;
import org.zhibu.core.roster.service.Confirming;
import org.zhibu.core.roster.service.Uploads;
import org.zhibu.shared.kernel.Refused;
import org.zhibu.shared.kernel.Viewer;
import org.zhibu.shared.ui.Flash;
import org.zhibu.shared.ui.Posting;

/** Uploads a roster, shows what it would do, and takes it over. */
@Controller
@RequestMapping("/roster/imports")
class ImportController {

    /** Without a script the page asks again by itself. */
    private static final String SECONDS = "3";

    private final ImportPages pages;
    private final Uploads uploads;
    private final Confirming confirming;
    private final Posting posting;

    ImportController(ImportPages pages, Uploads uploads, Confirming confirming, Posting posting) {
        this.pages = pages;
        this.uploads = uploads;
        this.confirming = confirming;
        this.posting = posting;
    }

    @GetMapping
    String list(Viewer viewer, Model model) {
        return pages.list(viewer, model);
    }

    @GetMapping("/new")
    String form(Viewer viewer, @ModelAttribute("form") UploadForm form, Model model) {
        return pages.form(viewer, form, model);
    }

    @PostMapping
    String upload(
            Viewer viewer,
            @ModelAttribute("form") UploadForm form,
            BindingResult errors,
            @RequestParam(required = false) @Nullable String once,
            Model model) {
        return posting.answerOnce(
                viewer, once, errors, () -> started(viewer, form), () -> pages.form(viewer, form, model));
    }

    private String started(Viewer viewer, UploadForm form) {
        ImportKind kind = pages.mustImport(viewer, form.getKind());
        MultipartFile file = form.getFile();
        if (file == null || file.isEmpty()) throw Refused.at("file", "roster.upload.missing");
        String name = String.valueOf(file.getOriginalFilename());
        try (InputStream content = file.getInputStream()) {
            ImportId id = uploads.start(viewer, viewer.place(), kind, name, content);
            return "/roster/imports/" + id.text();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @GetMapping("/{id}")
    String page(
            Viewer viewer,
            @PathVariable ImportId id,
            @ModelAttribute("form") ConfirmForm form,
            Model model,
            HttpServletResponse response) {
        Upload upload = pages.find(viewer, id);
        if (upload.state() == ImportState.READING) response.setHeader("Refresh", SECONDS);
        return pages.page(viewer, upload, form, model);
    }

    @PostMapping("/{id}/confirmation")
    String confirm(
            Viewer viewer,
            @PathVariable ImportId id,
            @ModelAttribute("form") ConfirmForm form,
            BindingResult errors,
            Model model) {
        Upload upload = pages.find(viewer, id);
        return posting.answer(
                errors,
                () -> {
                    confirming.confirm(viewer, id, pages.doubtfulToo(viewer, id, form), pages.from(form));
                    return "/roster/imports/" + id.text();
                },
                () -> pages.page(viewer, upload, form, model));
    }

    @PostMapping("/{id}/cancellation")
    String cancel(Viewer viewer, @PathVariable ImportId id, RedirectAttributes flash) {
        uploads.cancel(pages.find(viewer, id).importId());
        Flash.done(flash, "roster.import.cancelled");
        return "redirect:/roster/imports";
    }
}
