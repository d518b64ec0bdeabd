package org.zhibu.areas.approach.task.web;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.zhibu.areas.approach.task.TaskId;
import org.zhibu.areas.approach.task.repository.TaskQueries;
import org.zhibu.areas.approach.task.service.Issuing;
import org.zhibu.areas.approach.task.web.TaskController.Seen;
import org.zhibu.shared.kernel.Viewer;
import org.zhibu.shared.record.ListAsk;
import org.zhibu.shared.record.MoveForm;
import org.zhibu.shared.record.RecordParts;
import org.zhibu.shared.ui.Flash;
import org.zhibu.shared.ui.Posting;

/** Reminds, accepts everything handed in, closes or withdraws a task. */
@Controller("taskTaskMoveController")
@RequestMapping("/task/tasks/{id}")
class TaskMoveController {

    private final TaskQueries queries;
    private final Issuing issuing;
    private final TaskPage page;
    private final Posting posting;
    private final RecordParts parts;

    TaskMoveController(TaskQueries queries, Issuing issuing, TaskPage page, Posting posting, RecordParts parts) {
        this.queries = queries;
        this.issuing = issuing;
        this.page = page;
        this.posting = posting;
        this.parts = parts;
    }

    @PostMapping("/reminder")
    String remind(Viewer viewer, @PathVariable TaskId id, RedirectAttributes flash) {
        find(viewer, id);
        issuing.remind(viewer, id);
        Flash.done(flash, "task.task.reminder");
        return "redirect:" + id.href();
    }

    @PostMapping("/acceptances")
    String accept(Viewer viewer, @PathVariable TaskId id, RedirectAttributes flash) {
        find(viewer, id);
        Flash.done(flash, "task.page.accepted", issuing.acceptAll(viewer, id));
        return "redirect:" + id.href();
    }

    @PostMapping("/{move:closing|withdrawal}")
    String move(
            Viewer viewer,
            @PathVariable TaskId id,
            @PathVariable String move,
            @ModelAttribute("moving") MoveForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes flash) {
        Seen seen = find(viewer, id);
        return posting.answerOnce(
                viewer,
                form.getOnce(),
                errors,
                () -> {
                    issuing.move(viewer, id, form.getVersion(), move, form.getWords());
                    Flash.done(flash, "task.task." + move);
                    return id.href();
                },
                () -> {
                    parts.refused(model, move, errors);
                    return page.fill(viewer, seen, new ListAsk(), model);
                });
    }

    private Seen find(Viewer viewer, TaskId id) {
        return viewer.find(scope -> queries.find(scope, id).map(task -> new Seen(task, scope)));
    }
}
