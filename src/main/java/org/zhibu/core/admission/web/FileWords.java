package org.zhibu.core.admission.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhibu.core.admission.AdmissionState;
import org.zhibu.core.admission.Item;
import org.zhibu.core.admission.Step;
import org.zhibu.core.admission.repository.AdmissionQueries.AdmissionFile;
import org.zhibu.core.admission.service.AdmissionPolicy;
import org.zhibu.core.admission.service.AdmissionWords;
import org.zhibu.core.admission.service.Progress.Line;
import org.zhibu.core.admission.service.Progress.Overview;
import org.zhibu.shared.kernel.Viewer;
import org.zhibu.shared.ui.Show;

/** Says of a file: each step in one line, the days of the regulation, and what is still missing. */
@Component
class FileWords {

    private static final List<Step> BEFORE_ADMISSION = List.of(
            Step.LISTED,
            Step.SPONSORS,
            Step.POLITICAL_REVIEW,
            Step.TRAINING,
            Step.BRANCH_REVIEW,
            Step.PRE_EXAMINATION,
            Step.FORM);
    private static final List<Step> BEFORE_CONFIRMATION =
            List.of(Step.PLACEMENT, Step.OATH, Step.PROBATION, Step.CONFIRMATION_APPLICATION);

    private final AdmissionWords words;
    private final Show show;

    FileWords(AdmissionWords words, Show show) {
        this.words = words;
        this.show = show;
    }

    /**
     * One step as it is shown.
     *
     * @param mark done, current, blocked or empty for one ahead
     * @param late whether its last day has passed
     * @param href where the viewer enters or corrects it, null where not
     */
    record StepLine(
            int number,
            String name,
            String mark,
            @Nullable LocalDate on,
            boolean late,
            @Nullable String note,
            @Nullable String what,
            @Nullable String explanation,
            @Nullable String meeting,
            @Nullable LocalDate movedTo,
            String who,
            String clause,
            @Nullable String href) {}

    StepLine line(Viewer viewer, AdmissionFile file, Overview course, Line line) {
        Step step = line.step();
        boolean mayNow = line.isDone() || line.open() || step == Step.EXTENSION;
        boolean does = mayNow && AdmissionPolicy.mayDo(viewer, file, course.mayHigher(), step);
        LocalDate latest = line.window().latest();
        boolean open = line.open() && file.state() == AdmissionState.OPEN;
        return new StepLine(
                step.number(),
                words.step(step),
                line.isDone() ? "done" : open ? "current" : "",
                line.on(),
                open && latest != null && latest.isBefore(course.today()),
                note(line),
                line.isDone() ? answers(line, course) : null,
                line.explanation(),
                line.meeting() == null ? null : "/life/activities/" + line.meeting(),
                line.movedTo(),
                show.text(step.isHigher() ? "admission.who.higher" : "admission.who.branch"),
                line.window().clause(),
                does ? file.file().href() + "/steps/" + step.word() : null);
    }

    private @Nullable String note(Line line) {
        LocalDate earliest = line.window().earliest();
        LocalDate latest = line.window().latest();
        if (line.isDone()) return latest == null ? null : show.text("admission.latest", show.iso(latest));
        if (earliest != null && latest != null)
            return show.text("admission.between", show.iso(earliest), show.iso(latest));
        if (latest != null) return show.text("admission.latest", show.iso(latest));
        return earliest == null ? null : show.text("admission.earliest", show.iso(earliest));
    }

    /** What was answered, in one line; names instead of ids, ticks left out. */
    private @Nullable String answers(Line line, Overview course) {
        List<String> said = new ArrayList<>();
        line.values().entrySet().stream().sorted(Map.Entry.comparingByKey()).forEach(one -> {
            Item item = one.getKey();
            switch (item.kind()) {
                case CHECK, MEETING -> {}
                case PEOPLE -> said.add(names(course, item));
                default -> {
                    if (item != Item.BODY)
                        said.add(show.text("admission.answer", words.item(item), words.value(item, one.getValue())));
                }
            }
        });
        return said.isEmpty() ? null : String.join(" · ", said);
    }

