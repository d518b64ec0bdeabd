package org.zhibu.core.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhibu.shared.kernel.Scope;
import org.zhibu.shared.kernel.UnitId;
import org.zhibu.testing.MovingClock;
import org.zhibu.testing.Office;

@SpringBootTest(properties = "zhibu.recompute.in-background=false")
@Import(MovingClock.Set.class)
class ConcurrentJobsTest {

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MovingClock clock;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Recompute recompute;

    @Autowired
    Scores scores;

    @Test
    void twoJobsAndAWriterLoseNoMark() throws Exception {
        clock.set(LocalDate.of(2026, 12, 31));
        Office office = new Office(jdbc);
        UnitId branch = office.branch(office.root(), 5);
        ExecutorService threads = Executors.newFixedThreadPool(3);
        try {
            CountDownLatch written = new CountDownLatch(1);
            List<Future<?>> jobs = new ArrayList<>();
            for (int i = 0; i < 2; i++) jobs.add(threads.submit(() -> workUntil(written)));
            threads.submit(() -> write(office, branch)).get();
            written.countDown();
            for (Future<?> job : jobs) job.get();
        } finally {
            threads.shutdownNow();
        }
        recompute.pending();
        Scope scope = Scope.below(office.path(office.root()));
        assertThat(scores.valuesOf(scope, branch, 2026).stream()
                        .filter(score -> score.code().equals("D0-20"))
                        .findFirst()
                        .orElseThrow()
                        .points())
                .isEqualByComparingTo("4");
        assertThat(jdbc.sql("select count(*) from fact.dirty where home_id = :home")
                        .param("home", office.home)
                        .query(Long.class)
                        .single())
                .isZero();
    }

    private void write(Office office, UnitId branch) {
        for (int month = 1; month <= 12; month++) {
            LocalDate day = LocalDate.of(2026, month, 5);
            transaction.executeWithoutResult(status -> office.activity(branch, "OL-06", day));
        }
    }

    private void workUntil(CountDownLatch written) {
        while (written.getCount() > 0) recompute.pending();
    }
}
