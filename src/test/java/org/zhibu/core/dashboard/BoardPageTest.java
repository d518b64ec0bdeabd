package org.zhibu.core.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.transaction.annotation.Transactional;
import org.zhibu.core.assessment.Recompute;
import org.zhibu.core.organization.Unit;
import org.zhibu.core.organization.Units;
import org.zhibu.shared.kernel.MemberId;
import org.zhibu.shared.kernel.Role;
import org.zhibu.shared.kernel.Scope;
import org.zhibu.shared.kernel.UnitId;
import org.zhibu.shared.kernel.UnitKind;
import org.zhibu.testing.Board;
import org.zhibu.testing.Office;
import org.zhibu.testing.Statements;
import org.zhibu.testing.Web;

@SpringBootTest
@AutoConfigureMockMvc
@Import({Board.class, Board.StandingClock.class})
@Transactional
class BoardPageTest {

    private static final LocalDate OCTOBER = LocalDate.of(2026, 10, 1);
    private static final LocalDate SEPTEMBER = LocalDate.of(2026, 9, 1);

    @Autowired
    Web web;

    @Autowired
    Board board;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Units units;

    @Autowired
    Recompute recompute;

    @Test
    void showsFiguresMatrixAndTableOfASubtree() throws Exception {
        Board.Tree tree = board.tree("临澜市国资系统党委", 2, 4);
        tree.branches().forEach(branch -> board.duties(branch, 2026));
        board.leaveOut(tree.branches().get(5), "OL-06", OCTOBER);
        board.points(tree.branches().get(0), tree.parents().get(0), 2026, "methods", 9.5, 12, 26);
        board.sumUp();

        String html = web.page(
                board.as(Role.COMMITTEE_OFFICER, tree.root()), "/dashboard?period=2026-Q4&" + org(tree.root()));

        assertThat(html).contains("考核看板", "2026 年第 4 季度", "第1党总支", "第2－2党支部", "9.5", "/ 12 已计");
        assertThat(html).contains("1 件已逾期");
        assertThat(html).contains("/dashboard/gaps?" + org(tree.parents().get(1)) + "&amp;period=2026-10");
        assertThat(html).contains("75");
        assertThat(html).doesNotContain("名次", "排名", "还没有支部", "没有找到");
        keep("board", html);
    }

    @Test
    void putsFirstWhatNeedsAttentionAndThreeOfEachParent() throws Exception {
        Board.Tree tree = board.tree("临澜市国资系统党委", 3, 5);
        tree.branches().forEach(branch -> board.duties(branch, 2026));
        board.leaveOut(tree.branches().get(12), "OL-06", OCTOBER);
        board.leaveOut(tree.branches().get(12), "OL-06", SEPTEMBER);
        board.leaveOut(tree.branches().get(7), "OL-06", OCTOBER);
        board.sumUp();

        String html =
                web.page(board.as(Role.COMMITTEE_OFFICER, tree.root()), "/dashboard?period=2026&" + org(tree.root()));
        String table = html.substring(html.indexOf("id=\"branches\""));

        assertThat(branchesIn(table)).hasSize(9).startsWith("第3－3党支部", "第3－1党支部", "第3－2党支部", "第2－3党支部");
        assertThat(table).contains("再看 2 个支部");
    }

    @Test
    void aBranchWithNothingCountedHasNoPointOnTheRadarAndNoZero() throws Exception {
        Board.Tree tree = board.tree("临澜市国资系统党委", 1, 3);
        Unit parent = tree.parents().get(0);
        board.points(tree.branches().get(0), parent, 2026, "methods", 6, 12, 26);
        board.points(tree.branches().get(0), parent, 2026, "service", 0, 0, 22);
        board.points(tree.branches().get(1), parent, 2026, "methods", 12, 12, 26);
        board.sumUp();

        String html = web.page(
                board.as(Role.COMMITTEE_OFFICER, parent),
                "/dashboard?period=2026&" + org(parent) + "&radar="
                        + tree.branches().get(0).id().text());

        assertThat(html.split("zb-radar__dot\" cx", -1)).hasSize(2 + 1);
        assertThat(html).contains("第1－1党支部“手段”比平均低 25 个百分点。").contains("没有数据");
    }

    @Test
    void findsBranchesByNameAndState() throws Exception {
        Board.Tree tree = board.tree("临澜市国资系统党委", 2, 5);
        tree.branches().forEach(branch -> board.duties(branch, 2026));
        board.leaveOut(tree.branches().get(3), "OL-06", OCTOBER);
        board.sumUp();
        RequestPostProcessor officer = board.as(Role.COMMITTEE_OFFICER, tree.root());
        String url = "/dashboard?period=2026-10&" + org(tree.root());

        assertThat(branchesIn(table(web.page(officer, url + "&q=2－4")))).containsExactly("第2－4党支部");
        assertThat(branchesIn(table(web.page(officer, url + "&state=late")))).containsExactly("第1－4党支部");
        assertThat(branchesIn(table(web.page(officer, url + "&sort=-name&size=20"))))
                .hasSize(10);
        assertThat(web.page(officer, url + "&q=没有这个")).contains("没有找到“没有这个”");
        assertThat(branchesIn(table(web.page(
                        officer, url + "&group=" + tree.parents().get(1).id().text()))))
                .hasSize(5);
    }

