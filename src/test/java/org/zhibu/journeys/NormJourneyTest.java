package org.zhibu.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.zhibu.core.demo.DemoSeeder;
import org.zhibu.testing.Visit;
import org.zhibu.testing.Visit.Size;

/** A norm gets a new version, is read by opening and confirming once, and backs an indicator; and who has not read it. */
class NormJourneyTest extends Journey {

    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai"));

    @Test
    void aNewVersionIsReadOnceAndBacksAnIndicator() {
        Visit officer = visit(Size.DESKTOP).signIn("zhoulan", DemoSeeder.PASSWORD);
        officer.open("/norm/norms?q=党员大会议事");
        officer.follow("党员大会议事规则");
        String norm = officer.where();
        officer.follow("修订");
        officer.fill("生效日期", "2062-01-01").press("保存");
        assertThat(officer.text()).contains("请写改了什么");
        officer.fill("改了什么", "会前三天改为会前五天").press("保存");
        assertThat(officer.text()).contains("请核对年份");
        fits(officer);
        officer.fill("生效日期", TODAY.toString()).press("保存");
        assertThat(officer.text()).contains("制度已修订", "第 2 版", "会前三天改为会前五天");
        fits(officer);

        Visit member = visitWithoutScripts(Size.PHONE).signIn("wuchengyuan", DemoSeeder.PASSWORD);
        member.open("/notices");
        assertThat(member.text()).contains("制度《党员大会议事规则》修订了");
        member.open("/my");
        member.click("a[href='" + norm.replace("/norm/", "/my/") + "']");
        fits(member);
        assertThat(member.text()).contains("第 2 版", "会前三天改为会前五天");
        member.press("我已读过");
        assertThat(member.text()).contains("已确认");
        member.open(norm.replace("/norm/", "/my/"));
        assertThat(member.text()).contains("已读").doesNotContain("我已读过");
        unread(norm);
    }

    /** The secretary sees on the desk who has not read it, and where the norm stands behind a score. */
    private void unread(String norm) {
        Visit secretary = visit(Size.PHONE).signIn("chensufang", DemoSeeder.PASSWORD);
        secretary.open("/desk");
        assertThat(secretary.text()).contains("制度《党员大会议事规则》还有 19 名党员没读");
        secretary.open(norm + "/readers?state=UNREAD");
        assertThat(secretary.text()).contains("共 19 条", "何佳慧").doesNotContain("吴承远");
        fits(secretary);
        secretary.resize(Size.DESKTOP);
        fits(secretary);
        secretary.open(norm);
        secretary.follow("考核指标：支部党员大会每季度1次");
        assertThat(secretary.text()).contains("党员大会议事规则", "来源记录");
        fits(secretary);
    }

    @Test
    void eachOrganisationHasItsDutyLists() {
        Visit secretary = visitWithoutScripts(Size.DESKTOP).signIn("dengbaolian", DemoSeeder.PASSWORD);
        secretary.open("/norm/duties");
        assertThat(secretary.text()).contains("书记", "党小组组长", "党务工作者", "按默认清单", "支部工作条例(试行) 第二十二条");
        secretary.open("/norm/duties/group-leader");
        secretary.fill("职责，一行一条", "每月召集一次党小组会\n七天内到点补课").press("保存职责");
        assertThat(secretary.text()).contains("七天内到点补课", "修改");
        fits(secretary);
        secretary.open("/norm/duties/group-leader");
        secretary.fill("职责，一行一条", "").press("保存职责");
        assertThat(secretary.text()).contains("和本组党员谈心谈话").doesNotContain("七天内到点补课 ");
    }
}
