package org.zhibu.areas.service.funding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static org.zhibu.core.life.LifeCast.as;
import static org.zhibu.testing.Web.move;
import static org.zhibu.testing.Web.post;
import static org.zhibu.testing.Web.to;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMultipartHttpServletRequestBuilder;
import org.springframework.transaction.annotation.Transactional;
import org.zhibu.core.life.LifeCast;
import org.zhibu.core.life.LifeCast.Stage;
import org.zhibu.testing.Standings;
import org.zhibu.testing.Web;

/** From an application to its settlement, on the 18th of November 2026. */
@SpringBootTest
@AutoConfigureMockMvc
@Import(LifeCast.class)
@Transactional
class FundingTest {

    @Autowired
    Web web;

    @Autowired
    ApplicationContext portal;

    @Autowired
    Stage stage;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void set() {
        stage.set();
    }

    private MockHttpServletRequestBuilder application() {
        return post(stage.secretary, "/funding/applications")
                .param("org", stage.branch.id().text())
                .param("title", "冬季走访困难党员")
                .param("purpose", "CARE")
                .param("neededOn", "2026-12-20")
                .param("expected", "走访 6 户")
                .param("lines[0].what", "慰问品")
                .param("lines[0].amount", "1200.50")
                .param("lines[1].what", "车费")
                .param("lines[1].amount", "300");
    }

    private String applied() throws Exception {
        return web.redirected(application().param("once", UUID.randomUUID().toString()));
    }

    private String granted(String amount) throws Exception {
        String url = applied();
        web.redirected(move(stage.officer, url + "/approval", 0)
                .param("granted", amount)
                .param("words", "其余由支部自筹"));
        return url;
    }

    @Test
    void goesFromAskingToSettling() throws Exception {
        String url = applied();
        assertThat(web.page(stage.officer, url)).contains("等答复", "1,500.50", "批准这个数", "退回申请");
        assertThat(web.page(stage.secretary, url))
                .contains("<summary class=\"btn btn-secondary\">撤回申请")
                .doesNotContain("批准这个数");
        web.redirected(move(stage.officer, url + "/approval", 0)
                .param("granted", "1000")
                .param("words", "其余由支部自筹"));
        web.redirected(paid(url, 1, voucher("vouchers", "供销社发票.pdf"))
                .param("on", "2026-11-18")
                .param("what", "慰问品，县供销社")
                .param("amount", "640.25"));
        assertThat(web.page(stage.officer, url)).contains("供销社发票.pdf").doesNotContain("缺凭证");
        assertThat(web.page(stage.secretary, url))
                .contains("批准 1,000.00 元，已用 640.25 元，剩 359.75 元", "其余由支部自筹", "href=\"" + url + "#ledger\"");
        assertThat(web.page(stage.secretary, url)).contains("<summary class=\"btn btn-primary\">结清");
        web.redirected(move(stage.secretary, url + "/settlement", 2).param("words", "走访 6 户，送去米面"));
        assertThat(web.page(stage.officer, url)).contains("已结清", "走访 6 户，送去米面").doesNotContain("登记这笔支出");
    }

    private MockMultipartHttpServletRequestBuilder paid(String url, int version, MockMultipartFile voucher) {
        MockMultipartHttpServletRequestBuilder upload = multipart(url + "/expenses");
        return upload.file(voucher)
                .param("version", String.valueOf(version))
                .with(as(stage.secretary))
                .with(csrf());
    }

    private static MockMultipartFile voucher(String field, String name) {
        return new MockMultipartFile(
                field, name, "application/pdf", "%PDF-1.4\n%%EOF".getBytes(StandardCharsets.US_ASCII));
    }

    @Test
    void saysAllThatIsMissingAtOnceInTheOrderOfTheFields() throws Exception {
        String answer = web.perform(post(stage.secretary, "/funding/applications")
                        .param("org", stage.branch.id().text()))
                .andExpect(status().isUnprocessableContent())
                .andReturn()
                .getResponse()
                .getContentAsString();
        String summary = answer.substring(answer.indexOf("errors-title"), answer.indexOf("zb-form__part"));
        assertThat(summary).containsSubsequence("请写明钱用在什么事上", "请填什么时候用", "请写预期效果");
    }

    @Test
    void aDoublePressMakesOneApplication() throws Exception {
        String once = UUID.randomUUID().toString();
        assertThat(web.redirected(application().param("once", once)))
                .isEqualTo(web.redirected(application().param("once", once)));
    }

