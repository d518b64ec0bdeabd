package org.zhibu.areas.approach.integrity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static org.zhibu.core.life.LifeCast.as;
import static org.zhibu.testing.Web.post;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.annotation.Transactional;
import org.zhibu.core.life.LifeCast;
import org.zhibu.core.life.LifeCast.Stage;
import org.zhibu.testing.Web;

/** A self-check or a spot check that was saved with a slip in it, and a committee that has problems of its own. */
@SpringBootTest
@AutoConfigureMockMvc
@Import(LifeCast.class)
@Transactional
class CorrectingTest {

    private static final int QUESTIONS = 12;

    @Autowired
    Web web;

    @Autowired
    Stage stage;

    @Autowired
    JdbcClient jdbc;

    String branch;

    @BeforeEach
    void set() {
        stage.set();
        branch = stage.branch.id().text();
    }

    private MockHttpServletRequestBuilder sent(long who, String address) {
        return post(who, address).param("once", UUID.randomUUID().toString());
    }

    /** Answers with what was found at question 2 and at question 9, blank for nothing. */
    private static MockHttpServletRequestBuilder answers(
            MockHttpServletRequestBuilder form, String on, String present, String second, String ninth) {
        form.param("heldOn", on).param("present", present);
        for (int at = 0; at < QUESTIONS; at++) {
            String what = at == 1 ? second : at == 8 ? ninth : "";
            form.param("answers[" + at + "].number", String.valueOf(at + 1))
                    .param("answers[" + at + "].found", what.isEmpty() ? "NO" : "YES")
                    .param("answers[" + at + "].what", what);
        }
        return form;
    }

    private String selfcheck(String second) throws Exception {
        return web.redirected(answers(
                sent(stage.secretary, "/integrity/checks").param("org", branch).param("period", "2026-2"),
                "2026-11-16",
                "支委会全体",
                second,
                ""));
    }

    private MockHttpServletRequestBuilder corrected(
            String url, int version, String on, String present, String second, String ninth) {
        return answers(
                sent(stage.secretary, url + "/details").param("version", String.valueOf(version)),
                on,
                present,
                second,
                ninth);
    }

    private List<String> problems() {
        return jdbc.sql("select what || ' ' || found_on from integrity.problem where home_id = :home order by id")
                .param("home", stage.branch.home())
                .query(String.class)
                .list();
    }

    private String problem(String what) {
        return jdbc.sql("select id from integrity.problem where home_id = :home and what = :what")
                .param("home", stage.branch.home())
                .param("what", what)
                .query((row, number) -> new ProblemId(stage.branch.home(), row.getLong(1)).href())
                .single();
    }

    private MockHttpServletRequestBuilder mending(long who, String url, int version, String owner, String other) {
        return post(who, url + "/details")
                .param("version", String.valueOf(version))
                .param("style", "FORMALISM")
                .param("what", "要了系统里有的数")
                .param("cause", "没有先查")
                .param("measure", "先到系统里查")
                .param("owner", owner)
                .param("other", other)
                .param("dueOn", "2026-11-18");
    }

    @Test
    void aSlipInASelfCheckIsCorrectedWithItsProblems() throws Exception {
        String url = selfcheck("要了系统里有得数");
        assertThat(web.page(stage.secretary, url)).contains(url + "/details");
        assertThat(web.page(stage.officer, url)).doesNotContain(url + "/details");
        assertThat(web.page(stage.secretary, url + "/details")).contains("修改自查", "要了系统里有得数", "value=\"支委会全体\"");
        web.refused(corrected(url, 0, "2026-11-19", "支委会全体", "要了数", ""), "日期不能晚于今天");
        web.refused(corrected(url, 0, "2026-11-18", "支委会全体", "赵启明要了数", ""), "这里不写人名（“赵启明”）");
        web.redirected(corrected(url, 0, "2026-11-17", "支委会全体，2 名党员", "要了系统里有的数", "难事没人接"));
        assertThat(problems()).containsExactly("要了系统里有的数 2026-11-17", "难事没人接 2026-11-17");
        assertThat(web.page(stage.officer, url))
                .contains("支委会全体，2 名党员", "2026-11-16 → 2026-11-17", "要了系统里有得数 → 要了系统里有的数");
        assertThat(web.page(stage.officer, problem("要了系统里有的数"))).contains("问题改了写法", "要了系统里有得数 → 要了系统里有的数");
        web.redirected(corrected(url, 1, "2026-11-17", "支委会全体，2 名党员", "", "难事没人接"));
        assertThat(problems()).containsExactly("难事没人接 2026-11-17");
    }

