package org.zhibu.areas.foundation.exemplar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static org.zhibu.core.life.LifeCast.as;
import static org.zhibu.testing.Web.move;
import static org.zhibu.testing.Web.post;
import static org.zhibu.testing.Web.to;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.annotation.Transactional;
import org.zhibu.core.life.LifeCast;
import org.zhibu.core.life.LifeCast.Stage;
import org.zhibu.shared.kernel.Role;
import org.zhibu.shared.security.Accounts;
import org.zhibu.testing.Web;

/** From a proposal to what a borrower made of it, on the 18th of November 2026. */
@SpringBootTest
@AutoConfigureMockMvc
@Import(LifeCast.class)
@Transactional
class ExemplarTest {

    @Autowired
    Web web;

    @Autowired
    Stage stage;

    @Autowired
    Accounts accounts;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void set() {
        stage.set();
    }

    private MockHttpServletRequestBuilder proposal() {
        return post(stage.secretary, "/exemplar/practices")
                .param("org", stage.branch.id().text())
                .param("title", "两班会：倒班党员一次不落")
                .param("what", "同一次大会按班次开两场")
                .param("how", "排班表出来当天定两场会期")
                .param("cost", "不花钱")
                .param("effect", "到会率从 71% 到 96%")
                .param("evidence", "9 次大会的到会记录");
    }

    private String proposed() throws Exception {
        return web.redirected(proposal().param("once", UUID.randomUUID().toString()));
    }

    private String published() throws Exception {
        String url = proposed();
        web.redirected(move(stage.officer, url + "/publication", 0));
        return url;
    }

    /** The secretary of the branch beside, who borrows. */
    private MockHttpServletRequestBuilder borrowing(String url) {
        return move(stage.stranger, url + "/borrowings", 1)
                .param("adapted", "机修两班倒，分早晚两场")
                .param("owner", "马国栋")
                .param("dueOn", "2026-12-20");
    }

    @Test
    void aResultComesBackFromTheBorrower() throws Exception {
        String url = published();
        assertThat(web.page(stage.stranger, url)).contains("借鉴到本支部", "已公布");
        String borrowed = web.redirected(borrowing(url));
        assertThat(web.page(stage.stranger, borrowed)).contains("两班会：倒班党员一次不落", "桥隧养护党支部", "登记结果");
        assertThat(web.page(stage.stranger, "/duty/calendar"))
                .contains("本支部自己定的事", "借鉴的做法", borrowed, "出处：", "桥隧养护", "2026-12-20", "在办");
        assertThat(web.page(stage.secretary, "/duty/calendar")).doesNotContain(borrowed);
        assertThat(web.page(stage.stranger, "/search?q=两班倒")).contains("借鉴的做法", borrowed);
        assertThat(web.page(stage.secretary, "/search?q=两班倒")).doesNotContain(borrowed);
        web.refused(move(stage.stranger, borrowed + "/result", 0).param("outcome", "WORKS"), "请写结果");
        web.refused(move(stage.stranger, borrowed + "/result", 0).param("result", "好"), "请选效果怎么样");
        web.redirected(move(stage.stranger, borrowed + "/result", 0)
                .param("outcome", "PARTLY")
                .param("result", "到会率从 80% 到 92%"));
        assertThat(web.page(stage.secretary, url)).contains("路面机修党支部", "部分有效", "到会率从 80% 到 92%");
        assertThat(web.page(stage.stranger, "/duty/calendar")).contains("本支部自己定的事", "部分有效");
        web.perform(get(borrowed).with(as(stage.secretary))).andExpect(status().isNotFound());
    }

    @Test
    void isBorrowedOnceAndOnlyWhenPublished() throws Exception {
        String url = proposed();
        web.perform(get(url).with(as(stage.stranger))).andExpect(status().isNotFound());
        web.redirected(move(stage.officer, url + "/publication", 0));
        web.refused(
                move(stage.stranger, url + "/borrowings", 1)
                        .param("adapted", "照着做")
                        .param("owner", "马国栋"),
                "请填几时登记结果");
        web.refused(
                move(stage.stranger, url + "/borrowings", 1)
                        .param("adapted", "照着做")
                        .param("owner", "马国栋")
                        .param("dueOn", "2062-12-20"),
                "请核对年份");
        web.redirected(borrowing(url));
        web.perform(borrowing(url)).andExpect(status().isUnprocessableContent());
        web.perform(move(stage.secretary, url + "/borrowings", 1)
                        .param("adapted", "x")
                        .param("owner", "x")
                        .param("dueOn", "2026-12-20"))
                .andExpect(status().isForbidden());
    }

    @Test
    void anotherHomeDoesNotReadIt() throws Exception {
        String url = published();
        String id = url.substring(url.lastIndexOf('/') + 1);
        long home = stage.branch.home();
        stage.set();
        assertThat(stage.branch.home()).isNotEqualTo(home);
        for (long who : new long[] {stage.secretary, stage.officer})
            web.perform(get("/exemplar/practices/" + id).with(as(who))).andExpect(status().isNotFound());
    }

