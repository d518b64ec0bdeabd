package org.zhibu.shared.kernel;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Hands out the numbers of ids, unique everywhere: takes blocks of 50 from one sequence. */
@Component
public class Numbers {

    private static final long BLOCK = 50;

    private final JdbcClient jdbc;
    private long next;
    private long end;

    Numbers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public synchronized long next() {
        if (next == end) {
            next = jdbc.sql("select nextval('kernel.number')").query(Long.class).single();
            end = next + BLOCK;
        }
        return next++;
    }
}
