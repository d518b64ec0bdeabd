package org.zhibu.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zhibu.core.demo.DemoSeeder;
import org.zhibu.testing.Visit;
import org.zhibu.testing.Visit.Size;

/** A course from its offer to the certificate on a member's phone. */
class TrainingJourneyTest extends Journey {

    @TempDir
    Path folder;

    @Test
    void leadsFromTheCourseToTheCertificateOnAPhone() throws IOException {
        Visit officer = visit(Size.DESKTOP).signIn("zhoulan", DemoSeeder.PASSWORD);
        String course = offer(officer, "应急救护知识培训");

        Visit secretary = visit(Size.DESKTOP).signIn("chensufang", DemoSeeder.PASSWORD);
        secretary.open(course);
        secretary.follow("报名");
        readable(secretary);
        secretary.page().getByLabel("吴承远").first().check();
        secretary.press("提交报名");
        assertThat(secretary.text()).contains("已报名 1 人", "吴承远");
        readable(secretary);

        officer.open(course);
        for (String half : new String[] {"上午", "下午"}) {
            officer.follow("登记到课" + LocalDate.now() + " " + half);
            readable(officer);
            officer.press("保存到课");
            assertThat(officer.text()).contains("到课已登记");
        }
        officer.press("结业，记学时、发证书");
        assertThat(officer.text()).contains("已结业，学时已记入台账");
        readable(officer);

        Visit member = visit(Size.PHONE).signIn("wuchengyuan", DemoSeeder.PASSWORD);
        member.open("/my/hours");
        assertThat(member.text()).contains("应急救护知识培训（上午）", "应急救护知识培训（下午）");
        member.open("/my/training");
        assertThat(member.text()).contains("记入 8 学时");
        readable(member);
        assertThat(certificate(member)).contains("吴承远 同志", "“应急救护知识培训”", "计 8 学时");
    }

    @Test
    void aMemberEnrolsWithoutScripts() {
        Visit officer = visitWithoutScripts(Size.DESKTOP).signIn("zhoulan", DemoSeeder.PASSWORD);
        offer(officer, "消防安全培训");
        Visit member = visitWithoutScripts(Size.PHONE).signIn("wuchengyuan", DemoSeeder.PASSWORD);
        member.open("/my/training");
        member.press("我要报名消防安全培训");
        assertThat(member.text()).contains("已报名，支部会收到消息");
        member.press("退出报名消防安全培训");
        assertThat(member.text()).contains("已退出报名");
    }

    private static String offer(Visit officer, String title) {
        LocalDate today = LocalDate.now();
        officer.open("/training/courses/new");
        officer.fill("培训班名称", title).fill("地点", "局机关三楼会议室").fill("培训内容", "心肺复苏和止血包扎");
        officer.page().locator("[name=audience]").selectOption("ALL");
        officer.page().locator("[name=fromOn]").fill(today.toString());
        officer.page().locator("[name=toOn]").fill(today.toString());
        readable(officer);
        officer.page().locator("[name=hours]").fill("5");
        officer.page().locator("form.zb-form").first().evaluate("form => form.noValidate = true");
        officer.press("保存培训班");
        assertThat(officer.text()).contains("每半天 0.5 到 4 小时");
        readable(officer);
        officer.page().locator("[name=hours]").fill("4");
        officer.page().locator("[name=weekends]").first().check();
        officer.press("保存培训班");
        assertThat(officer.text()).contains("培训班已存成草稿");
        officer.press("发布，开始报名");
        assertThat(officer.text()).contains("培训班已发布");
        return officer.where();
    }

    private String certificate(Visit member) throws IOException {
        Download download = member.page().waitForDownload(() -> member.click("main a[href$='/certificate.docx']"));
        Path file = folder.resolve("certificate.docx");
        download.saveAs(file);
        try (XWPFWordExtractor text = new XWPFWordExtractor(new XWPFDocument(Files.newInputStream(file)))) {
            return text.getText();
        }
    }

    private static void readable(Visit visit) {
        if (!visit.scripts()) return;
        assertThat(visit.barriers()).isEmpty();
        assertThat(visit.overflows())
                .as("%s scrolls sideways: %s", visit.where(), visit.widest())
                .isFalse();
    }
}