    @Test
    void refusesWithWordsAndKeepsWhatWasTyped() throws Exception {
        web.refused(application().param("lines[2].what", "横幅"), "“横幅”的金额要大于 0");
        web.refused(application().param("lines[2].what", "横幅").param("lines[2].amount", "2.005"), "“横幅”的金额最多到分");
        web.refused(application().param("lines[2].amount", "80"), "有一行填了金额没写用途");
        web.refused(
                application().param("lines[2].what", "长".repeat(101)).param("lines[2].amount", "1"),
                "有一行的用途太长了，请控制在 100 字以内");
        for (String odd : List.of("2024-12-31", "2028-01-01"))
            web.refused(
                    application().with(request -> {
                        request.setParameter("neededOn", odd);
                        return request;
                    }),
                    "只能填 2025 年到 2027 年之间的日期");
        web.perform(post(stage.secretary, "/funding/applications")
                        .param("org", stage.branch.id().text())
                        .param("title", "冬训")
                        .param("neededOn", "下个月"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("value=\"冬训\"")))
                .andExpect(content().string(containsString("看不懂的日期")));
    }

    @Test
    void grantsNoMoreThanWasAskedForAndSaysWhyLess() throws Exception {
        String url = applied();
        web.refused(move(stage.officer, url + "/approval", 0).param("granted", "1500.51"), "不能超过申请的 1500.50 元");
        web.refused(move(stage.officer, url + "/approval", 0).param("granted", "1500.49"), "批得比申请少");
        web.refused(move(stage.officer, url + "/approval", 0), "请填批准的金额");
        web.redirected(move(stage.officer, url + "/approval", 0).param("granted", "1500.50"));
    }

    @Test
    void spendsNoMoreThanIsLeftAndNothingTomorrow() throws Exception {
        String url = granted("100");
        web.refused(expense(url, 1, "2026-11-18", "100.01"), "这笔经费还剩 100.00 元");
        web.refused(expense(url, 1, "2026-11-19", "10"), "付款日期不能晚于今天");
        web.refused(expense(url, 1, "2026-11-18", "-1"), "一共用了 0.00 元");
        web.refused(expense(url, 1, "2025-12-31", "1"), "付款日期不能早于 2026-01-01");
        web.refused(
                expense(url, 1, "2026-11-18", "1").with(request -> {
                    request.setParameter("what", "长".repeat(101));
                    return request;
                }),
                "这一项太长了");
        web.redirected(expense(url, 1, "2026-11-18", "100"));
        web.redirected(expense(url, 2, "2026-11-18", "-40"));
        assertThat(web.page(stage.secretary, url)).contains("已用 60.00 元，剩 40.00 元");
    }

    private MockHttpServletRequestBuilder expense(String url, int version, String on, String amount) {
        return move(stage.secretary, url + "/expenses", version)
                .param("on", on)
                .param("what", "车费")
                .param("amount", amount);
    }

    @Test
    void returnsWithAReasonAndIsSentAgain() throws Exception {
        String url = applied();
        web.refused(move(stage.officer, url + "/return", 0), "请写明理由");
        web.redirected(move(stage.officer, url + "/return", 0).param("words", "车费请写清人次"));
        assertThat(web.page(stage.secretary, "/desk?org=" + stage.branch.id().text()))
                .contains("修改被退回的经费申请");
        web.perform(move(stage.officer, url + "/return", 0).param("words", "再退"))
                .andExpect(status().isConflict());
        web.redirected(application().param("version", "1").with(to(url + "/details")));
        assertThat(web.page(stage.officer, url)).contains("等答复", "车费请写清人次");
        assertThat(web.page(stage.officer, "/notices")).contains("经费申请改好又报来了：冬季走访困难党员");
    }

    @Test
    void twoOfficersAnsweringMeetTheConflict() throws Exception {
        String url = granted("100");
        web.perform(move(stage.officer, url + "/approval", 0)
                        .param("granted", "90")
                        .param("words", "少一点"))
                .andExpect(status().isConflict());
        web.perform(expense(url, 0, "2026-11-18", "10")).andExpect(status().isConflict());
    }

    @Test
    void isNotHereForOthers() throws Exception {
        String url = applied();
        web.perform(get(url).with(as(stage.stranger))).andExpect(status().isNotFound());
        web.perform(move(stage.secretary, url + "/approval", 0).param("granted", "5"))
                .andExpect(status().isForbidden());
    }

