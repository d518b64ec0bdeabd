package org.zhibu.areas.service.training.service;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Service;
import org.zhibu.areas.service.training.repository.BehindQueries.Measure;
import org.zhibu.core.member.YearOfStudy.Progress;
import org.zhibu.shared.kernel.Place;
import org.zhibu.shared.rule.Rules;

/** What is asked of Party workers today, as set. */
@Service
public class Measuring {

    private final Rules rules;
    private final Clock clock;

    Measuring(Rules rules, Clock clock) {
        this.rules = rules;
        this.clock = clock;
    }

    public Measure today(Place place) {
        LocalDate today = LocalDate.now(clock);
        BigDecimal required = rules.studyRequirement(today).leader();
        return new Measure(
                place.home(),
                today,
                required,
                Progress.expected(required, today),
                rules.number("training.rotationYearly", today).intValue(),
                rules.number("training.inductionMonths", today).intValue());
    }
}
