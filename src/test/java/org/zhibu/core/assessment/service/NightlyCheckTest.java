package org.zhibu.core.assessment.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import org.zhibu.core.assessment.Recompute;
import org.zhibu.shared.kernel.UnitId;
import org.zhibu.testing.MovingClock;
import org.zhibu.testing.Office;

@SpringBootTest(properties = "zhibu.recompute.in-background=false")
@Import(MovingClock.Set.class)
@Transactional
class NightlyCheckTest {

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MovingClock clock;

    @Autowired
    Recompute recompute;

    @Autowired
    NightlyCheck nightly;

    @Test
    void findsWhatIsNotWhatTheFactsSayAndPutsItRight() {
        clock.set(LocalDate.of(2026, 11, 18));
        Office office = new Office(jdbc);
        UnitId right = office.branch(office.root(), 5);
        UnitId wrong = office.branch(office.root(), 5);
        office.activity(wrong, "OL-06", LocalDate.of(2026, 3, 5));
        recompute.everything(2026);
        assertThat(nightly.check(office.home, List.of(right, wrong), 2026)).isEmpty();

        jdbc.sql("""
                        update duty.cell set done = 7
                        where home_id = :home and unit_id = :unit and rule_code = 'OL-06' and period_start = date '2026-03-01'
                        """).param("home", office.home).param("unit", wrong.number()).update();
        jdbc.sql("delete from assessment.value where home_id = :home and unit_id = :unit and indicator_code = 'D0-16'")
                .param("home", office.home)
                .param("unit", wrong.number())
                .update();

        assertThat(nightly.check(office.home, List.of(right, wrong), 2026))
                .containsExactly(
                        wrong.text() + " assessment.value D0-16", wrong.text() + " duty.cell OL-06 2026-03-01");
        assertThat(nightly.check(office.home, List.of(right, wrong), 2026)).isEmpty();
        assertThat(jdbc.sql("select unit_id from fact.dirty where home_id = :home")
                        .param("home", office.home)
                        .query(Long.class)
                        .list())
                .contains(wrong.number())
                .doesNotContain(right.number());
    }

    @Test
    void drawsAHundredthAndOneAtLeast() {
        Office office = new Office(jdbc);
        assertThat(nightly.sampleOf(office.home)).isEmpty();
        for (int i = 0; i < 101; i++) office.below(office.root(), "BRANCH", Office.LONG_AGO);
        assertThat(nightly.sampleOf(office.home)).hasSize(2).doesNotHaveDuplicates();
    }
}
