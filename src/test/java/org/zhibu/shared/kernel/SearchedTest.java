package org.zhibu.shared.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SearchedTest {

    @Test
    void takesFullWidthLettersAndDigitsForPlainOnes() {
        assertThat(Searched.plain("　２０２６ 年ＣＳＦ，ａｂ ")).isEqualTo("2026 年CSF，ab");
    }

    @Test
    void leavesThePunctuationOfATitle() {
        String title = "民主评议的结果，说给大家听（试行）：“第一期”！";
        assertThat(Searched.plain(title)).isEqualTo(title);
    }
}
