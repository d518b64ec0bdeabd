package org.zhibu.core.assessment.repository;

import java.time.LocalDate;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** On which days everything was marked, once across all instances. */
@Repository
public class DailyRunRepository {

    private final JdbcClient jdbc;

    DailyRunRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether this is the first call of the day. */
    public boolean begin(LocalDate day) {
        return jdbc.sql("insert into assessment.daily_run (ran_on) values (:day) on conflict do nothing")
                        .param("day", day)
                        .update()
                == 1;
    }

    /** The last day before; empty on a new database. */
    public Optional<LocalDate> lastBefore(LocalDate day) {
        return jdbc.sql("select max(ran_on) from assessment.daily_run where ran_on < :day")
                .param("day", day)
                .query(LocalDate.class)
                .optional();
    }
}
