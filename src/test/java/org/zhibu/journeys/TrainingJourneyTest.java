package org.zhibu.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhibu.core.demo.DemoSeeder;
import org.zhibu.shared.kernel.MemberId;
import org.zhibu.testing.Visit;
import org.zhibu.testing.Visit.Size;

/** A course from its offer to the certificate on a member's phone. */
class TrainingJourneyTest extends Journey {

    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai"));
    private static final String TRAINEE = "journey-trainee";

    @TempDir
    Path folder;

    @Test
    void leadsFromTheCourseToTheCertificateOnAPhone() throws IOException {
        Visit officer = visit(Size.DESKTOP).signIn("zhoulan", DemoSeeder.PASSWORD);
        fill(officer, "应急救护知识培训", TODAY, "5");
        officer.press("保存培训班");
        assertThat(officer.text()).contains("每半天 0.5 到 4 小时");
        readable(officer);
        officer.fill("每半天几小时", "4");
        String course = published(officer);
        readable(officer);

        String name = trainee();
        Visit secretary = visit(Size.DESKTOP).signIn("dengbaolian", DemoSeeder.PASSWORD);
        secretary.open(course);
        secretary.follow("报名");
        secretary.page().getByLabel(name).first().check();
        secretary.press("提交报名");
        assertThat(secretary.text()).contains("已报名 1 人", name);
        readable(secretary);

        officer.open(course);
        for (String half : List.of("上午", "下午")) {
            officer.click("main a:has-text('登记到课" + TODAY + " " + half + "')");
            if (half.equals("上午")) readable(officer);
            officer.press("保存到课");
            assertThat(officer.text()).contains("到课已登记");
        }
        officer.press("结业，记学时、发证书");
        assertThat(officer.text()).contains("已结业，学时已记入台账");
        readable(officer);

        Visit member = visit(Size.PHONE).signIn(TRAINEE, DemoSeeder.PASSWORD);
        member.open("/my/hours");
        assertThat(member.text()).contains("应急救护知识培训（上午）", "应急救护知识培训（下午）");
        member.open("/my/training");
        assertThat(member.text()).contains("记入 8 学时");
        readable(member);
        assertThat(certificate(member)).contains(name + " 同志", "“应急救护知识培训”", "计 8 学时");
    }

    @Test
    void aMemberEnrolsWithoutScripts() {
        Visit officer = visitWithoutScripts(Size.DESKTOP).signIn("zhoulan", DemoSeeder.PASSWORD);
        fill(officer, "消防安全培训", TODAY.plusDays(3), "4");
        published(officer);
        Visit member = visitWithoutScripts(Size.PHONE).signIn("wuchengyuan", DemoSeeder.PASSWORD);
        member.open("/my/training");
        member.click("button:has-text('我要报名消防安全培训')");
        assertThat(member.text()).contains("已报名，支部会收到消息");
        member.click("button:has-text('退出报名消防安全培训')");
        assertThat(member.text()).contains("已退出报名");
    }

    /** What the form asks for; the browser itself keeps nothing back, so that the portal answers. */
    private static void fill(Visit officer, String title, LocalDate on, String hours) {
        officer.open("/training/courses/new");
        officer.fill("培训班名称", title)
                .fill("地点", "局机关三楼会议室")
                .fill("培训内容", "心肺复苏和止血包扎")
                .fill("哪天开始", on.toString())
                .fill("哪天结束", on.toString())
                .fill("每半天几小时", hours);
        officer.page().locator("[name=audience]").selectOption("ALL");
        officer.tick("[name=weekends]");
        officer.page().locator("main form.zb-form").evaluate("form => form.noValidate = true");
    }

    private static String published(Visit officer) {
        officer.press("保存培训班");
        assertThat(officer.text()).contains("培训班已存成草稿");
        officer.press("发布，开始报名");
        assertThat(officer.text()).contains("培训班已发布");
        return officer.where();
    }

    /** Opens an account for a member of the branch beside, which learns nothing else on this day; answers the name. */
    private String trainee() {
        return portal.getBean(JdbcClient.class)
                .sql("""
                        select m.home_id, m.id, m.name from member.member m
                        join member.current_membership s on s.member_home_id = m.home_id and s.member_id = m.id
                        where m.home_id > 0 and s.unit_id = :unit and m.category = '01'
                          and not exists (select 1 from security.account a where a.member_home_id = m.home_id and a.member_id = m.id)
                        order by m.id limit 1
                        """)
                .param("unit", unit("路面机修").number())
                .query((row, number) -> {
                    String name = row.getString("name");
                    account(TRAINEE, name, new MemberId(row.getLong("home_id"), row.getLong("id")), null);
                    return name;
                })
                .single();
    }

    private String certificate(Visit member) throws IOException {
        Download download = member.page().waitForDownload(() -> member.click("main a[href$='/certificate.docx']"));
        Path file = folder.resolve("certificate.docx");
        download.saveAs(file);
        try (XWPFWordExtractor text = new XWPFWordExtractor(new XWPFDocument(Files.newInputStream(file)))) {
            return text.getText();
        }
    }
}
