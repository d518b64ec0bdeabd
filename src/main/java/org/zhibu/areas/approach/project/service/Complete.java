package org.zhibu.areas.approach.project.service;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.zhibu.areas.approach.project.Figure;
import org.zhibu.areas.approach.project.repository.ProjectPartQueries;
import org.zhibu.areas.approach.project.repository.ProjectPartQueries.Entry;
import org.zhibu.areas.approach.project.repository.ProjectQueries.Project;
import org.zhibu.shared.kernel.Period;
import org.zhibu.shared.kernel.Refused;
import org.zhibu.shared.kernel.Scope;

/** What a project lacks before it can be proposed and before its result can be handed in. */
@Component("projectComplete")
class Complete {

    private final ProjectPartQueries parts;

    Complete(ProjectPartQueries parts) {
        this.parts = parts;
    }

    void toPropose(Project project) {
        Scope scope = Scope.below(project.path());
        if (parts.measuresOf(scope, project.project()).isEmpty()) throw new Refused("project.measures-missing");
        List<Entry> entries = parts.figuresOf(scope, project.project());
        missing(entries, Figure.Kind.PLANNED, project.quarters()).ifPresent(quarter -> {
            throw refused("project.planned-missing", quarter);
        });
    }

    /** Of the quarters that are over since the start, and at least one. */
    void toSubmit(Project project, LocalDate today) {
        List<Entry> entries = parts.figuresOf(Scope.below(project.path()), project.project());
        if (entries.stream().noneMatch(entry -> entry.kind() == Figure.Kind.ACTUAL))
            throw Refused.at("words", "project.actual-none");
        LocalDate started = project.startedOn() == null ? today : project.startedOn();
        List<Period> over = project.quarters().stream()
                .filter(quarter ->
                        quarter.end().isBefore(today) && !quarter.end().isBefore(started))
                .toList();
        missing(entries, Figure.Kind.ACTUAL, over).ifPresent(quarter -> {
            throw Refused.at(
                    "words",
                    "project.actual-missing",
                    String.valueOf(quarter.year()),
                    (quarter.start().getMonthValue() + 2) / 3);
        });
    }

    private static Refused refused(String key, Period quarter) {
        return new Refused(key, String.valueOf(quarter.year()), (quarter.start().getMonthValue() + 2) / 3);
    }

    private static Optional<Period> missing(List<Entry> entries, Figure.Kind kind, List<Period> quarters) {
        return quarters.stream()
                .filter(quarter -> entries.stream()
                        .noneMatch(
                                entry -> entry.kind() == kind && entry.quarter().equals(quarter)))
                .findFirst();
    }
}
