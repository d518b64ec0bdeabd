package org.zhibu.core.admission.service;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhibu.core.admission.Item;
import org.zhibu.core.admission.Step;
import org.zhibu.core.admission.Verdict;
import org.zhibu.core.admission.model.Course;
import org.zhibu.core.admission.model.Deed;
import org.zhibu.core.admission.model.Rulebook;
import org.zhibu.core.admission.model.WorkCalendar;

/** Judges the dates of an old paper file by every rule, each by the text in force on its day; keeps nothing. */
@Component
public class PaperCheck {

    private final Courses courses;
    private final Clock clock;

    PaperCheck(Courses courses, Clock clock) {
        this.courses = courses;
        this.clock = clock;
    }

    /** What was typed of one step. */
    public record Typed(LocalDate on, Map<Item, String> answers) {}

    public List<Verdict> judge(@Nullable LocalDate birthOn, Map<Step, Typed> typed, List<LocalDate> reviews) {
        Map<Step, Deed> deeds = new EnumMap<>(Step.class);
        typed.forEach((step, one) -> deeds.put(step, new Deed(step, one.on(), one.answers())));
        return Rulebook.judge(
                new Course(birthOn, deeds, reviews, courses::localOn, WorkCalendar.official(), LocalDate.now(clock)));
    }
}
