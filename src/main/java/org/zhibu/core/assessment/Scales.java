package org.zhibu.core.assessment;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.zhibu.core.assessment.repository.SchemeRepository;
import org.zhibu.shared.rule.Rules;

/** The front door to what is judged, in the scheme of a year. */
@Component
public class Scales {

    private final SchemeRepository schemes;
    private final Rules rules;

    Scales(SchemeRepository schemes, Rules rules) {
        this.schemes = schemes;
        this.rules = rules;
    }

    /** The judged indicators of a year in their order. */
    public List<Scale> of(int year) {
        return schemes.scalesOf(rules.value("assess.scheme", LocalDate.of(year, 12, 31)));
    }

    public Optional<Scale> find(int year, String indicator) {
        return of(year).stream()
                .filter(scale -> scale.indicator().equals(indicator))
                .findFirst();
    }

    /** Those of every scheme there is. */
    public List<Scale> all() {
        return schemes.scalesOf("");
    }
}
