package org.zhibu.areas.approach.project.service;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.zhibu.areas.approach.project.ProjectState;
import org.zhibu.areas.approach.project.repository.ProjectDueQueries;
import org.zhibu.areas.approach.project.repository.ProjectDueQueries.Asked;
import org.zhibu.areas.approach.project.repository.ProjectDueQueries.Due;
import org.zhibu.areas.approach.project.repository.ProjectDueQueries.Waiting;
import org.zhibu.areas.approach.project.repository.ProjectPartQueries;
import org.zhibu.areas.approach.project.repository.ProjectPartQueries.OwnDuty;
import org.zhibu.shared.kernel.MemberId;
import org.zhibu.shared.kernel.Place;
import org.zhibu.shared.kernel.Viewer;
import org.zhibu.shared.rule.Rules;
import org.zhibu.shared.ui.OwnNotes;
import org.zhibu.shared.ui.Show;
import org.zhibu.shared.ui.Todo;
import org.zhibu.shared.ui.TodoSource;

/**
 * A branch: measures that come due within two weeks, numbers of quarters that are over, what was returned, results to hand
 * in. A committee: what it is asked for. A member: the own posts of duty.
 */
@Component
class ProjectTodos implements TodoSource, OwnNotes {

    private static final int DAYS = 14;

    private final ProjectDueQueries queries;
    private final ProjectPartQueries parts;
    private final Rules rules;
    private final Show show;

    ProjectTodos(ProjectDueQueries queries, ProjectPartQueries parts, Rules rules, Show show) {
        this.queries = queries;
        this.parts = parts;
        this.rules = rules;
        this.show = show;
    }

    @Override
    public List<Todo> todos(Viewer viewer, Place place, LocalDate today) {
        if (place.kind().isBranch() && ProjectPolicy.mayPropose(viewer, place.path())) return ofBranch(place, today);
        if (!place.kind().isAboveBranch() || !ProjectPolicy.mayAnswer(viewer, place.path())) return List.of();
        int days = days("project.reviewDays", today);
        return queries.asked(place.scope(), place.home()).stream()
                .map(asked -> asked(asked, days, today))
                .toList();
    }

    private static Todo asked(Asked asked, int days, LocalDate today) {
        return Todo.due(
                asked.askedOn().plusDays(days),
                today,
                asked.project().href(),
                "project.todo.answer-do",
                "project.todo." + asked.state(),
                asked.title(),
                asked.unitName());
    }

    private List<Todo> ofBranch(Place place, LocalDate today) {
        List<Todo> todos = new ArrayList<>();
        for (Due due : queries.measures(place.scope(), place.home(), place.unit(), today.plusDays(DAYS)))
            todos.add(Todo.due(
                    due.dueOn(),
                    today,
                    due.href(),
                    "project.todo.measure-do",
                    "project.todo.measure",
                    due.what(),
                    due.owner()));
        int days = days("project.figureDays", today);
        for (Waiting one : queries.waiting(place.scope(), place.home(), place.unit(), today)) {
            String href = one.project().href();
            LocalDate missing = one.missing();
            if (one.state() == ProjectState.RETURNED)
                todos.add(Todo.waiting(href, "project.todo.mend-do", "project.todo.mend", one.title()));
            else if (one.state() == ProjectState.DRAFT)
                todos.add(Todo.waiting(href, "project.todo.entrusted-do", "project.todo.entrusted", one.title()));
            else if (missing != null) todos.add(figure(one, missing, days, today));
            else if (one.over(today))
                todos.add(Todo.waiting(href + "#moves", "project.todo.result-do", "project.todo.result", one.title()));
        }
        return todos;
    }

    private static Todo figure(Waiting project, LocalDate quarterEnd, int days, LocalDate today) {
        return Todo.due(
                quarterEnd.plusDays(days),
                today,
                project.project().href() + "#figures",
                "project.todo.figure-do",
                "project.todo.figure",
                project.title(),
                String.valueOf(quarterEnd.getYear()),
                quarterEnd.getMonthValue() / 3);
    }

    private int days(String setting, LocalDate today) {
        return rules.number(setting, today).intValue();
    }

    @Override
    public String key() {
        return "project";
    }

    @Override
    public List<Note> ownNotes(MemberId self, LocalDate today) {
        return parts.dutiesOf(self, today).stream().map(this::note).toList();
    }

    private Note note(OwnDuty duty) {
        String kind = show.text("project.duty." + duty.kind());
        String until = duty.toOn() == null
                ? show.text("project.duty.since", show.iso(duty.fromOn()))
                : show.text("project.duty.between", show.iso(duty.fromOn()), show.iso(duty.toOn()));
        return new Note(kind + " · " + duty.charge(), show.text("project.duty.own", duty.title(), until));
    }
}
