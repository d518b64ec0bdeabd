package org.zhibu.shared.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class CodeListsTest {

    private final CodeLists lists = CodeLists.standard();

    @ParameterizedTest
    @EnumSource
    void everyListHasNamesInBothLanguages(CodeSet set) {
        assertThat(lists.all(set)).isNotEmpty().allSatisfy(code -> {
            assertThat(code.code()).isNotBlank();
            assertThat(code.zh()).isNotBlank();
            assertThat(code.en()).isNotBlank();
            assertThat(lists.find(set, code.zh())).contains(code);
            assertThat(lists.find(set, code.code())).contains(code);
        });
    }

    @ParameterizedTest
    @CsvSource({
        "ETHNICITY, 汉, 01",
        "ETHNICITY, 汉族, 01",
        "ETHNICITY, 1, 01",
        "ETHNICITY, ０１, 01",
        "ETHNICITY, han, 01",
        "ETHNICITY, 维吾尔, 05",
        "EDUCATION, 大学, 21",
        "EDUCATION, 本 科, 21",
        "EDUCATION, 硕士, 14",
        "GENDER, 男, 1",
        "GENDER, 女, 2",
        "MEMBER_CATEGORY, 正式, 01",
        "MEMBER_CATEGORY, 预备党员, 02",
        "MEMBERSHIP_STATE, 正常, 1",
        "MOBILITY, 是, 1",
        "MOBILITY, 流动党员（流出）, 1",
        "ORGANIZATION_CATEGORY, 党总支, 621"
    })
    void findsACodeByWhateverAnOfficeWrites(CodeSet set, String typed, String code) {
        assertThat(lists.find(set, typed)).map(Code::code).contains(code);
    }

    @Test
    void doesNotGuess() {
        assertThat(lists.find(CodeSet.ETHNICITY, "火星族")).isEmpty();
        assertThat(lists.find(CodeSet.ETHNICITY, "")).isEmpty();
        assertThat(lists.find(CodeSet.GENDER, "3")).isEmpty();
    }

    @Test
    void namesACodeInTheLanguageOfTheReader() {
        assertThat(lists.name(CodeSet.ETHNICITY, "01", Locale.CHINESE)).isEqualTo("汉族");
        assertThat(lists.name(CodeSet.ETHNICITY, "01", Locale.ENGLISH)).isEqualTo("Han");
        assertThat(lists.name(CodeSet.ETHNICITY, "77", Locale.ENGLISH)).isEqualTo("77");
    }
}