    @Test
    void opensOneLevelOfTheMatrix() throws Exception {
        Board.Tree tree = board.tree("临澜市国资系统党委", 2, 5);
        tree.branches().forEach(branch -> board.duties(branch, 2026));
        board.sumUp();
        String html = web.page(
                board.as(Role.COMMITTEE_OFFICER, tree.root()),
                "/dashboard?period=2026&" + org(tree.root()) + "&open="
                        + tree.parents().get(0).id().text());
        String matrix = html.substring(html.indexOf("id=\"matrix\""), html.indexOf("id=\"radar-title\""));

        assertThat(matrix).contains("第1－1党支部").doesNotContain("第2－1党支部").contains("再看 2 个支部");
        assertThat(matrix).contains("aria-expanded=\"true\"").contains("aria-expanded=\"false\"");
    }

    @Test
    void saysWhatIsMissingAndWhyWithItsClause() throws Exception {
        Board.Tree tree = board.tree("临澜市国资系统党委", 1, 2);
        Unit branch = tree.branches().get(0);
        tree.branches().forEach(one -> board.duties(one, 2026));
        board.leaveOut(branch, "OL-06", OCTOBER);
        board.exempt(branch, "OL-02", OCTOBER, LocalDate.of(2026, 10, 31), "duty.exempt.no-committee");
        board.sumUp();
        RequestPostProcessor officer = board.as(Role.COMMITTEE_OFFICER, tree.root());
        String url = "/dashboard/gaps?" + org(tree.root()) + "&period=2026-10";

        String html = web.page(officer, url);
        assertThat(html)
                .contains("主题党日", "这段时间还没有记录", "第十六条", "已逾期", "lang=\"zh\"")
                .doesNotContain("第1－2党支部");
        assertThat(html).doesNotContain("没有缺项", "没有找到");
        keep("gaps", html);
        assertThat(web.page(officer, url + "&state=exempt")).contains("正式党员不足 7 人");
        assertThat(web.page(officer, url + "&rule=OL-01")).contains("没有找到");
        assertThat(web.page(officer, "/dashboard/gaps?" + org(tree.root()) + "&period=2026-06"))
                .contains("没有缺项");
    }

    @Test
    void theSheetGivesWhatThePageShows() throws Exception {
        Board.Tree tree = board.tree("临澜市国资系统党委", 2, 5);
        tree.branches().forEach(branch -> board.duties(branch, 2026));
        board.leaveOut(tree.branches().get(8), "OL-06", OCTOBER);
        board.sumUp();
        RequestPostProcessor officer = board.as(Role.COMMITTEE_OFFICER, tree.root());
        String conditions = "?" + org(tree.root()) + "&period=2026-Q4";

        List<String> shown = branchesIn(table(web.page(officer, "/dashboard" + conditions)));
        List<List<String>> rows = sheet(officer, "/dashboard/branches.xlsx" + conditions);

        assertThat(rows.get(1)).startsWith("上级党组织", "支部", "应完成", "已完成", "逾期");
        assertThat(rows).hasSize(2 + 10);
        assertThat(rows.get(2)).startsWith("第2党总支", "第2－4党支部", "4", "2", "1", "1");
        assertThat(rows.stream().skip(2).map(row -> row.get(1)).toList()).containsSubsequence(shown);

        List<List<String>> gaps = sheet(officer, "/dashboard/gaps.xlsx" + conditions + "&state=late");
        assertThat(gaps).hasSize(3);
        assertThat(gaps.get(2)).startsWith("第2党总支", "第2－4党支部", "主题党日", "2026 年 10 月", "1", "0");
    }

    @Test
    void pagesAThousandBranchesInAFixedNumberOfStatements() throws Exception {
        Board.Tree small = board.tree("甲市党委", 1, 2);
        small.branches().forEach(branch -> board.duties(branch, 2026));
        Board.Tree large = board.tree("乙市党委", 12, 5);
        large.branches().forEach(branch -> board.duties(branch, 2026));
        large.branches().forEach(branch -> board.leaveOut(branch, "OL-06", OCTOBER));
        board.sumUp();
        RequestPostProcessor ofSmall = board.as(Role.COMMITTEE_OFFICER, small.root());
        RequestPostProcessor ofLarge = board.as(Role.COMMITTEE_OFFICER, large.root());

        for (String path : List.of("/dashboard?period=2026-Q4&", "/dashboard/gaps?period=2026-10&")) {
            int few = Statements.countDuring(() -> web.page(ofSmall, path + org(small.root())));
            int many = Statements.countDuring(() -> web.page(ofLarge, path + org(large.root())));
            assertThat(many).as(path).isEqualTo(few).isLessThanOrEqualTo(14);
        }
        String html = web.page(ofLarge, "/dashboard?period=2026&sort=name&size=50&" + org(large.root()));
        assertThat(branchesIn(table(html))).hasSize(50);
        assertThat(html).contains("第 1–50 条，共 60 条");
    }

