package org.zhibu.core.dashboard.repository;

import java.time.LocalDate;
import java.util.Map;
import org.zhibu.shared.kernel.Period;

/** The parameters the statements of the board share: first and last day of the period, and its year. */
final class Spans {

    private Spans() {}

    static Map<String, Object> of(Period period) {
        return Map.of(
                "start", period.start(),
                "end", period.end(),
                "year", period.year(),
                "yearStart", LocalDate.of(period.year(), 1, 1),
                "yearEnd", LocalDate.of(period.year(), 12, 31));
    }
}
