package org.zhibu.core.life.service;

import java.time.LocalDate;
import org.springframework.stereotype.Component;
import org.zhibu.core.life.model.Activity;
import org.zhibu.shared.rule.Rules;

/** After how many days a record counts as entered late. Nobody needs to fake a date: late is marked, not refused. */
@Component
public class LateRule {

    private final Rules rules;

    LateRule(Rules rules) {
        this.rules = rules;
    }

    public int days(LocalDate on) {
        return Integer.parseInt(rules.value("life.lateAfterDays", on));
    }

    public boolean isLate(LocalDate heldOn, LocalDate enteredOn) {
        return Activity.isLate(heldOn, enteredOn, days(enteredOn));
    }
}
