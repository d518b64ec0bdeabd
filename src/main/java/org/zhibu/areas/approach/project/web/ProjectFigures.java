package org.zhibu.areas.approach.project.web;

import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.zhibu.areas.approach.project.repository.ProjectPartQueries;
import org.zhibu.areas.approach.project.repository.ProjectQueries.Project;
import org.zhibu.areas.approach.project.web.form.PlannedForm;
import org.zhibu.shared.kernel.Scope;

/** The page on which a branch plans the quarters of a project. */
@Component
class ProjectFigures {

    private final ProjectPartQueries queries;
    private final ProjectWords words;

    ProjectFigures(ProjectPartQueries queries, ProjectWords words) {
        this.queries = queries;
        this.words = words;
    }

    PlannedForm formOf(Project project) {
        PlannedForm form =
                PlannedForm.of(project.quarters(), queries.figuresOf(Scope.below(project.path()), project.project()));
        form.setVersion(project.version());
        return form;
    }

    String page(Project project, Model model) {
        List<String> names = project.quarters().stream().map(words::quarter).toList();
        model.addAttribute("record", project);
        model.addAttribute("url", project.project().href());
        model.addAttribute("names", names);
        model.addAttribute("started", project.startedOn() != null);
        return "project/plan";
    }
}