    @Test
    void settlesOnlyWithAVoucherForEveryPayment() throws Exception {
        String url = granted("100");
        web.redirected(expense(url, 1, "2026-11-18", "40"));
        web.redirected(expense(url, 2, "2026-11-18", "-10"));
        String page = web.page(stage.secretary, url);
        assertThat(page.split("缺凭证", -1)).hasSize(2);
        web.refused(move(stage.secretary, url + "/settlement", 3).param("words", "用完"), "第 1 笔“车费”还没有凭证");
        String files = page.replaceAll("(?s).*action=\"(/records/funding.expense/[^\"]*)\".*", "$1");
        String first = page.replaceAll("(?s).*?action=\"(/records/funding.expense/[^\"]*)\".*", "$1");
        assertThat(files).isNotEqualTo(first);
        MockMultipartFile voucher = voucher("file", "车票.pdf");
        web.perform(multipart(first).file(voucher).with(as(stage.officer)).with(csrf()))
                .andExpect(status().isForbidden());
        web.perform(multipart(first).file(voucher).with(as(stage.stranger)).with(csrf()))
                .andExpect(status().isNotFound());
        web.perform(multipart(first).file(voucher).with(as(stage.secretary)).with(csrf()))
                .andExpect(status().is3xxRedirection());
        web.redirected(move(stage.secretary, url + "/settlement", 3).param("words", "用完"));
        assertThat(web.page(stage.officer, url)).contains("车票.pdf").doesNotContain("补凭证");
        assertThat(web.page(stage.officer, "/notices")).contains("经费已结清：冬季走访困难党员");
    }

    @Test
    void takesPapersUntilItIsSettled() throws Exception {
        String url = granted("100");
        String id = url.substring(url.lastIndexOf('/') + 1);
        String files = "/records/funding.application/" + id + "/files";
        MockMultipartFile voucher = voucher("file", "发票.pdf");
        web.perform(multipart(files).file(voucher).with(as(stage.secretary)).with(csrf()))
                .andExpect(status().is3xxRedirection());
        assertThat(web.page(stage.officer, url)).contains("发票.pdf");
        web.perform(multipart(files).file(voucher).with(as(stage.officer)).with(csrf()))
                .andExpect(status().isForbidden());
        web.redirected(move(stage.secretary, url + "/settlement", 1).param("words", "用完"));
        web.perform(multipart(files).file(voucher).with(as(stage.secretary)).with(csrf()))
                .andExpect(status().isForbidden());
    }

    @Test
    void theDatabaseHoldsTheBalance() throws Exception {
        granted("100");
        jdbc.sql("set constraints all immediate").update();
        assertThatThrownBy(() -> jdbc.sql("update funding.application set spent = 1 where home_id = "
                                + stage.branch.home() + " and state = 'APPROVED'")
                        .update())
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void theListTheYearAndTheAreaShowTheSums() throws Exception {
        String url = granted("1000");
        web.redirected(expense(url, 1, "2026-11-18", "250"));
        String org = "?org=" + stage.root.id().text();
        assertThat(web.page(stage.officer, "/funding/applications" + org)).contains("冬季走访困难党员", "1,000.00", "250.00");
        assertThat(web.page(stage.officer, "/funding/applications" + org + "&state=RETURNED"))
                .doesNotContain("冬季走访困难党员");
        web.redirected(post(stage.officer, "/funding/budgets" + org).param("amount", "5000"));
        assertThat(web.page(stage.officer, "/funding/budgets" + org))
                .contains(
                        "5,000.00",
                        "4,000.00",
                        "关怀走访",
                        "purpose=CARE",
                        "org=" + stage.branch.id().text() + "&amp;period=2026");
        assertThat(web.page(stage.officer, "/funding/applications" + org + "&purpose=CARE&period=2026"))
                .contains("冬季走访困难党员");
        assertThat(web.page(stage.officer, "/funding/applications" + org + "&purpose=TRAINING"))
                .doesNotContain("冬季走访困难党员");
        String another =
                web.redirected(application().param("once", UUID.randomUUID().toString()));
        assertThat(web.page(stage.officer, another + org)).contains("2026 年还可以批 4,000.00 元");
        assertThat(web.page(stage.officer, "/areas/service" + org)).contains("经费支持", "750.00");
        assertThat(Standings.figuresOf(portal, "funding", stage.officer, stage.root))
                .containsExactly("还没用的（元） 750.00", "今年批准的经费（元） 1,000.00");
        assertThat(jdbc.sql(
                                "select sum(quantity) from fact.all_facts where home_id = :home and fact_kind = 'funding.spent'")
                        .param("home", stage.branch.home())
                        .query(BigDecimal.class)
                        .single())
                .isEqualByComparingTo("250");
    }
}
