package org.zhibu.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zhibu.core.demo.DemoSeeder;
import org.zhibu.testing.Visit;
import org.zhibu.testing.Visit.Size;

/**
 * The pages the README and the manual show. Each must open under the title the text calls it by; the pictures
 * themselves are written with {@code -Dscreenshots}.
 */
class PicturesJourneyTest extends Journey {

    private static final String SECRETARY = "chensufang";
    private static final String OFFICER = "zhoulan";
    private static final String MEMBER = "wuchengyuan";
    private static final String ADMINISTRATOR = "guanli";
    private static final String RECORD = "main a[href*='/life/activities/']:not([href*='new']):not([href*='.'])";

    @Test
    void ofSigningIn() {
        shows(visit(Size.DESKTOP), "/sign-in", "活动记一次", "sign-in");
    }

    @Test
    void ofWhatASecretaryHasToDo() {
        Visit visit = signedIn(SECRETARY, Size.DESKTOP);
        shows(visit, "/desk", "工作台", "desk");
        shows(visit, "/duty/calendar", "年度计划", "calendar");
        shows(visit, "/assessment/scores", "得分说明", "score");
        visit.click("a[href*='indicator=D0-03']");
        titled(visit, "党员培训").picture("score-records");
    }

    @Test
    void ofLoggingAnActivity() {
        Visit visit = signedIn(SECRETARY, Size.DESKTOP);
        visit.open("/life/activities/new?kind=OL-01");
        titled(visit, "记一次活动");
        tap(visit, 5);
        tap(visit, 9);
        tap(visit, 14);
        tap(visit, 14);
        visit.page().locator(".zb-tile__why:visible").nth(0).fill("出差");
        visit.page().locator(".zb-tile__why:visible").nth(1).fill("值班");
        visit.page().getByText("到会 16 人").waitFor();
        visit.scrollTo(".zb-tiles").picture("log-attendance");
        visit.press("看会更新什么");
        visit.page()
                .getByText("20 人学时")
                .or(visit.page().getByText("17 人学时"))
                .first()
                .waitFor();
        assertThat(visit.text())
                .contains("保存后会自动更新", "支部党员大会")
                .as("nothing was lost, so nothing came back")
                .doesNotContain("已经放回来了");
        visit.page().evaluate("window.scrollTo({top: 0, behavior: 'instant'})");
        visit.picture("log-preview");
    }

    @Test
    void ofARecord() {
        Visit visit = signedIn(SECRETARY, Size.DESKTOP);
        visit.open("/life/activities?kind=OL-01");
        visit.click(RECORD);
        assertThat(visit.text()).contains("计入了哪里", "会议记录 Word", "签到表 Word", "修改记录");
        visit.picture("record");
    }

    @Test
    void ofTheRoster(@TempDir Path folder) throws IOException {
        Visit visit = signedIn(SECRETARY, Size.DESKTOP);
        shows(visit, "/member/members", "党员名册", "roster");
        shows(visit, "/roster/imports/new", "上传名册", "import");
        visit.page().locator("input[type=file]").setInputFiles(list(folder.resolve("桥隧养护党支部党员名册.xlsx")));
        visit.press("上传并查看");
        visit.page().getByText("将新登记 3 人").waitFor();
        titled(visit, "确认导入").picture("import-preview");
        visit.press("不导入，删除这些内容");
        assertThat(visit.text()).contains("没有写入名册");
    }

    @Test
    void ofTheCommittee() {
        Visit visit = signedIn(OFFICER, Size.DESKTOP);
        visit.open("/dashboard");
        while (visit.text().contains("正在计入")) visit.open("/dashboard");
        shows(visit, "/dashboard", "考核看板", "dashboard");
        visit.scrollTo("h2:has-text('各月义务完成情况')").picture("dashboard-matrix");
        shows(visit, "/dashboard/gaps", "缺什么、为什么", "gaps");
        shows(visit, "/organization/units", "组织机构", "organisations");
        visit.open("/organization/units?q=渡口");
        visit.click("main table a:has-text('渡口管理党支部')");
        titled(visit, "渡口管理党支部").picture("organisation");
        shows(visit, "/organization/switch", "切换党组织", "switch");
        shows(visit, "/access/accounts", "账号和权限", "accounts");
    }

    @Test
    void ofTheAdministrator() {
        Visit visit = signedIn(ADMINISTRATOR, Size.DESKTOP);
        shows(visit, "/access/grants/new", "授权给一个人", "grant");
        shows(visit, "/organization/journal", "操作日志", "journal");
    }

    @Test
    void onAPhone() {
        Visit member = signedIn(MEMBER, Size.PHONE);
        shows(member, "/my", "吴承远", "my-phone");
        shows(member, "/my/hours", "今年的学时", "my-hours-phone");
        shows(member, "/my/file", "个人档案", "my-file-phone");
        shows(member, "/my/corrections/new?field=job", "申请更正", "my-correction-phone");
        Visit secretary = signedIn(SECRETARY, Size.PHONE);
        shows(secretary, "/desk", "工作台", "desk-phone");
        shows(secretary, "/life/activities/new?kind=OL-02", "记一次活动", "log-phone");
    }

    private Visit signedIn(String login, Size size) {
        return visit(size).signIn(login, DemoSeeder.PASSWORD);
    }

    private static void shows(Visit visit, String path, String title, String picture) {
        assertThat(visit.open(path)).as(path).isEqualTo(200);
        titled(visit, title).picture(picture);
    }

    private static Visit titled(Visit visit, String title) {
        assertThat(visit.page().locator("h1").first().innerText())
                .as(visit.where())
                .contains(title);
        return visit;
    }

    private static void tap(Visit visit, int person) {
        visit.page()
                .locator(".zb-tile")
                .nth(person)
                .locator(".zb-tile__to:visible")
                .first()
                .click();
    }

    /** A list as a branch keeps it: three new people, one without a number, one whose number has a slip of the pen. */
    private static Path list(Path file) throws IOException {
        String[][] rows = {
            {"桥隧养护党支部党员名册"},
            {"姓名", "性别", "民族", "身份证号", "学历", "人员类别", "入党日期", "转正日期", "岗位", "手机号", "备注"},
            {
                "田文亮",
                "男",
                "汉族",
                "990101197604120015",
                "大学本科",
                "正式党员",
                "1999-07-01",
                "2000-07-01",
                "养护工",
                "19900000101",
                ""
            },
            {"何桂英", "女", "汉族", "990101198003010042", "大学专科", "正式党员", "2005.6.30", "2006.6.30", "资料员", "19900000102", ""
            },
            {
                "彭志强",
                "男",
                "汉族",
                "990101198509170051",
                "大学本科",
                "正式党员",
                "2010-07-01",
                "2011-07-01",
                "技术员",
                "19900000103",
                ""
            },
            {"周敏", "女", "汉族", "", "大学专科", "正式党员", "2005-07-01", "2006-07-01", "养护工", "19900000104", ""},
            {"钱伟", "男", "汉族", "990101197604120011", "大学专科", "正式党员", "2005-07-01", "2006-07-01", "养护工", "19900000105", ""
            },
        };
        try (OutputStream out = Files.newOutputStream(file);
                Workbook workbook = new Workbook(out, "Zhibu", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("名册");
            for (int row = 0; row < rows.length; row++)
                for (int column = 0; column < rows[row].length; column++) sheet.value(row, column, rows[row][column]);
        }
        return file;
    }
}
