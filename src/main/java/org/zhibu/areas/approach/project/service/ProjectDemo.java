package org.zhibu.areas.approach.project.service;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.zhibu.areas.approach.project.Born;
import org.zhibu.areas.approach.project.Direction;
import org.zhibu.areas.approach.project.DutyKind;
import org.zhibu.areas.approach.project.Figure;
import org.zhibu.areas.approach.project.Goal;
import org.zhibu.areas.approach.project.Grade;
import org.zhibu.areas.approach.project.MeasureState;
import org.zhibu.areas.approach.project.NewDuty;
import org.zhibu.areas.approach.project.NewMeasure;
import org.zhibu.areas.approach.project.ProjectId;
import org.zhibu.areas.approach.project.ProjectPlan;
import org.zhibu.areas.approach.project.ProjectState;
import org.zhibu.areas.approach.project.repository.ProjectPartRepository;
import org.zhibu.areas.approach.project.repository.ProjectRepository;
import org.zhibu.areas.approach.project.repository.ProjectRepository.Step;
import org.zhibu.areas.foundation.research.Topics;
import org.zhibu.areas.service.funding.Supports;
import org.zhibu.shared.audit.Actor;
import org.zhibu.shared.audit.Change;
import org.zhibu.shared.audit.Journal;
import org.zhibu.shared.demo.DemoOffice;
import org.zhibu.shared.demo.DemoOffice.DemoPlace;
import org.zhibu.shared.demo.DemoRecords;
import org.zhibu.shared.demo.DemoTable;
import org.zhibu.shared.demo.DemoTable.Row;
import org.zhibu.shared.fact.DirtyMarks;
import org.zhibu.shared.kernel.Numbers;
import org.zhibu.shared.kernel.Period;
import org.zhibu.shared.kernel.Scope;

/** Projects of the demo branches in every state: one born of their research, one with money asked for. */
@Component
class ProjectDemo implements DemoRecords {

    private final ProjectRepository projects;
    private final ProjectPartRepository parts;
    private final Topics topics;
    private final Supports supports;
    private final Numbers numbers;
    private final Journal journal;
    private final DirtyMarks marks;

    ProjectDemo(
            ProjectRepository projects,
            ProjectPartRepository parts,
            Topics topics,
            Supports supports,
            Numbers numbers,
            Journal journal,
            DirtyMarks marks) {
        this.projects = projects;
        this.parts = parts;
        this.topics = topics;
        this.supports = supports;
        this.numbers = numbers;
        this.journal = journal;
        this.marks = marks;
    }

    @Override
    public int order() {
        return 60;
    }

    @Override
    public void enter(DemoOffice office) {
        Map<String, ProjectId> entered = new HashMap<>();
        Map<String, DemoPlace> places = new HashMap<>();
        List<Row> rows = DemoTable.rows("projects.csv");
        for (Row row : rows) {
            places.put(row.text("key"), office.at(row.text("branch")));
            entered.put(row.text("key"), begin(office, row));
        }
        for (Row row : DemoTable.rows("project-measures.csv"))
            measure(office, row, Objects.requireNonNull(entered.get(row.text("project"))));
        for (Row row : DemoTable.rows("project-duties.csv"))
            duty(office, row, entered, Objects.requireNonNull(places.get(row.text("project"))));
        for (Row row : rows) advance(office, row, Objects.requireNonNull(entered.get(row.text("key"))));
    }

    private ProjectId begin(DemoOffice office, Row row) {
        DemoPlace branch = office.at(row.text("branch"));
        int year = office.today().getYear() + row.number("offset");
        Goal goal = new Goal(
                row.text("indicator"),
                row.text("unit"),
                new BigDecimal(row.text("baseline")),
                row.text("source"),
                new BigDecimal(row.text("target")),
                Direction.valueOf(row.text("direction")));
        ProjectPlan plan =
                new ProjectPlan(row.text("title"), year, year + row.number("years") - 1, row.text("how"), goal);
        ProjectId id = new ProjectId(branch.home(), numbers.next());
        boolean given = row.has("given");
        String by = given ? row.text("officer") : branch.people().get(0).name();
        projects.insert(id, branch.unit(), plan, born(office, row), by, office.at(row.number("begun"), 9));
        tell(office, id, branch, row.number("begun"), by, given ? "entrusted" : "made", "");
        figures(office, row, id, ProjectPlan.quarters(year, year + row.number("years") - 1), by);
        if (row.has("money"))
            supports.titled(Scope.below(branch.path()), branch.home(), row.text("money"))
                    .ifPresent(application -> supports.join(application, id.ref()));
        return id;
    }

    /** Of research of its own, or of the committee that gave it to the branch. */
    private Born born(DemoOffice office, Row row) {
        if (!row.has("topic")) return Born.OF_NOTHING;
        boolean given = row.has("given");
        DemoPlace place = office.at(row.text(given ? "given" : "branch"));
        return topics.concluded(Scope.below(place.path()), place.home()).stream()
                .filter(topic -> topic.title().equals(row.text("topic")))
                .map(topic -> Born.of(topic.topic(), row.number("measure")))
                .map(born -> given ? born.by(place.unit()) : born)
                .findFirst()
                .orElse(Born.OF_NOTHING);
    }

