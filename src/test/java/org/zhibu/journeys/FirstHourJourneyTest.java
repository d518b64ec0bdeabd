package org.zhibu.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.test.annotation.DirtiesContext;
import org.zhibu.shared.document.SheetReader;
import org.zhibu.shared.document.SheetRow;
import org.zhibu.testing.Visit;
import org.zhibu.testing.Visit.Size;

/** The first hour in a browser: an empty database in the morning, members who sign in by lunch. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "zhibu.test.first-hour=browser")
@DirtiesContext
@ExtendWith(OutputCaptureExtension.class)
class FirstHourJourneyTest extends Journey {

    private static final String PASSWORD = "harbour lantern 58 willow";
    private static final String CODE = "[2-9A-Z]{4}-[2-9A-Z]{4}-[2-9A-Z]{4}";
    private static final String COMMITTEE = "中共临江县交通运输局委员会";

    @TempDir
    Path folder;

    @Test
    void leadsFromAnEmptyDatabaseToAMemberOnTheOwnPage(CapturedOutput log) throws IOException {
        String officerCode = administratorSetsUp(found(log.getAll(), "One-time code:\\s+(" + CODE + ")"));

        Visit officer = visit(Size.DESKTOP).signIn("13900000001", officerCode);
        choosePassword(officer, officerCode);
        nothingIsThereYetButTheNextStep(officer);
        organisationsComeFromAFile(officer);
        membersComeFromAFile(officer);
        String memberCode = accountsAreOpened(officer);

        Visit member = visit(Size.PHONE).signIn("13700000001", memberCode);
        choosePassword(member, memberCode);
        assertThat(member.where()).isEqualTo("/my");
        readable(member);
        assertThat(member.text()).contains("陈素芳", "桥隧养护党支部", "今年的学时");
    }

    /** Sets a password, creates the root, appoints the officer. */
    private String administratorSetsUp(String code) {
        Visit administrator = visit(Size.DESKTOP).signIn("admin", code);
        choosePassword(administrator, code);
        assertThat(administrator.where()).isEqualTo("/organization/first-steps");
        readable(administrator);
        administrator.picture("first-steps").follow("设立最上级党委");
        readable(administrator);
        administrator.fill("名称", COMMITTEE).press("保存组织");
        readable(administrator);
        administrator.follow("看全部起步步骤");
        administrator.follow("授权给一个人");
        readable(administrator);
        administrator.fill("姓名", "周岚").fill("登录名", "13900000001");
        administrator.press("授权并开通");
        readable(administrator);
        assertThat(administrator.text()).contains("周岚");
        String slip = found(administrator.text(), "(" + CODE + ")");
        administrator.open("/");
        assertThat(administrator.text()).contains("请党委工作人员登录后办理");
        return slip;
    }

    private void nothingIsThereYetButTheNextStep(Visit officer) {
        readable(officer);
        for (String page : new String[] {
            "/dashboard",
            "/organization/units",
            "/member/members",
            "/roster/imports",
            "/access/accounts",
            "/life/activities",
            "/organization/journal"
        }) {
            assertThat(officer.open(page)).as(page).isEqualTo(200);
            readable(officer);
        }
        officer.open("/organization/units");
        officer.follow("导入组织和名册");
    }

    private void organisationsComeFromAFile(Visit officer) throws IOException {
        List<String[]> rows = new ArrayList<>();
        rows.add(new String[] {"临江县交通运输局党组织信息采集表"});
        rows.add(new String[] {"填报单位：局机关", "", "", "填报日期：2026 年 11 月"});
        rows.add(new String[] {"序号", "党组织名称", "上级党组织", "党组织类别", "成立时间", "备注"});
        rows.add(new String[] {"1", "养护分公司党总支", COMMITTEE, "党总支部", "2019-03-01", ""});
        rows.add(new String[] {"2", "桥隧养护党支部", "养护分公司党总支", "党支部", "2019.4.8", ""});
        rows.add(new String[] {"3", "路面机修党支部", "养护分公司党总支", "党支部", "2019年4月8日", ""});
        rows.add(new String[] {"4", "局机关党支部", COMMITTEE, "党支部", "明年成立", "日期写错"});
        rows.add(new String[] {"5", "收费站党支部", "运输公司党总支", "党支部", "2020-01-01", "上级不在"});
        upload(officer, "UNITS", "党组织.xlsx", rows);
        assertThat(officer.text()).contains("将设立 3 个党组织", "下载要改的 2 行");
        assertThat(returned(officer))
                .anyMatch(line -> line.contains("局机关党支部") && line.contains("看不懂的日期"))
                .anyMatch(line -> line.contains("收费站党支部") && line.contains("没有找到上级"));
        officer.press("确认导入");
        assertThat(officer.text()).contains("已设立 3 个党组织");
        readable(officer);
        officer.follow("接着导入党员");
    }

    private void membersComeFromAFile(Visit officer) throws IOException {
        List<String[]> rows = new ArrayList<>();
        rows.add(new String[] {"中共党员名册"});
        rows.add(new String[] {"序号", "姓名", "性别", "民族", "公民身份证号码", "学历", "人员类别", "所在党支部", "入党日期", "转正日期", "手机号码"});
        String[] names = {"陈素芳", "李国梁", "王晓桐", "胡永春", "张玉梅"};
        for (int i = 0; i < names.length; i++) rows.add(member(i + 1, names[i], id(100 + 2 * i), "桥隧养护党支部"));
        rows.add(member(6, "曹世峰", id(300).substring(0, 17) + "?", "桥隧养护党支部"));
        rows.add(member(7, "陈素芳", id(100), "桥隧养护党支部"));
        rows.add(member(8, "马金花", id(302), "没有这个支部"));
        String[] withoutId = member(9, "郑文博", "", "桥隧养护党支部");
        withoutId[2] = "男";
        rows.add(withoutId);
        upload(officer, "MEMBERS", "党员名册.xlsx", rows);
        assertThat(officer.text()).contains("下载要改的 4 行", "存疑的 1 行");
        assertThat(returned(officer))
                .anyMatch(line -> line.contains("曹世峰"))
                .anyMatch(line -> line.contains("没有找到“没有这个支部”"));
        officer.press("确认导入");
        assertThat(officer.text()).contains("请选择存疑的行怎么办");
        readable(officer);
        officer.page().locator("input[name=doubtful][value=without]").check();
        officer.press("确认导入");
        assertThat(officer.text()).contains("已登记 5 人");
        readable(officer);
        officer.follow("看党员名册");
        assertThat(officer.text()).contains("陈素芳", "5 名党员");
        readable(officer);
    }

    /** One action, one slip for each, a page to print. */
    private String accountsAreOpened(Visit officer) {
        officer.open("/access/accounts");
        readable(officer);
        officer.press("从名册创建 5 个账号");
        readable(officer);
        String text = officer.text();
        assertThat(text).contains("共 5 份");
        officer.picture("one-time-codes");
        assertThat(Pattern.compile(CODE).matcher(text).results()).hasSize(5);
        officer.page()
                .emulateMedia(new com.microsoft.playwright.Page.EmulateMediaOptions()
                        .setMedia(com.microsoft.playwright.options.Media.PRINT));
        assertThat(officer.text()).contains("陈素芳").doesNotContain("操作日志");
        return found(text, "13700000001[\\s\\S]*?(" + CODE + ")");
    }

    private void upload(Visit officer, String kind, String name, List<String[]> rows) throws IOException {
        readable(officer);
        assertThat(officer.page().locator("input[name=kind]:checked").getAttribute("value"))
                .isEqualTo(kind);
        officer.page().locator("input[type=file]").setInputFiles(book(name, rows));
        officer.press("上传并查看");
        officer.page().waitForSelector("text=文件里的每一行");
        readable(officer);
    }

    /** The rows that came back, each as one text. */
    private List<String> returned(Visit officer) throws IOException {
        Download download = officer.page().waitForDownload(() -> officer.click("a[href$='/returned']"));
        Path file = folder.resolve(download.suggestedFilename());
        download.saveAs(file);
        try (SheetReader reader = SheetReader.open(file)) {
            return reader.rows(0).map(SheetRow::toString).toList();
        }
    }

    private Path book(String name, List<String[]> rows) throws IOException {
        Path file = folder.resolve(name);
        try (Workbook workbook = new Workbook(Files.newOutputStream(file), "test", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("Sheet1");
            for (int row = 0; row < rows.size(); row++)
                for (int column = 0; column < rows.get(row).length; column++)
                    if (!rows.get(row)[column].isEmpty()) sheet.value(row, column, rows.get(row)[column]);
            sheet.range(0, 0, 0, 5).merge();
        }
        return file;
    }

    private static String[] member(int number, String name, String id, String branch) {
        String phone = "1370000000" + number;
        return new String[] {
            String.valueOf(number), name, "", "汉族", id, "大学", "正式党员", branch, "2010-07-01", "2011.7.1", phone
        };
    }

    /** A number that passes the check, female where the sequence is even. */
    private static String id(int sequence) {
        String digits = "99000119800101" + sequence;
        int[] weights = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
        int sum = IntStream.range(0, 17)
                .map(i -> (digits.charAt(i) - '0') * weights[i])
                .sum();
        return digits + "10X98765432".charAt(sum % 11);
    }

    private static void choosePassword(Visit visit, String code) {
        assertThat(visit.where()).isEqualTo("/account/password");
        readable(visit);
        visit.page().locator("[name=current]").fill(code);
        visit.page().locator("[name=password]").fill(PASSWORD);
        visit.page().locator("[name=repeated]").fill(PASSWORD);
        visit.click("form[action$='/account/password'] button[type=submit]");
    }

    private static String found(String text, String pattern) {
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        assertThat(matcher.find()).as("%s in %s", pattern, text).isTrue();
        return matcher.group(1);
    }
}
