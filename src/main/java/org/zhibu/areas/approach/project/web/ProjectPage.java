package org.zhibu.areas.approach.project.web;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.zhibu.areas.approach.project.MeasureState;
import org.zhibu.areas.approach.project.ProjectState;
import org.zhibu.areas.approach.project.repository.ProjectOriginQueries;
import org.zhibu.areas.approach.project.repository.ProjectPartQueries;
import org.zhibu.areas.approach.project.repository.ProjectPartQueries.Measure;
import org.zhibu.areas.approach.project.repository.ProjectQueries.Project;
import org.zhibu.areas.approach.project.service.PostsOfDuty;
import org.zhibu.areas.approach.project.service.ProjectFlow;
import org.zhibu.areas.approach.project.service.ProjectPolicy;
import org.zhibu.areas.approach.project.web.form.DutyForm;
import org.zhibu.areas.approach.project.web.form.FigureForm;
import org.zhibu.areas.approach.project.web.form.MeasureForm;
import org.zhibu.areas.approach.project.web.form.ReviewForm;
import org.zhibu.areas.foundation.research.Topics;
import org.zhibu.areas.service.funding.Purpose;
import org.zhibu.areas.service.funding.Supports;
import org.zhibu.shared.kernel.RecordRef;
import org.zhibu.shared.kernel.Right;
import org.zhibu.shared.kernel.Scope;
import org.zhibu.shared.kernel.Viewer;
import org.zhibu.shared.record.RecordParts;
import org.zhibu.shared.ui.Answer;
import org.zhibu.shared.ui.Choice;

/** Fills the page of a project: goal and chart, figures, Party measures, posts of duty, money, what can be done now. */
@Component
class ProjectPage {

    private static final int SHORT = 60;

    private final ProjectPartQueries queries;
    private final ProjectOriginQueries origins;
    private final Topics topics;
    private final PostsOfDuty duties;
    private final Supports supports;
    private final ProjectCourse courses;
    private final RecordParts parts;
    private final ProjectWords words;

    ProjectPage(
            ProjectPartQueries queries,
            ProjectOriginQueries origins,
            Topics topics,
            PostsOfDuty duties,
            Supports supports,
            ProjectCourse courses,
            RecordParts parts,
            ProjectWords words) {
        this.queries = queries;
        this.origins = origins;
        this.topics = topics;
        this.duties = duties;
        this.supports = supports;
        this.courses = courses;
        this.parts = parts;
        this.words = words;
    }

    static String years(int first, int last) {
        return first == last ? String.valueOf(first) : first + "–" + last;
    }

    static String cut(String text) {
        return text.length() > SHORT ? text.substring(0, SHORT) : text;
    }

    String fill(Viewer viewer, Project project, Model model) {
        Scope scope = Scope.below(project.path());
        List<Measure> measures = queries.measuresOf(scope, project.project());
        ProjectCourse.Course course = courses.of(project, queries.figuresOf(scope, project.project()));
        model.addAttribute("record", project);
        model.addAttribute(
                "years", years(project.plan().firstYear(), project.plan().lastYear()));
        model.addAttribute("url", project.project().href());
        model.addAttribute("version", project.version());
        model.addAttribute("today", words.today());
        model.addAttribute("progress", course);
        model.addAttribute("measures", measures);
        model.addAttribute("duties", queries.dutiesOf(scope, project.project()));
        forms(viewer, project, course, model);
        links(viewer, project, scope, model);
        parts(viewer, project, model);
        model.addAttribute("answers", answers(project, course, measures));
        return "project/project";
    }

    private void parts(Viewer viewer, Project project, Model model) {
        RecordRef ref = project.project().ref();
        boolean arranges = ProjectPolicy.mayArrange(viewer, project);
        model.addAttribute(
                "buttons",
                parts.buttons(
                        ProjectFlow.MOVES, project.state(), move -> ProjectPolicy.mayMove(viewer, project, move)));
        model.addAttribute("papers", parts.papers(ref, arranges));
        model.addAttribute("upload", arranges ? RecordParts.filesOf(ref) : null);
        model.addAttribute("history", parts.history(ref, words));
    }

    private void forms(Viewer viewer, Project project, ProjectCourse.Course course, Model model) {
        boolean arranges = ProjectPolicy.mayArrange(viewer, project);
        boolean carries = ProjectPolicy.mayCarryOut(viewer, project);
        model.addAttribute("changes", ProjectPolicy.mayChange(viewer, project));
        model.addAttribute("arranges", arranges);
        model.addAttribute("carries", carries);
        model.addAttribute("answering", ProjectPolicy.mayReview(viewer, project));
        if (!model.containsAttribute("figure")) model.addAttribute("figure", figure(course));
        if (!model.containsAttribute("measure")) model.addAttribute("measure", new MeasureForm());
        if (!model.containsAttribute("duty")) model.addAttribute("duty", new DutyForm());
        if (!model.containsAttribute("reviewing")) model.addAttribute("reviewing", new ReviewForm());
        model.addAttribute("quarters", course.begun(words.today()));
        model.addAttribute("grades", words.grades());
        model.addAttribute("posts", words.posts());
        model.addAttribute("people", arranges ? people(project) : List.of());
    }

    private static FigureForm figure(ProjectCourse.Course course) {
        FigureForm form = new FigureForm();
        form.setQuarter(course.nextQuarter());
        return form;
    }

    private List<Choice> people(Project project) {
        return duties.peopleOf(project).stream()
                .map(person -> Choice.of(person.id(), person.name()))
                .toList();
    }

    private void links(Viewer viewer, Project project, Scope scope, Model model) {
        model.addAttribute("supports", supports.of(scope, project.project().ref()));
        model.addAttribute("asking", asking(viewer, project));
        if (project.topic() != null)
            origins.originOf(scope, project.project()).ifPresent(origin -> {
                boolean opens = viewer.may(Right.LOOK, origin.path());
                model.addAttribute("origin", origin);
                model.addAttribute("opens", opens);
                if (opens)
                    model.addAttribute("chain", topics.chainOf(viewer, Scope.below(origin.path()), origin.topic()));
            });
    }

    private static @Nullable String asking(Viewer viewer, Project project) {
        return ProjectPolicy.mayAskForMoney(viewer, project)
                ? Supports.asking(
                        project.unit(),
                        Purpose.INNOVATION,
                        project.plan().title(),
                        project.project().ref())
                : null;
    }

    private List<Answer> answers(Project project, ProjectCourse.Course course, List<Measure> measures) {
        LocalDate today = words.today();
        long late = measures.stream().filter(one -> one.late(today)).count();
        long done = measures.stream()
                .filter(one -> one.state() == MeasureState.DONE)
                .count();
        boolean running = project.state() == ProjectState.RUNNING;
        String todo = words.text("project.now." + project.state());
        Answer first =
                running && late > 0 ? Answer.late(todo, words.text("project.now.late", late)) : Answer.of(todo, null);
        String second = words.text("project.now.measures", measures.size(), done);
        return List.of(
                first,
                Answer.of(course.standing(), null).noting(second),
                Answer.link(words.text("project.now.list"), "/project/projects"));
    }
}
