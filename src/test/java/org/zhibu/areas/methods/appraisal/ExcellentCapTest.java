package org.zhibu.areas.methods.appraisal;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class ExcellentCapTest {

    private static final ExcellentCap THIRD = new ExcellentCap(new BigDecimal("33.33"));

    @Test
    void exactlyAThirdIsWithinAndOneMoreIsNot() {
        assertThat(THIRD.allows(4, 12)).isTrue();
        assertThat(THIRD.allows(5, 12)).isFalse();
        assertThat(THIRD.most(12)).isEqualTo(4);
    }

    @Test
    void isCutNotRoundedWhereAThirdIsNoWholePerson() {
        assertThat(THIRD.most(2)).isZero();
        assertThat(THIRD.most(3)).isEqualTo(1);
        assertThat(THIRD.most(5)).isEqualTo(1);
        assertThat(THIRD.most(18)).isEqualTo(6);
        assertThat(THIRD.most(20)).isEqualTo(6);
    }

    @Test
    void followsAnotherShareAndHoldsForNobody() {
        ExcellentCap fifteen = new ExcellentCap(new BigDecimal("15"));
        assertThat(fifteen.allows(3, 20)).isTrue();
        assertThat(fifteen.allows(4, 20)).isFalse();
        assertThat(THIRD.allows(0, 0)).isTrue();
        assertThat(THIRD.allows(1, 0)).isFalse();
        assertThat(new ExcellentCap(new BigDecimal("100")).most(7)).isEqualTo(7);
    }
}
