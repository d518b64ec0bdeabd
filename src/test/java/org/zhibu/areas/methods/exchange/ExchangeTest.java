package org.zhibu.areas.methods.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static org.zhibu.core.life.LifeCast.as;
import static org.zhibu.testing.Web.post;

import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.transaction.annotation.Transactional;
import org.zhibu.core.life.LifeCast;
import org.zhibu.core.life.LifeCast.Stage;
import org.zhibu.testing.Web;

/** Questions and experiences between two branches of one committee, on the 18th of November 2026. */
@SpringBootTest
@AutoConfigureMockMvc
@Import(LifeCast.class)
@Transactional
class ExchangeTest {

    private static final Pattern REPLY = Pattern.compile("id=\"r([0-9a-z-]+)\"");

    @Autowired
    Web web;

    @Autowired
    Stage stage;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void set() {
        stage.set();
    }

    /** 张玉梅 on her phone, a member without any role. */
    private RequestPostProcessor member() {
        return as(stage.member, "张玉梅", stage.people.get(4));
    }

    private static MockHttpServletRequestBuilder by(RequestPostProcessor who, String url) {
        return post(url).with(who).with(csrf()).param("once", UUID.randomUUID().toString());
    }

    private static MockHttpServletRequestBuilder written(RequestPostProcessor who, String kind, String title) {
        return by(who, "/exchange/posts")
                .param("kind", kind)
                .param("title", title)
                .param("body", "三班倒，开一次大会最多到 12 人");
    }

    private String reply(RequestPostProcessor who, String post, String body) throws Exception {
        web.redirected(by(who, post + "/replies").param("body", body));
        Matcher found = REPLY.matcher(web.page(who, post));
        String last = "";
        while (found.find()) last = found.group(1);
        return last;
    }

    @Test
    void isAskedByAMemberAnsweredByAnotherBranchAndMarkedAsSolved() throws Exception {
        String post = web.redirected(written(member(), "QUESTION", "夜班党员总凑不齐，大会怎么开"));
        jdbc.sql("update organization.unit set short_name = '桥隧支部' where id = :id")
                .param("id", stage.branch.id().number())
                .update();
        assertThat(web.page(as(stage.stranger), "/exchange/posts"))
                .contains("夜班党员总凑不齐", "桥隧支部", "待解决")
                .doesNotContain("桥隧养护党支部");
        assertThat(web.page(as(stage.stranger), post)).contains("桥隧支部", "写一条回复");
        String reply = reply(as(stage.stranger), post, "分白班、夜班两场开，票合在一起数");
        assertThat(web.page(member(), "/notices")).contains("路面机修党支部回复了你写的");
        assertThat(web.page(as(stage.secretary), "/desk")).contains("夜班党员总凑不齐");
        web.perform(by(as(stage.stranger), post + "/answer")
                        .param("version", "0")
                        .param("answer", reply))
                .andExpect(status().isForbidden());
        web.redirected(
                by(as(stage.secretary), post + "/answer").param("version", "0").param("answer", reply));
        assertThat(web.page(member(), post)).contains("已解决", "解决办法");
        assertThat(web.page(as(stage.stranger), "/notices")).contains("你的回复被标为解决办法");
        assertThat(web.page(as(stage.officer), "/exchange/posts?state=SOLVED")).contains("夜班党员总凑不齐");
        assertThat(facts("exchange.answered")).isEqualTo(1);
        web.redirected(by(member(), post + "/answer/removal").param("version", "1"));
        assertThat(web.page(member(), post)).contains("待解决");
        assertThat(web.page(as(stage.secretary), "/search?q=凑不齐")).contains("夜班党员总凑不齐");
    }

    private long facts(String kind) {
        return jdbc.sql("select count(*) from fact.all_facts where home_id = :home and fact_kind = :kind")
                .param("home", stage.branch.home())
                .param("kind", kind)
                .query(Long.class)
                .single();
    }