    String names(Overview course, Item role) {
        return words.listed(course.companions().stream()
                .filter(one -> one.role() == role)
                .map(one -> one.name())
                .toList());
    }

    /** A day of the regulation: reached, or the first or last one it can be. */
    record StatutoryDay(String label, String value, boolean reached, String clause) {}

    List<StatutoryDay> days(Overview course) {
        List<StatutoryDay> days = new ArrayList<>();
        for (Step step : List.of(
                Step.APPLICATION, Step.ACTIVIST, Step.CANDIDATE, Step.LISTED, Step.ADMISSION_MEETING, Step.APPROVAL))
            days.add(day(course.line(step)));
        LocalDate from = course.probationFrom();
        String clause = course.line(Step.PROBATION).window().clause();
        if (from != null)
            days.add(new StatutoryDay(
                    show.text("admission.day.probation"),
                    show.text("admission.day.from-to", show.iso(from), show.iso(course.probationWritten())),
                    true,
                    course.line(Step.EXTENSION).isDone()
                            ? course.line(Step.EXTENSION).window().clause()
                            : clause));
        if (course.standingFrom() != null)
            days.add(new StatutoryDay(
                    show.text("admission.day.standing"),
                    show.iso(course.standingFrom()),
                    true,
                    course.line(Step.CONFIRMATION).window().clause()));
        return days;
    }

    private StatutoryDay day(Line line) {
        String note = note(line);
        String value = line.isDone() ? show.iso(line.on()) : note == null ? show.text("admission.day.open") : note;
        return new StatutoryDay(
                words.step(line.step()), value, line.isDone(), line.window().clause());
    }

    /** One thing that has to be there before the person can be admitted, or confirmed. */
    record Lack(String what, @Nullable String note, boolean met) {}

    /** What the next decision waits for; empty where none is ahead. */
    List<Lack> lacks(AdmissionFile file, Overview course) {
        if (file.state() != AdmissionState.OPEN) return List.of();
        if (course.on(Step.ADMISSION_MEETING) == null) return admission(course);
        boolean probation = course.on(Step.APPROVAL) != null && course.on(Step.CONFIRMATION_MEETING) == null;
        return probation ? confirmation(course) : List.of();
    }

    private List<Lack> admission(Overview course) {
        List<Lack> lacks = new ArrayList<>();
        LocalDate since = course.on(Step.ACTIVIST);
        boolean year = since != null && !since.plusYears(1).isAfter(course.today());
        lacks.add(new Lack(
                show.text("admission.lack.year"),
                since == null
                        ? show.text("admission.lack.no-activist")
                        : show.text(
                                "admission.lack.since",
                                show.iso(since),
                                course.reviews().size(),
                                show.iso(since.plusYears(1))),
                year));
        if (!course.missed().isEmpty())
            lacks.add(new Lack(
                    show.text("admission.lack.reviews", course.missed().size()),
                    show.iso(course.missed().get(0)),
                    false));
        for (Step step : BEFORE_ADMISSION) lacks.add(lack(course.line(step)));
        return lacks;
    }

    private List<Lack> confirmation(Overview course) {
        List<Lack> lacks = new ArrayList<>();
        LocalDate ends = course.probationEnds();
        if (ends != null)
            lacks.add(new Lack(show.text("admission.lack.probation"), show.iso(ends), !ends.isAfter(course.today())));
        for (Step step : BEFORE_CONFIRMATION) lacks.add(lack(course.line(step)));
        return lacks;
    }

    private Lack lack(Line line) {
        String note = line.isDone() ? show.iso(line.on()) : note(line);
        return new Lack(words.step(line.step()), note, line.isDone());
    }
}