    @Test
    void twoWhoCorrectASelfCheckMeet() throws Exception {
        String url = selfcheck("要了系统里有的数");
        web.redirected(corrected(url, 0, "2026-11-17", "支委会全体", "要了系统里有的数", ""));
        web.perform(corrected(url, 0, "2026-11-18", "支委会全体和党员代表", "要了系统里有的数", ""))
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("支委会全体和党员代表")))
                .andExpect(content().string(containsString("2026-11-17")))
                .andExpect(content().string(containsString("name=\"version\" value=\"1\"")));
        web.perform(get(url + "/details").with(as(stage.officer))).andExpect(status().isForbidden());
        web.perform(get(url + "/details").with(as(stage.stranger))).andExpect(status().isNotFound());
    }

    @Test
    void whatHasAMeasureIsChangedInTheLedgerAndWhatIsClosedNoMore() throws Exception {
        String url = selfcheck("要了系统里有的数");
        String problem = problem("要了系统里有的数");
        web.redirected(mending(stage.secretary, problem, 0, "李国梁", ""));
        assertThat(web.page(stage.secretary, url + "/details")).contains("已定措施，到台账里改", problem);
        web.perform(corrected(url, 0, "2026-11-16", "支委会全体", "要了别的数", ""))
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("要了别的数")));
        web.redirected(corrected(url, 0, "2026-11-15", "支委会全体", "要了系统里有的数", ""));
        assertThat(problems()).containsExactly("要了系统里有的数 2026-11-15");
        web.redirected(post(stage.secretary, problem + "/closing")
                .param("version", "2")
                .param("closedOn", "2026-11-18")
                .param("evidence", "通知已收回"));
        assertThat(web.page(stage.secretary, url)).doesNotContain(url + "/details");
        web.perform(corrected(url, 1, "2026-11-16", "支委会全体", "要了系统里有的数", "")).andExpect(status().isForbidden());
    }

    private MockHttpServletRequestBuilder spot(String address, String on, String conclusion) {
        return sent(stage.officer, address)
                .param("heldOn", on)
                .param("lookedAt", "上半年支委会记录")
                .param("checkedBy", "周岚")
                .param("conclusion", conclusion);
    }

    private static MockHttpServletRequestBuilder finding(
            MockHttpServletRequestBuilder form, int line, String was, String what) {
        String name = "findings[" + line + "].";
        return form.param(name + "was", was)
                .param(name + "what", what)
                .param(name + "style", "BUREAUCRACY")
                .param(name + "dueOn", "2026-11-18");
    }

    @Test
    void aSpotCheckIsCorrectedByTheCommitteeAndTheBranchIsTold() throws Exception {
        MockHttpServletRequestBuilder form =
                spot("/integrity/spots", "2026-11-10", "记录齐全").param("org", branch);
        String url = web.redirected(finding(finding(form, 0, "", "4 件事没有答服"), 1, "", "登记本缺页"));
        assertThat(web.page(stage.secretary, url)).doesNotContain(url + "/details");
        String first = problem("4 件事没有答服").substring("/integrity/problems/".length());
        String second = problem("登记本缺页").substring("/integrity/problems/".length());
        assertThat(web.page(stage.officer, url + "/details")).contains("修改抽查", "4 件事没有答服", first, second);
        String details = url + "/details";
        web.refused(finding(spot(details, "2026-11-19", "好").param("version", "0"), 0, first, "没有答复"), "日期不能晚于今天");
        MockHttpServletRequestBuilder better =
                spot(details, "2026-11-09", "记录齐全，办得慢").param("version", "0");
        web.redirected(finding(finding(better, 0, first, "4 件事没有答复"), 1, second, ""));
        assertThat(problems()).containsExactly("4 件事没有答复 2026-11-09");
        assertThat(web.page(stage.secretary, url)).contains("记录齐全，办得慢", "记录齐全 → 记录齐全，办得慢");
        assertThat(web.page(stage.secretary, "/notices")).contains("党委改了抽查记录：上半年支委会记录");
        web.perform(finding(spot(details, "2026-11-09", "好").param("version", "0"), 0, first, "4 件事没有答复"))
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("记录齐全，办得慢")));
        web.redirected(mending(stage.secretary, problem("4 件事没有答复"), 2, "李国梁", ""));
        assertThat(web.page(stage.officer, details)).contains("这些问题已定措施");
        web.perform(finding(spot(details, "2026-11-09", "好").param("version", "1"), 0, first, "改了"))
                .andExpect(status().isConflict());
        web.refused(
                spot(details, "2026-11-18", "好").param("version", "1").param("findings[0].dueOn", "2026-11-18"),
                "请写什么现象");
        web.redirected(spot(details, "2026-11-09", "好").param("version", "1"));
        assertThat(problems()).containsExactly("要了系统里有的数 2026-11-09");
    }

    @Test
    void aCommitteeKeepsItsOwnLedgerWithAnOfficerOrSomebodyByName() throws Exception {
        String root = stage.root.id().text();
        String problem = web.redirected(sent(stage.officer, "/integrity/problems")
                        .param("org", root)
                        .param("style", "FORMALISM")
                        .param("what", "一周发了三张内容相近的表"))
                .replace("/details", "");
        assertThat(web.page(stage.officer, problem + "/details"))
                .contains(">officer</option>")
                .doesNotContain(">李国梁</option>");
        assertThat(web.page(stage.officer, "/desk?org=" + root))
                .contains("给问题“要了系统里有的数”定措施".replace("要了系统里有的数", "一周发了三张内容相近的表"));
        web.refused(mending(stage.officer, problem, 0, "李国梁", ""), "请从名单里选谁来改");
        web.refused(mending(stage.officer, problem, 0, "", ""), "请从名单里选谁来改，或者写名单里没有的人");
        web.refused(mending(stage.officer, problem, 0, "officer", "后勤处 刘处长"), "已经选了“officer”");
        web.redirected(mending(stage.officer, problem, 0, "", "后勤处 刘处长"));
        assertThat(web.page(stage.officer, problem)).contains("后勤处 刘处长", "整改中");
        assertThat(web.page(stage.officer, problem + "/details")).contains("value=\"后勤处 刘处长\"");
        assertThat(web.page(stage.officer, "/integrity/problems?org=" + root)).contains("1 个问题在整改", "交建集团党委");
        assertThat(web.page(stage.officer, "/integrity/branches?org=" + root)).contains("0 / 2");
        web.perform(get(problem).with(as(stage.secretary))).andExpect(status().isNotFound());
    }

    @Test
    void thePeriodOfASelfCheckIsCorrectedToOneThatIsStillOpen() throws Exception {
        String url = selfcheck("要了系统里有的数");
        assertThat(web.page(stage.secretary, url + "/details"))
                .contains("2026 年上半年")
                .doesNotContain("2025 年下半年");
        web.refused(corrected(url, 0, "2026-11-16", "支委会全体", "要了系统里有的数", "").param("period", "2024-1"), "这一期已经查过或者不能补");
        web.redirected(corrected(url, 0, "2026-11-16", "支委会全体", "要了系统里有的数", "").param("period", "2026-1"));
        assertThat(web.page(stage.secretary, url)).contains("2026 年下半年 → 2026 年上半年");
        selfcheck("");
        web.refused(corrected(url, 1, "2026-11-16", "支委会全体", "要了系统里有的数", "").param("period", "2026-2"), "这一期已经查过或者不能补");
    }

    @Test
    void allThatIsMissingIsSaidAtOnce() throws Exception {
        String form = web.perform(sent(stage.secretary, "/integrity/checks")
                        .param("org", branch)
                        .param("period", "2026-2")
                        .param("answers[0].number", "1")
                        .param("answers[1].number", "2")
                        .param("answers[1].found", "YES"))
                .andExpect(status().isUnprocessableContent())
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(form).contains("请填日期", "请写谁参加了自查", "第 1 题还没有答", "第 2 题");
        String spot = web.perform(sent(stage.officer, "/integrity/spots")
                        .param("org", branch)
                        .param("heldOn", "2026-11-10")
                        .param("findings[0].what", "登记本缺页")
                        .param("findings[1].dueOn", "2026-11-18"))
                .andExpect(status().isUnprocessableContent())
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(spot).contains("请写谁去抽查", "请写看了什么", "请写总的情况", "请选是哪种作风", "请写什么现象");
        selfcheck("要了系统里有的数");
        web.refused(sent(stage.secretary, problem("要了系统里有的数") + "/details").param("version", "0"), "请写措施");
    }

    @Test
    void daysBeyondReasonAreSlipsOfTheYear() throws Exception {
        web.refused(spot("/integrity/spots", "2022-11-10", "好").param("org", branch), "最早登记到 3 年以前");
        web.refused(
                finding(spot("/integrity/spots", "2026-11-10", "好").param("org", branch), 0, "", "慢".repeat(400)),
                "这一项太长了");
        selfcheck("要了系统里有的数");
        MockHttpServletRequestBuilder far = sent(stage.secretary, problem("要了系统里有的数") + "/details")
                .param("version", "0")
                .param("style", "FORMALISM")
                .param("what", "要了系统里有的数")
                .param("cause", "没有先查")
                .param("measure", "先到系统里查")
                .param("other", "支委会")
                .param("dueOn", "2030-01-01");
        web.refused(far, "最多定到两年以内");
    }
}
