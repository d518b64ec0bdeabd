package org.zhibu.core.roster.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.zhibu.core.roster.model.MemberField.*;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.zhibu.shared.document.SheetCell;
import org.zhibu.shared.document.SheetRow;
import org.zhibu.shared.kernel.MemberId;
import org.zhibu.shared.kernel.Refused;

class MemberRosterTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final String WOMAN = "11010519491231002X";
    private static final List<String> HEADINGS = List.of(
            "姓名",
            "性别",
            "身份证号码",
            "民族",
            "学历",
            "出生年月",
            "人员类别",
            "入党时间",
            "转正时间",
            "联系电话",
            "是否为失联党员",
            "失联日期",
            "是否流动",
            "外出流向",
            "系统编号（请勿修改）");

    private int line = 1;
    private final MemberReading reading = new MemberReading(
            Header.find(Stream.of(row(HEADINGS)), Headings.MEMBER).orElseThrow(), TODAY);

    @Test
    void findsTheHeaderBelowMergedTitlesInAnyOrderAndUnderAnyUsualName() {
        Header<MemberField> header = header(
                row(List.of("中共示范镇委员会党员名册")),
                row(List.of("填表单位：机关党支部", "", "2026年11月")),
                row(List.of("序号", "身份证号（18位）", "党员姓名*", "血型", "2. 加入党组织日期", "转为正式\n党员日期", "手 机")));
        assertThat(header.row()).isEqualTo(4);
        assertThat(header.columns())
                .containsOnly(
                        java.util.Map.entry(ID_NUMBER, 1),
                        java.util.Map.entry(NAME, 2),
                        java.util.Map.entry(JOINED_ON, 4),
                        java.util.Map.entry(FULL_ON, 5),
                        java.util.Map.entry(PHONE, 6));
        assertThat(header.ignored()).containsExactly("序号", "血型");
    }

    @Test
    void knowsItsOwnHeadingsInBothLanguages() {
        for (Locale language : List.of(Locale.ROOT, Locale.ENGLISH)) {
            ResourceBundle messages = ResourceBundle.getBundle("messages.roster", language);
            for (MemberField field : MemberField.values())
                assertThat(Headings.MEMBER.field(messages.getString(field.heading())))
                        .contains(field);
            for (OrganizationField field : OrganizationField.values())
                assertThat(Headings.ORGANIZATION.field(messages.getString(field.heading())))
                        .contains(field);
        }
    }

    @Test
    void saysWhichColumnsAreMissingOrTwice() {
        assertRefused("missing", "公民身份号码", row(List.of("姓名", "性别", "民族")));
        assertRefused("repeated", "手机号码", row(List.of("姓名", "身份证号", "联系电话", "手机号码")));
        assertThat(Header.find(Stream.of(row(List.of("姓名", "性别", "备注"))), Headings.MEMBER))
                .isEmpty();
        Stream<SheetRow> late = IntStream.range(0, 20).mapToObj(i -> row(i < 16 ? List.of("标题") : HEADINGS));
        assertThat(Header.find(late, Headings.MEMBER)).isEmpty();
    }

    @Test
    void readsARowIntoCodesAndDates() {
        MemberRow row = read("张　三", "女", WOMAN, "汉", "本科", "1949.12", "正式党员", "19700701", "1971年7月1日", "13800138000");
        assertThat(row.problems()).isEmpty();
        assertThat(row.name()).isEqualTo("张三");
        assertThat(row.text(ETHNICITY)).isEqualTo("01");
        assertThat(row.text(EDUCATION)).isEqualTo("21");
        assertThat(row.text(CATEGORY)).isEqualTo("01");
        assertThat(row.day(BIRTH_ON)).isEqualTo("1949-12-31");
        assertThat(row.day(JOINED_ON)).isEqualTo("1970-07-01");
        assertThat(row.day(FULL_ON)).isEqualTo("1971-07-01");
        assertThat(row.idNumber().orElseThrow().number()).isEqualTo(WOMAN);
        assertThat(row.has(ADDRESS)).isFalse();
        assertThat(row.has(MOBILE_TO)).isTrue();
        assertThat(row.text(MOBILE_TO)).isNull();
    }

    @Test
    void fillsSexBirthAndCategoryFromWhatIsKnown() {
        MemberRow row = read("买买提·艾力", "", WOMAN, "维吾尔族", "", "", "", "1970-07-01", "1971-07-01");
        assertThat(row.problems()).isEmpty();
        assertThat(row.text(GENDER)).isEqualTo("2");
        assertThat(row.day(BIRTH_ON)).isEqualTo("1949-12-31");
        assertThat(row.text(CATEGORY)).isEqualTo("01");
    }

    @ParameterizedTest
    @CsvSource({
        "2, 110105194912310021, kernel.citizen-id.check",
        "2, 110105491231002, kernel.citizen-id.old",
        "2, 1101**********002X, roster.problem.masked",
        "0, '', roster.problem.required",
        "3, 火星族, roster.problem.code",
        "4, 博士后, roster.problem.code",
        "7, 七十年代, roster.problem.date",
        "7, 2027-01-01, roster.problem.future",
        "8, 1969-07-01, roster.problem.full-before-joined",
        "10, 是, roster.problem.lost-without-date",
        "3, #N/A, roster.problem.cell-error",
        "14, 不要改我, roster.problem.key"
    })
    void handsBackABadRowWithItsReason(int column, String typed, String reason) {
        List<String> cells = good();
        cells.set(column, typed);
        MemberRow row = reading.read(row(cells));
        assertThat(row.isBad()).isTrue();
        assertThat(row.problems()).anySatisfy(problem -> {
            assertThat(problem.key()).isEqualTo(reason);
            assertThat(problem.column()).isEqualTo(HEADINGS.get(column));
        });
    }

    @ParameterizedTest
    @CsvSource({
        "1, 男, gender",
        "5, 1950-01-01, birth",
        "7, 1970.07, month-only",
        "7, 1960-01-01, age",
        "6, 预备党员, probationary-with-date",
        "9, 无, phone",
        "13, 上海, mobile",
        "2, '', no-id",
        "0, 张三2, name"
    })
    void pointsOutADoubtfulRowWithoutRefusingIt(int column, String typed, String doubt) {
        List<String> cells = good();
        cells.set(column, typed);
        MemberRow row = reading.read(row(cells));
        assertThat(row.isDoubtful()).isTrue();
        assertThat(row.problems()).extracting(Problem::key).containsExactly("roster.doubt." + doubt);
    }

    @Test
    void anIdNumberThatExcelRoundedIsNotGuessedAt() {
        List<SheetCell> cells = new ArrayList<>(row(good()).cells());
        cells.set(2, new SheetCell("110105194912310000", SheetCell.Kind.DAMAGED, null));
        MemberRow row = reading.read(new SheetRow(9, cells));
        assertThat(row.problems()).extracting(Problem::key).contains("roster.problem.id-damaged");
        assertThat(row.problems()).extracting(Problem::value).allMatch(value -> !value.contains("110105194912310000"));
        assertThat(row.idNumber()).isEmpty();
    }

    @Test
    void aHiddenIdNumberKeepsTheStoredOneWhereTheKeySaysWhose() {
        List<String> cells = good();
        cells.set(2, "1101**********002X");
        cells.set(14, new MemberId(71, 4242).text());
        MemberRow row = reading.read(row(cells));
        assertThat(row.problems()).isEmpty();
        assertThat(row.key()).contains(new MemberId(71, 4242));
        assertThat(row.keepsIdNumber()).isTrue();
        assertThat(row.idNumber()).isEmpty();
    }

    @Test
    void noticesWhoStandsInTheFileTwice() {
        int first = reading.read(row(good())).number();
        List<String> again = good();
        again.set(2, " １１０１０５19491231002x");
        assertThat(reading.read(row(again)).problems()).singleElement().satisfies(problem -> {
            assertThat(problem.key()).isEqualTo("roster.problem.double");
            assertThat(problem.args()).containsExactly(String.valueOf(first));
            assertThat(problem.value()).doesNotContain("19491231");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"填表人：张三", "合计", "备注：以上数据截至 11 月"})
    void knowsALineThatIsNotAboutAMember(String text) {
        assertThat(Headings.MEMBER.isFooter(row(List.of("", text)))).isTrue();
        assertThat(Headings.MEMBER.isFooter(row(good()))).isFalse();
    }

    @ParameterizedTest
    @EnumSource(MemberField.class)
    void everyItemHasAUsualHeadingThatNamesIt(MemberField field) {
        assertThat(Headings.MEMBER.field(Headings.MEMBER.usual(field))).contains(field);
    }

    private static List<String> good() {
        return new ArrayList<>(Arrays.asList(
                "张三",
                "女",
                WOMAN,
                "汉族",
                "大学本科毕业",
                "1949-12-31",
                "正式党员",
                "1970-07-01",
                "1971-07-01",
                "13800138000",
                "否",
                "",
                "否",
                "",
                ""));
    }

    private MemberRow read(String... cells) {
        return reading.read(row(Arrays.asList(cells)));
    }

    private static Header<MemberField> header(SheetRow... rows) {
        return Header.find(Stream.of(rows), Headings.MEMBER).orElseThrow();
    }

    private static void assertRefused(String reason, String named, SheetRow row) {
        assertThatThrownBy(() -> Header.find(Stream.of(row), Headings.MEMBER))
                .isInstanceOfSatisfying(Refused.class, refused -> {
                    assertThat(refused.key()).isEqualTo("roster.header." + reason);
                    assertThat(refused.args().toString()).contains(named);
                });
    }

    private SheetRow row(List<String> cells) {
        return new SheetRow(
                line++,
                cells.stream()
                        .map(text -> text.startsWith("#")
                                ? new SheetCell(text, SheetCell.Kind.ERROR, null)
                                : SheetCell.text(text))
                        .toList());
    }
}
