package org.zhibu.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.zhibu.core.demo.DemoSeeder;
import org.zhibu.testing.Visit;
import org.zhibu.testing.Visit.Size;

/** A practice from research to a borrowed result, by three people in three browsers. */
class ExemplarJourneyTest extends Journey {

    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai"));

    @Test
    void aPracticeGoesFromResearchToABorrowedResult() {
        Visit secretary = visit(Size.DESKTOP).signIn("chensufang", DemoSeeder.PASSWORD);
        String topic = researched(secretary);
        String practice = proposed(secretary, topic);

        Visit officer = visit(Size.DESKTOP).signIn("zhoulan", DemoSeeder.PASSWORD);
        officer.open(practice);
        readable(officer);
        officer.click("summary:has-text('公布')").click("form[action$='/publication'] button");
        assertThat(officer.text()).contains("典型已公布");

        account("journey-borrower", "马国栋", null, unit("路面机修"));
        Visit borrower = visitWithoutScripts(Size.PHONE).signIn("journey-borrower", DemoSeeder.PASSWORD);
        borrower.open(practice);
        assertThat(borrower.text()).contains("夜班开会", "借鉴");
        borrower.fill("怎么结合本支部", "路面两班倒，照着做")
                .fill("谁负责", "机修支委会")
                .fill("几时登记结果", TODAY.plusDays(30).toString())
                .press("借鉴到本支部");
        assertThat(borrower.text()).contains("已借鉴到本支部", "桥隧养护");
        borrower.click("label:has-text('部分有效')")
                .fill("结果", "白班到会率从 80% 到 92%，夜班还要想办法")
                .press("保存结果");
        assertThat(borrower.text()).contains("借鉴的结果已登记");

        secretary.open(practice);
        readable(secretary);
        assertThat(secretary.text()).contains("部分有效", "白班到会率从 80% 到 92%");
        secretary.open(topic);
        readable(secretary);
        assertThat(secretary.text()).contains("夜班开会一次讲清", "1 个支部", "部分有效");
    }

    /** Plans, visits, finds, decides, concludes; returns the address of the topic. */
    private String researched(Visit visit) {
        visit.open("/research/topics/new");
        readable(visit);
        visit.fill("课题", "夜班党员开会为什么听不全")
                .fill("几时完成", TODAY.plusDays(20).toString())
                .fill("要弄清什么", "夜班党员来开会，听进去多少")
                .fill("谁去调研", "陈素芳")
                .fill("去哪里、找谁", "青龙隧道值守点")
                .press("保存课题");
        String topic = visit.where();
        readable(visit);
        visit.click("summary:has-text('登记一次走访')");
        visit.page().locator("#heldOn").fill(TODAY.toString());
        visit.page().locator("#place").fill("青龙隧道");
        visit.page().locator("#who").fill("陈素芳，见了 2 名党员");
        visit.press("保存走访");
        visit.click("summary:has-text('写一条发现')")
                .fill("发现了什么", "下了夜班直接开会，一半内容没听进去")
                .press("保存发现");
        visit.follow("定措施");
        visit.fill("怎么办", "夜班党员第二天下午单开一场")
                .fill("谁负责", "李国梁")
                .fill("几时办成", TODAY.plusDays(10).toString())
                .press("保存措施");
        visit.follow("夜班党员第二天下午单开一场");
        readable(visit);
        visit.fill("哪天办完", TODAY.toString()).fill("结果", "两场都讲清楚了").press("保存结果");
        visit.click("summary:has-text('写结论')")
                .fill("结论：弄清了什么，主要问题在哪里", "夜班后开会效果差")
                .click("form[action$='/conclusion'] button");
        assertThat(visit.text()).contains("调研结论已写", "两场都讲清楚了");
        return topic;
    }

    private String proposed(Visit visit, String topic) {
        visit.open(topic);
        visit.follow("把这个做法申报为典型");
        readable(visit);
        visit.fill("名称", "夜班开会一次讲清")
                .fill("是什么做法", "夜班党员第二天下午单开一场")
                .fill("怎么做", "排班表出来当天定两场")
                .fill("要花什么", "不花钱")
                .fill("有什么效果", "到会率从 71% 到 96%")
                .fill("依据", "9 次大会的到会记录")
                .press("报送");
        readable(visit);
        assertThat(visit.text()).contains("典型已报送", "等审核");
        return visit.where();
    }
}