    @Test
    void isHiddenByTheCommitteeWithAReasonTheAuthorReads() throws Exception {
        String post = web.redirected(written(as(stage.secretary), "QUESTION", "这个问题该不该问"));
        String reply = reply(as(stage.stranger), post, "不该在这里写别人的病情");
        web.perform(by(as(stage.stranger), post + "/hiding")
                        .param("version", "0")
                        .param("words", "不好"))
                .andExpect(status().isForbidden());
        web.refused(
                by(as(stage.officer), "/exchange/replies/" + reply + "/hiding").param("version", "0"), "请写明理由");
        web.redirected(by(as(stage.officer), "/exchange/replies/" + reply + "/hiding")
                .param("version", "0")
                .param("words", "写了别人的病情"));
        assertThat(web.page(as(stage.stranger), post)).contains("写了别人的病情", "不该在这里写");
        assertThat(web.page(as(stage.secretary), post)).doesNotContain("不该在这里写");
        web.redirected(
                by(as(stage.officer), post + "/hiding").param("version", "0").param("words", "请改问法"));
        assertThat(web.page(as(stage.secretary), post)).contains("上级党委已隐藏，原因：请改问法");
        assertThat(web.page(as(stage.secretary), "/notices")).contains("被上级党委隐藏了");
        web.perform(get(post).with(as(stage.stranger))).andExpect(status().isNotFound());
        web.perform(by(as(stage.officer), post + "/hiding")
                        .param("version", "0")
                        .param("words", "再隐藏"))
                .andExpect(status().isConflict());
        web.redirected(by(as(stage.officer), post + "/showing").param("version", "1"));
        assertThat(web.page(as(stage.stranger), post)).contains("这个问题该不该问");
    }

    @Test
    void isChangedByItsAuthorAloneAndKeepsItsHistory() throws Exception {
        String post = web.redirected(written(as(stage.secretary), "EXPERIENCE", "一次会分两场"));
        web.perform(get(post + "/details").with(as(stage.stranger))).andExpect(status().isForbidden());
        MockHttpServletRequestBuilder change = post(stage.secretary, post + "/details")
                .param("version", "0")
                .param("title", "一次会分白班夜班两场")
                .param("body", "议题一样，票合在一起数");
        web.redirected(change);
        assertThat(web.page(as(stage.secretary), post)).contains("一次会分白班夜班两场", "一次会分两场", "改过");
        web.perform(change).andExpect(status().isConflict());
        web.redirected(by(as(stage.secretary), post + "/withdrawal").param("version", "1"));
        web.perform(get(post).with(as(stage.stranger))).andExpect(status().isNotFound());
        assertThat(facts("exchange.shared")).isZero();
    }

    @Test
    void becomesAPracticeThatIsBorrowedAndKeepsItsOrigin() throws Exception {
        String post = web.redirected(written(as(stage.secretary), "EXPERIENCE", "一次会分两场"));
        assertThat(web.redirected(by(as(stage.stranger), post + "/use"))).isEqualTo(post);
        assertThat(web.page(as(stage.secretary), "/notices")).contains("觉得“一次会分两场”有用");
        String start = "/exemplar/practices/new?org=%s&from=exchange:%s"
                .formatted(stage.branch.id().text(), post.substring(post.lastIndexOf('/') + 1));
        assertThat(web.page(as(stage.secretary), post)).contains("from=exchange:");
        assertThat(web.page(as(stage.officer), post)).doesNotContain("from=exchange:");
        assertThat(web.page(as(stage.secretary), start)).contains("一次会分两场", "三班倒，开一次大会最多到 12 人");
        String practice = web.redirected(by(as(stage.secretary), "/exemplar/practices")
                .param("org", stage.branch.id().text())
                .param("from", "exchange:" + post.substring(post.lastIndexOf('/') + 1))
                .param("title", "一次会分两场")
                .param("what", "分班次开会")
                .param("how", "排班定下来就定两场")
                .param("cost", "不花钱")
                .param("effect", "到会率从 71% 到 96%")
                .param("evidence", "会议记录"));
        assertThat(web.page(as(stage.stranger), post)).contains("已申报为典型，等党委公布");
        web.redirected(by(as(stage.officer), practice + "/publication")
                .param("version", "0")
                .param("words", "可学"));
        assertThat(web.page(as(stage.stranger), "/notices")).contains("已公布为典型，可以借鉴");
        assertThat(web.page(as(stage.stranger), practice)).contains("来自经验交流", "一次会分两场");
        assertThat(web.redirected(by(as(stage.stranger), post + "/use"))).isEqualTo(practice + "#borrow");
        web.redirected(by(as(stage.stranger), practice + "/borrowings")
                .param("adapted", "白班夜班各一场")
                .param("owner", "支委会")
                .param("dueOn", "2026-12-20"));
        assertThat(web.page(as(stage.secretary), post)).contains("路面机修党支部", "已借鉴", "已成为典型");
    }

    @Test
    void refusesWithWordsAndKeepsWhatWasTyped() throws Exception {
        web.refused(by(member(), "/exchange/posts").param("kind", "QUESTION").param("body", "试过周末开"), "请写题目");
        web.refused(by(member(), "/exchange/posts").param("kind", "QUESTION").param("body", "试过周末开"), "试过周末开");
        String post = web.redirected(written(member(), "QUESTION", "夜班怎么开会"));
        web.refused(by(as(stage.stranger), post + "/replies").param("body", " "), "请写回复的内容");
        web.perform(by(member(), post + "/use")).andExpect(status().isForbidden());
    }
}
