package org.zhibu.areas.approach.task.web;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.zhibu.areas.approach.task.ReplyId;
import org.zhibu.areas.approach.task.repository.TaskReplyQueries;
import org.zhibu.areas.approach.task.repository.TaskReplyQueries.Reply;
import org.zhibu.areas.approach.task.service.Replying;
import org.zhibu.shared.kernel.Viewer;
import org.zhibu.shared.record.MoveForm;
import org.zhibu.shared.record.RecordParts;
import org.zhibu.shared.ui.Flash;
import org.zhibu.shared.ui.Posting;

/** Accepts, returns and takes back a reply; asks for more time and answers that. */
@Controller("taskTaskReplyMoveController")
@RequestMapping("/task/replies/{id}")
class TaskReplyMoveController {

    private final TaskReplyQueries queries;
    private final Replying replying;
    private final ReplyPage page;
    private final Posting posting;
    private final RecordParts parts;

    TaskReplyMoveController(
            TaskReplyQueries queries, Replying replying, ReplyPage page, Posting posting, RecordParts parts) {
        this.queries = queries;
        this.replying = replying;
        this.page = page;
        this.posting = posting;
        this.parts = parts;
    }

    @PostMapping("/{move:acceptance|return|recall}")
    String move(
            Viewer viewer,
            @PathVariable ReplyId id,
            @PathVariable String move,
            @ModelAttribute("moving") MoveForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes flash) {
        Reply reply = find(viewer, id);
        return posting.answerOnce(
                viewer,
                form.getOnce(),
                errors,
                () -> {
                    replying.move(viewer, id, form.getVersion(), move, form.getWords());
                    return done(flash, move, id);
                },
                () -> {
                    parts.refused(model, move, errors);
                    return page.fill(viewer, reply, model);
                });
    }

    @PostMapping("/delay")
    String ask(
            Viewer viewer,
            @PathVariable ReplyId id,
            @ModelAttribute("extension") ExtensionForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes flash) {
        Reply reply = find(viewer, id);
        return posting.answerOnce(
                viewer,
                form.getOnce(),
                errors,
                () -> {
                    replying.askUntil(viewer, id, form.getVersion(), form.getUntil(), form.getWords());
                    return done(flash, "asked-until", id);
                },
                () -> page.fill(viewer, reply, model));
    }

    @PostMapping("/{answer:extension|refusal}")
    String extend(
            Viewer viewer,
            @PathVariable ReplyId id,
            @PathVariable String answer,
            @ModelAttribute("extension") ExtensionForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes flash) {
        Reply reply = find(viewer, id);
        return posting.answerOnce(
                viewer,
                form.getOnce(),
                errors,
                () -> {
                    boolean yes = answer.equals("extension");
                    replying.answerUntil(viewer, id, form.getVersion(), yes, form.getWords());
                    return done(flash, answer, id);
                },
                () -> page.fill(viewer, reply, model));
    }

    private static String done(RedirectAttributes flash, String move, ReplyId id) {
        Flash.done(flash, "task.reply." + move);
        return id.href();
    }

    private Reply find(Viewer viewer, ReplyId id) {
        return viewer.find(scope -> queries.find(scope, id));
    }
}
