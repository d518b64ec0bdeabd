package org.zhibu.shared.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import org.zhibu.testing.Statements;

@SpringBootTest
@Transactional
class RulesTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);

    @Autowired
    Rules rules;

    @Autowired
    JdbcClient jdbc;

    @Test
    void knowsTheShippedRulesWithTheirClause() {
        assertThat(rules.activityRules(DAY)).hasSize(18);
        ActivityRule meeting = rules.activityRule("OL-01", DAY).orElseThrow();
        assertThat(meeting.period()).isEqualTo("quarter");
        assertThat(meeting.minCount()).isEqualTo(1);
        assertThat(meeting.clause()).isEqualTo("支部工作条例(试行) 第十一条、第十四条");
    }

    @Test
    void aRuleIsNotInForceBeforeItsFirstDay() {
        assertThat(rules.activityRule("OL-13", LocalDate.of(2026, 5, 10))).isEmpty();
        assertThat(rules.activityRule("OL-13", LocalDate.of(2026, 5, 11))).isPresent();
    }

    @Test
    void asksThirtyTwoHoursOfAMemberAndFiftySixOfALeader() {
        StudyRequirement required = rules.studyRequirement(DAY);
        assertThat(required.of(false)).isEqualByComparingTo("32");
        assertThat(required.of(true)).isEqualByComparingTo("56");
        assertThat(required.memberClause()).isEqualTo("党员教育管理工作条例 第二十条");
    }

    @Test
    void convertsAnHourToAnHourWithCapsForHalfADayAndADay() {
        HourRule lecture = rules.hourRule("OL-04", DAY).orElseThrow();
        assertThat(lecture.hoursFor(90)).isEqualByComparingTo("1.5");
        assertThat(lecture.hoursFor(240)).isEqualByComparingTo("4");
        assertThat(lecture.hoursFor(300)).isEqualByComparingTo("5");
        assertThat(lecture.hoursFor(900)).isEqualByComparingTo("8");
        assertThat(rules.hourRule("OL-02", DAY)).isEmpty();
    }

    /** What this test writes is rolled back. */
    @AfterEach
    void forget() {
        rules.changed();
    }

    @Test
    void readsTheTablesOnce() {
        rules.value("study.memberHours", DAY);
        assertThat(Statements.countDuring(() -> {
                    rules.value("study.leaderHours", DAY);
                    rules.activityRules(DAY);
                }))
                .isZero();
    }

    @Test
    void takesTheNewerOfTwoVersionsFromItsFirstDay() {
        jdbc.sql("update rule.setting set to_on = date '2027-01-01' where key = 'study.memberHours'")
                .update();
        jdbc.sql("""
                        insert into rule.setting (key, from_on, value, name_zh, clause)
                        values ('study.memberHours', date '2027-01-01', '40', 'hours', 'local')
                        """).update();
        rules.changed();
        assertThat(rules.studyRequirement(LocalDate.of(2026, 12, 31)).member()).isEqualTo(new BigDecimal("32"));
        assertThat(rules.studyRequirement(LocalDate.of(2027, 1, 1)).member()).isEqualTo(new BigDecimal("40"));
    }
}
