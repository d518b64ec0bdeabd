package org.zhibu.areas.approach.task.web;

import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.zhibu.areas.approach.task.TaskId;
import org.zhibu.areas.approach.task.repository.TaskQueries;
import org.zhibu.areas.approach.task.repository.TaskQueries.Task;
import org.zhibu.areas.approach.task.service.Merging;
import org.zhibu.shared.document.FileResponse;
import org.zhibu.shared.kernel.Scope;
import org.zhibu.shared.kernel.Viewer;
import org.zhibu.shared.record.ListAsk;

/** Opens a task, and merges what its branches answered. */
@Controller("taskTaskController")
@RequestMapping("/task/tasks/{id}")
class TaskController {

    private final TaskQueries queries;
    private final Merging merging;
    private final TaskPage page;

    TaskController(TaskQueries queries, Merging merging, TaskPage page) {
        this.queries = queries;
        this.merging = merging;
        this.page = page;
    }

    @GetMapping
    String show(Viewer viewer, @PathVariable TaskId id, @ModelAttribute("ask") ListAsk ask, Model model) {
        return page.fill(viewer, find(viewer, id), ask, model);
    }

    @GetMapping("/answers.xlsx")
    ResponseEntity<Resource> merged(Viewer viewer, @PathVariable TaskId id) {
        Seen seen = find(viewer, id);
        return FileResponse.excel(seen.task().title(), merging.workbook(seen.scope(), seen.task()));
    }

    /** A task, and the scope in which the viewer sees its branches. */
    record Seen(Task task, Scope scope) {}

    private Seen find(Viewer viewer, TaskId id) {
        return viewer.find(scope -> queries.find(scope, id).map(task -> new Seen(task, scope)));
    }
}