    @Test
    void isReturnedWithAReasonAndSentAgain() throws Exception {
        String url = proposed();
        web.refused(move(stage.officer, url + "/return", 0), "请写明");
        web.redirected(move(stage.officer, url + "/return", 0).param("words", "效果请写数字"));
        assertThat(web.page(stage.secretary, "/desk?org=" + stage.branch.id().text()))
                .contains("修改被退回的典型");
        web.perform(move(stage.officer, url + "/publication", 0)).andExpect(status().isConflict());
        web.redirected(proposal().param("version", "1").with(to(url + "/details")));
        assertThat(web.page(stage.officer, url)).contains("等审核", "效果请写数字");
    }

    @Test
    void startsFromItsResearchAndShowsTheWholeWay() throws Exception {
        String topic = web.redirected(post(stage.secretary, "/research/topics")
                .param("org", stage.branch.id().text())
                .param("title", "倒班党员怎样参加组织生活")
                .param("question", "差在哪里")
                .param("people", "陈素芳")
                .param("places", "6 个值守点")
                .param("dueOn", "2026-12-20"));
        web.redirected(move(stage.secretary, topic + "/beginning", 0));
        web.redirected(move(stage.secretary, topic + "/findings", 1)
                .param("kind", "PROBLEM")
                .param("text", "会期固定在周三下午"));
        web.redirected(move(stage.secretary, topic + "/conclusion", 2).param("words", "会期和班次冲突"));
        assertThat(web.page(stage.secretary, topic)).contains("把这个做法申报为典型");
        String branch = "?org=" + stage.branch.id().text();
        assertThat(web.page(stage.officer, topic)).contains("把这个做法申报为典型");
        assertThat(web.page(stage.officer, topic + branch)).doesNotContain("把这个做法申报为典型");
        String url = web.redirected(proposal().param("topic", topic.substring(topic.lastIndexOf('/') + 1)));
        web.redirected(move(stage.officer, url + "/publication", 0));
        web.redirected(borrowing(url));
        assertThat(web.page(stage.secretary, topic)).contains("两班会：倒班党员一次不落", "路面机修党支部");
        String seen = web.page(stage.stranger, url);
        assertThat(seen).contains("倒班党员怎样参加组织生活", "会期固定在周三下午").doesNotContain(topic);
    }

    @Test
    void aDoublePressMakesOnePractice() throws Exception {
        String once = UUID.randomUUID().toString();
        assertThat(web.redirected(proposal().param("once", once)))
                .isEqualTo(web.redirected(proposal().param("once", once)));
        web.refused(proposal().param("title", "").param("how", "长".repeat(1001)), "这一项太长了");
    }

    @Test
    void takesEvidenceUntilItIsPublished() throws Exception {
        String url = proposed();
        String files = "/records/exemplar.practice/" + url.substring(url.lastIndexOf('/') + 1) + "/files";
        MockMultipartFile paper = new MockMultipartFile(
                "file", "到会记录.pdf", "application/pdf", "%PDF-1.4\n%%EOF".getBytes(StandardCharsets.US_ASCII));
        web.perform(multipart(files).file(paper).with(as(stage.secretary)).with(csrf()))
                .andExpect(status().is3xxRedirection());
        web.redirected(move(stage.officer, url + "/publication", 0));
        assertThat(web.page(stage.stranger, url)).contains("到会记录.pdf");
        web.perform(multipart(files).file(paper).with(as(stage.secretary)).with(csrf()))
                .andExpect(status().isForbidden());
    }

    @Test
    void theListsTheAreaTheDeskAndTheFactsShowIt() throws Exception {
        String url = proposed();
        String root = "?org=" + stage.root.id().text();
        assertThat(web.page(stage.officer, "/exemplar/practices" + root)).contains("1 个等审核");
        assertThat(web.page(stage.officer, "/areas/foundation" + root)).contains("可以借鉴的典型");
        web.redirected(move(stage.officer, url + "/publication", 0));
        web.redirected(borrowing(url).param("org", stage.other.id().text()));
        String other = "?org=" + stage.other.id().text();
        assertThat(web.page(stage.stranger, "/exemplar/practices" + other)).contains("两班会：倒班党员一次不落");
        assertThat(web.page(stage.stranger, "/exemplar/borrowings" + other)).contains("出处：桥隧养护党支部", "马国栋");
        assertThat(web.page(stage.officer, "/exemplar/borrowings" + root)).contains("路面机修党支部");
        web.perform(get("/exemplar/practices/export.xlsx" + root).with(as(stage.officer)))
                .andExpect(status().isOk());
        assertThat(jdbc.sql("select count(*) from fact.all_facts where home_id = :home and fact_kind like 'exemplar.%'")
                        .param("home", stage.branch.home())
                        .query(Long.class)
                        .single())
                .isEqualTo(2);
    }

    @Test
    void aGrantElsewhereInTheHomeIsEnoughToRead() throws Exception {
        String url = published();
        long reader = accounts.openWithPassword("reader-" + UUID.randomUUID(), "李国梁", "{noop}unused", null);
        accounts.grant(reader, Role.BRANCH_OFFICER, stage.other.id(), LocalDate.of(2024, 1, 1));
        assertThat(web.page(reader, url)).contains("借鉴到本支部");
    }
}
