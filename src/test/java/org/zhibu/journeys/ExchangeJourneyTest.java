package org.zhibu.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.zhibu.core.demo.DemoSeeder;
import org.zhibu.testing.Visit;
import org.zhibu.testing.Visit.Size;

/** A question answered by another branch, and an experience that is borrowed; on a phone, and without scripts. */
class ExchangeJourneyTest extends Journey {

    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai"));

    @Test
    void aMemberAsksAndAnotherBranchSolvesIt() {
        Visit member = visit(Size.PHONE).signIn("wuchengyuan", DemoSeeder.PASSWORD);
        member.open("/exchange/posts/new");
        member.fill("题目", "隧道里信号不好，学习资料怎么带进去").press("发布");
        assertThat(member.text()).contains("请写内容");
        readable(member);
        member.fill("内容", "值守点没有网，纸质的又容易受潮").press("发布");
        String post = member.where();
        assertThat(member.text()).contains("已发布", "待解决");
        readable(member);

        Visit other = visitWithoutScripts(Size.DESKTOP).signIn("dengbaolian", DemoSeeder.PASSWORD);
        other.open(post);
        other.fill("回复", "我们把资料塑封成卡，挂在工具箱上").press("发出回复");
        assertThat(other.text()).contains("回复已发出", "挂在工具箱上");

        Visit secretary = visit(Size.DESKTOP).signIn("chensufang", DemoSeeder.PASSWORD);
        secretary.open(post);
        secretary.press("标为解决办法");
        assertThat(secretary.text()).contains("已标出解决办法", "已解决");
        member.open(post);
        assertThat(member.text()).contains("已解决", "挂在工具箱上");
        readable(member);
    }

    @Test
    void anExperienceIsUsefulAndBorrowed() {
        Visit other = visitWithoutScripts(Size.PHONE).signIn("dengbaolian", DemoSeeder.PASSWORD);
        other.open("/exchange/posts?kind=EXPERIENCE");
        other.follow("一次会分两场，人人到得了");
        assertThat(other.text()).contains("已成为典型");
        other.press("对我们有用，去借鉴");
        assertThat(other.where()).contains("/exemplar/practices/");
        assertThat(other.text()).contains("来自经验交流");
        other.fill("怎么结合本支部", "机修两班倒，照着做")
                .fill("谁负责", "机修支委会")
                .fill("几时登记结果", TODAY.plusDays(30).toString())
                .press("借鉴到本支部");
        assertThat(other.text()).contains("已借鉴到本支部");
    }
}
