package org.zhibu.core.study.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.zhibu.core.study.model.StudyDay.Session;
import org.zhibu.core.study.model.StudyDay.Worth;

class StudyDayTest {

    static final StudyDay DAY = new StudyDay(BigDecimal.valueOf(4), BigDecimal.valueOf(8));

    static Session from(long id, String time, int minutes) {
        return new Session(id, LocalTime.parse(time), minutes, BigDecimal.ONE);
    }

    static List<String> worth(Session... sessions) {
        return DAY.worth(List.of(sessions)).stream()
                .map(Worth::hours)
                .map(BigDecimal::toPlainString)
                .toList();
    }

    @Test
    void anHourIsAnHour() {
        assertThat(worth(from(1, "14:30", 120))).containsExactly("2.0");
        assertThat(worth(from(1, "14:30", 50))).containsExactly("0.8");
    }

    @Test
    void halfADayIsAtMostFour() {
        assertThat(worth(from(1, "13:00", 240))).containsExactly("4.0");
        assertThat(worth(from(1, "13:00", 300))).containsExactly("4.0");
    }

    @Test
    void aWholeDayIsAtMostEight() {
        assertThat(worth(from(1, "08:00", 600))).containsExactly("8.0");
        assertThat(worth(from(1, "09:30", 420))).containsExactly("7.0");
    }

    @Test
    void theHalvesPartAtHalfPastTwelve() {
        assertThat(worth(from(1, "08:00", 270), from(2, "12:30", 60))).containsExactly("4.0", "1.0");
        assertThat(worth(from(1, "08:00", 271))).containsExactly("4.0");
    }

    @Test
    void severalSourcesOfADayShareItsCapTheEarlierFirst() {
        assertThat(DAY.worth(List.of(from(2, "10:00", 120), from(1, "08:00", 180))))
                .containsExactly(new Worth(1, new BigDecimal("3.0")), new Worth(2, new BigDecimal("1.0")));
        assertThat(worth(from(1, "08:00", 240), from(2, "13:00", 240), from(3, "19:00", 60)))
                .containsExactly("4.0", "4.0", "0.0");
    }

    @Test
    void whatRunsPastMidnightCountsForItsOwnDay() {
        assertThat(worth(from(1, "22:00", 180))).containsExactly("3.0");
    }
}
