package org.zhibu.shared.security.repository;

import java.time.OffsetDateTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tokens of submitted forms. */
@Repository
public class SubmissionRepository {

    private final JdbcClient jdbc;

    SubmissionRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public int forgetBefore(OffsetDateTime time) {
        return jdbc.sql("delete from kernel.submission where submitted_at < :time")
                .param("time", time)
                .update();
    }
}