    /** Every quarter is planned; those that are over have their number. */
    private void figures(DemoOffice office, Row row, ProjectId id, List<Period> quarters, String by) {
        String[] planned = row.text("planned").split(";", -1);
        String[] actual = row.text("actual").split(";", -1);
        for (int at = 0; at < quarters.size(); at++) {
            Period quarter = quarters.get(at);
            figure(office, row, id, new Entered(Figure.Kind.PLANNED, quarter, planned[at]), by);
            if (at < actual.length && !actual[at].isEmpty() && quarter.end().isBefore(office.today()))
                figure(office, row, id, new Entered(Figure.Kind.ACTUAL, quarter, actual[at]), by);
        }
    }

    private record Entered(Figure.Kind kind, Period quarter, String value) {}

    private void figure(DemoOffice office, Row row, ProjectId id, Entered entered, String by) {
        boolean planned = entered.kind() == Figure.Kind.PLANNED;
        LocalDate on = planned
                ? office.daysAgo(row.number("begun"))
                : entered.quarter().end().plusDays(6);
        LocalDate day = on.isAfter(office.today()) ? office.today() : on;
        int ago = (int) java.time.temporal.ChronoUnit.DAYS.between(day, office.today());
        Figure figure =
                new Figure(entered.kind(), entered.quarter(), new BigDecimal(entered.value()), row.text("figures"), "");
        parts.figure(id, figure, 1, by, office.at(ago, 10));
    }

    private void measure(DemoOffice office, Row row, ProjectId id) {
        LocalDate due = office.daysAgo(row.number("due"));
        int number = parts.measure(id, new NewMeasure(row.text("what"), row.text("owner"), due));
        if (row.has("ended"))
            parts.end(
                    id,
                    number,
                    MeasureState.valueOf(row.text("state")),
                    office.daysAgo(row.number("ended")),
                    row.text("evidence"));
    }

    private void duty(DemoOffice office, Row row, Map<String, ProjectId> entered, DemoPlace branch) {
        ProjectId id = Objects.requireNonNull(entered.get(row.text("project")));
        LocalDate to = row.has("to") ? office.daysAgo(row.number("to")) : null;
        NewDuty duty = new NewDuty(
                branch.people().get(row.number("member")).id(),
                DutyKind.valueOf(row.text("kind")),
                row.text("charge"),
                office.daysAgo(row.number("from")),
                to);
        parts.duty(id, duty);
    }

    private void advance(DemoOffice office, Row row, ProjectId id) {
        DemoPlace branch = office.at(row.text("branch"));
        ProjectState state = ProjectState.valueOf(row.text("state"));
        if (state == ProjectState.DRAFT) return;
        String by = branch.people().get(0).name();
        int asked = row.number("begun") - 3;
        tell(office, id, branch, asked, by, "proposal", "");
        projects.move(id, 0, new Step(ProjectState.PROPOSED, office.daysAgo(asked), null, null, null));
        if (state == ProjectState.PROPOSED) return;
        if (state == ProjectState.RETURNED) {
            projects.move(id, 1, new Step(state, null, null, null, null));
            tell(office, id, branch, asked - 6, row.text("officer"), "return", row.text("result"));
            return;
        }
        LocalDate started = office.daysAgo(asked - 6);
        projects.move(id, 1, new Step(ProjectState.RUNNING, null, started, null, null));
        tell(office, id, branch, asked - 6, row.text("officer"), "approval", "");
        marks.mark(branch.home(), branch.unit(), started.getYear());
        if (state != ProjectState.RUNNING) submit(office, row, id, branch, state, started);
    }

    private void submit(
            DemoOffice office, Row row, ProjectId id, DemoPlace branch, ProjectState state, LocalDate started) {
        String by = branch.people().get(0).name();
        LocalDate on = office.daysAgo(25);
        projects.move(id, 2, new Step(ProjectState.RESULT_SUBMITTED, on, started, row.text("result"), on));
        tell(office, id, branch, 25, by, "result", row.text("result"));
        if (state != ProjectState.REVIEWED) return;
        projects.review(
                id, 3, Grade.valueOf(row.text("grade")), row.text("review"), office.daysAgo(12), row.text("officer"));
        tell(office, id, branch, 12, row.text("officer"), "review", row.text("review"));
    }

    private void tell(
            DemoOffice office, ProjectId id, DemoPlace branch, int daysAgo, String who, String move, String words) {
        Change change = words.isEmpty() ? Change.created(Map.of()) : Change.because(words);
        journal.writeAt(
                office.at(daysAgo, 10),
                new Actor(null, who),
                ProjectId.RECORD + "." + move,
                id.ref(),
                branch.unit(),
                change);
    }
}
