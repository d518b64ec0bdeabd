package org.zhibu.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.zhibu.core.demo.DemoSeeder;
import org.zhibu.testing.Visit;
import org.zhibu.testing.Visit.Size;

/**
 * Money for an activity: a branch applies, the committee grants less and says why, what was paid is entered with its voucher,
 * and the grant is settled. At every step the balance is what was granted less what was spent.
 */
class FundingJourneyTest extends Journey {

    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai"));

    @Test
    void goesFromTheApplicationToTheSettlement() {
        walk(visit(Size.DESKTOP), visitWithoutScripts(Size.PHONE), "值守点防寒被褥");
    }

    private static void walk(Visit secretary, Visit committee, String title) {
        secretary.signIn("chensufang", DemoSeeder.PASSWORD);
        committee.signIn("zhoulan", DemoSeeder.PASSWORD);
        String url = applied(secretary, title);
        granted(committee, url, title);
        spent(secretary, url, title);
        settled(secretary, url);
        counted(committee, title);
    }

    /** What is missing is said all at once; returns the address of the application. */
    private static String applied(Visit secretary, String title) {
        secretary.open("/funding/applications");
        fits(secretary);
        secretary.click("a.btn[href*='/funding/applications/new']");
        secretary.press("报送申请");
        assertThat(secretary.text()).contains("请写明钱用在什么事上", "请填什么时候用", "请写预期效果");
        fits(secretary);
        enter(secretary, "title", title);
        secretary.page().locator("[name=purpose]").selectOption("MATERIAL");
        enter(secretary, "neededOn", TODAY.toString());
        enter(secretary, "expected", "8 个值守点夜里不受冻");
        enter(secretary, "lines[0].what", "棉被褥 8 套");
        enter(secretary, "lines[0].amount", "960");
        enter(secretary, "lines[1].what", "运费");
        enter(secretary, "lines[1].amount", "140");
        secretary.press("报送申请");
        assertThat(secretary.text()).contains("申请已报送", "等答复", "1,100.00");
        fits(secretary);
        return secretary.where().replaceAll("[?#].*", "");
    }

    /** The committee sees what is left of its year, and grants less only with a reason. */
    private static void granted(Visit committee, String url, String title) {
        committee.open("/funding/applications?state=SUBMITTED");
        committee.follow(title);
        assertThat(committee.where()).startsWith(url);
        assertThat(committee.text()).contains("还可以批");
        enter(committee, "granted", "900");
        committee.press("批准这个数");
        assertThat(committee.text()).contains("批得比申请少");
        fits(committee);
        committee.page().locator("form[action$='/approval'] [name=words]").fill("运费由局里的车顺路送");
        committee.press("批准这个数");
        assertThat(committee.text()).contains("经费已批准", "批准 900.00 元，已用 0.00 元，剩 900.00 元");
        fits(committee);
    }

    /** One payment with its voucher, one whose voucher follows; what is beyond the grant is refused. */
    private static void spent(Visit secretary, String url, String title) {
        secretary.open("/notices");
        assertThat(secretary.text()).contains("经费已批准：" + title);
        secretary.open(url);
        pay(secretary, "棉被褥 8 套，县百货公司", "900.01", null);
        assertThat(secretary.text()).contains("这笔经费还剩 900.00");
        pay(secretary, "棉被褥 8 套，县百货公司", "832.50", "百货公司发票.pdf");
        assertThat(secretary.text()).contains("支出已登记", "已用 832.50 元，剩 67.50 元", "百货公司发票.pdf");
        pay(secretary, "捆扎绳", "20", null);
        assertThat(secretary.text()).contains("已用 852.50 元，剩 47.50 元", "缺凭证");
        fits(secretary);
    }

    private static void pay(Visit visit, String what, String amount, @Nullable String voucher) {
        String form = "form[action$='/expenses'] ";
        visit.page().locator(form + "[name=what]").fill(what);
        visit.page().locator(form + "[name=on]").fill(TODAY.toString());
        visit.page().locator(form + "[name=amount]").fill(amount);
        if (voucher != null) visit.page().locator(form + "[name=vouchers]").setInputFiles(paper(voucher));
        visit.press("登记这笔支出");
    }

    private static FilePayload paper(String name) {
        return new FilePayload(name, "application/pdf", "%PDF-1.4\n%%EOF".getBytes(StandardCharsets.US_ASCII));
    }

    /** Nothing is settled without a voucher for every payment; afterwards nothing can be entered. */
    private static void settled(Visit secretary, String url) {
        move(secretary, "settlement", "8 个值守点都有被褥");
        assertThat(secretary.text()).contains("第 2 笔“捆扎绳”还没有凭证");
        secretary.open(url);
        String second = "tr:has-text('捆扎绳') ";
        secretary.click(second + "summary");
        secretary.page().locator(second + "input[type=file]").setInputFiles(paper("捆扎绳收据.pdf"));
        secretary.click(second + "form[enctype] button");
        assertThat(secretary.text()).contains("捆扎绳收据.pdf").doesNotContain("缺凭证");
        move(secretary, "settlement", "8 个值守点都有被褥，夜里没有人受冻");
        assertThat(secretary.text()).contains("经费已结清", "已用 852.50 元，剩 47.50 元").doesNotContain("登记这笔支出");
        fits(secretary);
    }

    /** The sums of the year open the applications behind them. */
    private static void counted(Visit committee, String title) {
        committee.open("/notices");
        assertThat(committee.text()).contains("经费已结清：" + title);
        committee.open("/funding/budgets");
        fits(committee);
        committee.follow("报刊资料");
        assertThat(committee.text()).contains(title, "852.50", "已结清");
        fits(committee);
    }

    private static void enter(Visit visit, String field, String text) {
        visit.page().locator("[name='" + field + "']").fill(text);
    }

    private static void move(Visit visit, String move, String words) {
        String form = "form[action$='/" + move + "']";
        if (!visit.page().locator(form + " textarea").isVisible()) visit.click("details:has(" + form + ") summary");
        visit.page().locator(form + " textarea").fill(words);
        visit.click(form + " button");
    }
}
