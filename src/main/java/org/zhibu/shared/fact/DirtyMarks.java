package org.zhibu.shared.fact;

import java.time.Clock;
import java.time.OffsetDateTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.zhibu.shared.kernel.Numbers;
import org.zhibu.shared.kernel.UnitId;

/** Marks an organisation and year whose facts changed, in the transaction of the change. Appended, never merged. */
@Component
public class DirtyMarks {

    private final JdbcClient jdbc;
    private final Numbers numbers;
    private final Clock clock;

    DirtyMarks(JdbcClient jdbc, Numbers numbers, Clock clock) {
        this.jdbc = jdbc;
        this.numbers = numbers;
        this.clock = clock;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void mark(long home, UnitId unit, int year) {
        jdbc.sql("""
                        insert into fact.dirty (home_id, id, unit_id, year, marked_at)
                        values (:home, :id, :unit, :year, :at)
                        """)
                .param("home", home)
                .param("id", numbers.next())
                .param("unit", unit.number())
                .param("year", year)
                .param("at", OffsetDateTime.now(clock))
                .update();
    }
}