    @Test
    void asksTheSameNumberOfQuestionsHoweverMuchIsBehindAPage() throws Exception {
        Office office = new Office(jdbc);
        UnitId small = office.branchWithCommittee(office.root(), 8);
        UnitId large = office.branchWithCommittee(office.root(), 30);
        busy(office, small, 1);
        busy(office, large, 9);
        recompute.everything(2026);
        Unit root = units.find(Scope.below(office.path(office.root())), office.root())
                .orElseThrow();
        RequestPostProcessor officer = board.as(Role.COMMITTEE_OFFICER, root);
        for (String path : List.of(
                "/assessment/scores/%s?year=2026",
                "/assessment/scores/%s/records?indicator=D0-03&year=2026",
                "/assessment/scores/%s/records?indicator=D0-10&year=2026",
                "/assessment/scores/%s/records?indicator=D0-11&year=2026",
                "/assessment/scores/%s/records?indicator=D0-20&year=2026",
                "/duty/calendar?org=%s&year=2026",
                "/dashboard/gaps?org=%s&period=2026")) {
            int few = Statements.countDuring(() -> web.page(officer, path.formatted(small.text())));
            int many = Statements.countDuring(() -> web.page(officer, path.formatted(large.text())));
            assertThat(many).as(path).isEqualTo(few).isLessThanOrEqualTo(17);
        }
    }

    private static void busy(Office office, UnitId branch, int times) {
        for (int day = 1; day <= times; day++)
            for (String kind : List.of("OL-01", "OL-02", "OL-06", "VOLUNTEER"))
                office.activity(branch, kind, LocalDate.of(2026, day, 5));
        for (MemberId member : office.members(branch, times))
            office.hours(branch, member, LocalDate.of(2026, 5, 1), 32);
    }

    @Test
    void anEmptyTreeLeadsToTheNextStep() throws Exception {
        Unit root = board.unit(null, UnitKind.COMMITTEE, "临澜市国资系统党委");
        String html = web.page(board.as(Role.COMMITTEE_OFFICER, root), "/dashboard?" + org(root));
        assertThat(html).contains("还没有支部", "导入党组织");
        keep("board-empty", html);
    }

    @Test
    void refusesWhatIsNoPeriodAndWhatIsOutOfReach() throws Exception {
        Board.Tree mine = board.tree("甲市党委", 1, 1);
        Board.Tree other = board.tree("乙市党委", 1, 1);
        RequestPostProcessor officer = board.as(Role.COMMITTEE_OFFICER, mine.root());
        for (String bad : List.of("2026-13", "2026-Q5", "20x6", "1850", "3000-01", "2026-", "Q4"))
            web.perform(get("/dashboard?period=" + bad + "&" + org(mine.root())).with(officer))
                    .andExpect(status().isNotFound());
        web.perform(get("/dashboard?" + org(other.root())).with(officer)).andExpect(status().isNotFound());
        web.perform(get("/dashboard/gaps?" + org(other.branches().get(0))).with(officer))
                .andExpect(status().isNotFound());
        String html = web.page(
                officer, "/dashboard?open=" + other.parents().get(0).id().text() + "&" + org(mine.root()));
        assertThat(html).doesNotContain("乙市");
        web.perform(get("/dashboard?" + org(mine.root())).with(board.as(Role.ADMINISTRATOR, null)))
                .andExpect(status().isForbidden());
    }

    @Test
    void speaksEnglishToo() throws Exception {
        Board.Tree tree = board.tree("临澜市国资系统党委", 1, 2);
        tree.branches().forEach(branch -> board.duties(branch, 2026));
        board.sumUp();
        String html = web.page(get("/dashboard?period=2026-Q4&" + org(tree.root()))
                .cookie(new jakarta.servlet.http.Cookie("zhibu-lang", "en"))
                .with(board.as(Role.COMMITTEE_OFFICER, tree.root())));
        assertThat(html).contains("Dashboard", "Duties done by month", "lang=\"en\"");
    }

    private List<List<String>> sheet(RequestPostProcessor who, String url) throws Exception {
        byte[] bytes = web.perform(get(url).with(who))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(bytes));
                Stream<Row> rows = book.getFirstSheet().openStream()) {
            return rows.map(row -> row.stream()
                            .map(cell -> cell == null ? "" : text(cell))
                            .toList())
                    .toList();
        }
    }

    private static String text(Cell cell) {
        return cell.getText();
    }

    private static String table(String html) {
        return html.substring(html.indexOf("id=\"branches\""));
    }

    private static List<String> branchesIn(String table) {
        Matcher names =
                Pattern.compile("/assessment/scores/[^\"]+\">([^<]+)</a>").matcher(table);
        return names.results().map(found -> found.group(1)).toList();
    }

    private static String org(Unit unit) {
        return "org=" + unit.id().text();
    }

    private static void keep(String name, String html) throws IOException {
        Path folder = Path.of("target/pages");
        Files.createDirectories(folder);
        Files.writeString(folder.resolve(name + ".html"), html);
    }
}
