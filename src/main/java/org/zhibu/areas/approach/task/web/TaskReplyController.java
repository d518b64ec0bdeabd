package org.zhibu.areas.approach.task.web;

import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.zhibu.areas.approach.task.ReplyId;
import org.zhibu.areas.approach.task.repository.TaskReplyQueries;
import org.zhibu.areas.approach.task.repository.TaskReplyQueries.Reply;
import org.zhibu.areas.approach.task.service.Replying;
import org.zhibu.shared.kernel.Viewer;
import org.zhibu.shared.ui.Flash;
import org.zhibu.shared.ui.Posting;

/** Opens a reply; a branch keeps a draft or hands it in. */
@Controller("taskTaskReplyController")
@RequestMapping("/task/replies/{id}")
class TaskReplyController {

    private final TaskReplyQueries queries;
    private final Replying replying;
    private final ReplyPage page;
    private final Posting posting;

    TaskReplyController(TaskReplyQueries queries, Replying replying, ReplyPage page, Posting posting) {
        this.queries = queries;
        this.replying = replying;
        this.page = page;
        this.posting = posting;
    }

    @GetMapping
    String show(Viewer viewer, @PathVariable ReplyId id, Model model) {
        return page.fill(viewer, find(viewer, id), model);
    }

    @PostMapping("/answers")
    String answer(
            Viewer viewer,
            @PathVariable ReplyId id,
            @ModelAttribute("form") ReplyForm form,
            BindingResult errors,
            @RequestParam(required = false) @Nullable String once,
            Model model,
            RedirectAttributes flash) {
        Reply reply = find(viewer, id);
        return posting.answerOnce(
                viewer,
                once,
                errors,
                () -> {
                    if (form.isSend()) replying.submit(viewer, id, form.getVersion(), form.getAnswers());
                    else replying.keep(viewer, id, form.getVersion(), form.getAnswers());
                    Flash.done(flash, form.isSend() ? "task.reply.submitted" : "task.reply.kept");
                    return id.href();
                },
                () -> page.fill(viewer, reply, model),
                () -> page.conflict(viewer, find(viewer, id), form, model));
    }

    /** Keeps what is typed while it is typed; answers the version to go on from. */
    @PostMapping("/draft")
    ResponseEntity<String> keep(Viewer viewer, @PathVariable ReplyId id, @ModelAttribute("form") ReplyForm form) {
        form.fit(0);
        long version = replying.keep(viewer, id, form.getVersion(), form.getAnswers());
        return ResponseEntity.ok().contentType(MediaType.TEXT_PLAIN).body(String.valueOf(version));
    }

    private Reply find(Viewer viewer, ReplyId id) {
        return viewer.find(scope -> queries.find(scope, id));
    }
}
