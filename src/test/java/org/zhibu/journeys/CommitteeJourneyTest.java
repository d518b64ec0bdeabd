package org.zhibu.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.zhibu.core.demo.DemoSeeder;
import org.zhibu.testing.Visit;
import org.zhibu.testing.Visit.Size;

/** The committee officer: who has not done it and why, and every score down to its record. */
class CommitteeJourneyTest extends Journey {

    private static final String OFFICER = "zhoulan";
    private static final String GENERAL_BRANCH = "养护分公司党总支";
    private static final Pattern NUMBERS = Pattern.compile("\\d+(?:\\.\\d+)?");

    @ParameterizedTest
    @EnumSource(Size.class)
    void findsWhatIsMissingAndWhereEveryPointComesFrom(Size size) {
        walk(visit(size), size.name().toLowerCase(Locale.ROOT));
    }

    @Test
    void findsItWithoutScriptsToo() {
        walk(visitWithoutScripts(Size.DESKTOP), "plain");
    }

    private static void walk(Visit officer, String name) {
        signIn(officer);
        readable(officer);
        officer.picture("board-" + name);
        String org = switchesTo(officer, GENERAL_BRANCH);
        choosesPeriods(officer, org);
        opensACell(officer);
        officer.picture("gaps-" + name);
        opensAScore(officer);
        officer.picture("score-" + name);
        opensARecord(officer);
    }

    /** The first figures may still be on their way; the board says so. */
    private static void signIn(Visit officer) {
        officer.signIn(OFFICER, DemoSeeder.PASSWORD);
        assertThat(officer.where()).startsWith("/dashboard");
        for (int i = 0; i < 60 && officer.text().contains("正在计入"); i++) {
            officer.page().waitForTimeout(1000);
            officer.open("/dashboard");
        }
        assertThat(officer.text()).contains("考核看板", "满分 100").doesNotContain("正在计入", "还没有计入的项目");
    }

    private static String switchesTo(Visit officer, String unit) {
        officer.click(".zb-scope");
        readable(officer);
        officer.click("main a[href*='org=']:has-text('" + unit + "')");
        Matcher org = Pattern.compile("org=[^&#]+").matcher(officer.where());
        assertThat(org.find()).as(officer.where()).isTrue();
        assertThat(officer.text()).contains("路面机修党支部").doesNotContain("公交一队党支部");
        return org.group();
    }

    private static void choosesPeriods(Visit officer, String org) {
        for (String kind : List.of("月", "季度", "年")) {
            officer.click(".zb-filter a:text-is('" + kind + "')");
            assertThat(officer.where()).contains(org).contains("period=");
            assertThat(officer.page().locator(".zb-filter [aria-current]").innerText())
                    .isEqualTo(kind);
            readable(officer);
        }
    }

    /** The darkest cells are where most is missing. */
    private static void opensACell(Visit officer) {
        officer.click(".zb-heat td.h0 a, .zb-heat td.h1 a, .zb-heat td.h2 a");
        assertThat(officer.where()).startsWith("/dashboard/gaps?org=").contains("period=");
        Locator row = officer.page().locator("main .zb-table--cards tbody tr").first();
        assertThat(row.innerText()).contains("党支部", "已逾期").containsAnyOf("没开的：", "还没有记录");
        assertThat(row.locator("[lang=zh]").innerText()).contains("条");
        readable(officer);
    }

    private static void opensAScore(Visit officer) {
        officer.click("main .zb-table--cards tbody th a");
        assertThat(officer.where()).startsWith("/assessment/scores/").contains("org=");
        assertThat(officer.text()).contains("已计（满分 100）", "系统计算", "部分计入", "不计入", "年初至今");
        assertThat(officer.page().locator("main .zb-table--cards tbody tr").count())
                .isEqualTo(23);
        assertThat(officer.page()
                        .locator("main .zb-table--cards tbody [lang=zh]")
                        .allInnerTexts())
                .hasSize(23)
                .noneMatch(String::isBlank);
        readable(officer);
    }

    private static void opensARecord(Visit officer) {
        officer.click("main a[href*='indicator=D0-03']");
        assertThat(officer.text()).contains("学时", "党员", "算式");
        readable(officer);
        officer.page().goBack();
        officer.click("main a[href*='indicator=D0-20']");
        assertThat(officer.text()).contains("主题党日", "怎么算", "来源记录");
        readable(officer);
        officer.click("main .zb-table--cards tbody th a");
        assertThat(officer.where()).startsWith("/life/activities/");
        assertThat(officer.text()).contains("主题党日");
        readable(officer);
    }

    @Test
    void takesAwayInExcelWhatThePageShows() throws IOException {
        Visit officer = visit(Size.DESKTOP);
        signIn(officer);
        switchesTo(officer, GENERAL_BRANCH);
        officer.click(".zb-filter a:text-is('年')");
        officer.click("#branches th a:has-text('支部')");
        List<List<String>> shown = new ArrayList<>();
        for (Locator row : officer.page().locator("#branches tbody tr").all()) shown.add(figures(row));
        assertThat(shown).hasSize(4);

        Download download = officer.page().waitForDownload(() -> officer.click("#branches a:has-text('导出 Excel')"));
        assertThat(download.suggestedFilename()).contains("养护分公司").endsWith(".xlsx");
        try (InputStream file = download.createReadStream();
                ReadableWorkbook book = new ReadableWorkbook(file);
                Stream<Row> rows = book.getFirstSheet().openStream()) {
            assertThat(rows.skip(2).map(CommitteeJourneyTest::figures).toList()).isEqualTo(shown);
        }
    }

    /** Name, done, owed, overdue, not yet due, points, counted, as the page shows them. */
    private static List<String> figures(Locator row) {
        List<String> cells = row.locator("td").allInnerTexts();
        List<String> figures = new ArrayList<>(List.of(row.locator("th a").innerText()));
        for (String cell : cells.subList(0, 4)) {
            if (cell.equals("无")) figures.add("0");
            NUMBERS.matcher(cell).results().forEach(found -> figures.add(found.group()));
        }
        return figures;
    }

    private static List<String> figures(Row row) {
        List<String> figures = new ArrayList<>(List.of(row.getCellText(1)));
        for (int column : new int[] {3, 2, 4, 5, 6, 7})
            figures.add(new BigDecimal(row.getCellText(column))
                    .setScale(1, RoundingMode.HALF_UP)
                    .stripTrailingZeros()
                    .toPlainString());
        return figures;
    }
}
