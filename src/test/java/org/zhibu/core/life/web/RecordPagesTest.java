package org.zhibu.core.life.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static org.zhibu.core.life.LifeCast.as;
import static org.zhibu.testing.Web.post;

import java.io.ByteArrayInputStream;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

class RecordPagesTest extends LoggingPagesTest {

    @Test
    void theRecordShowsVotesPeopleAndWhatItCountsTowards() throws Exception {
        web.perform(get(recorded()).with(as(stage.officer)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("应到会有表决权 18 人，实到 15 人，达到半数")))
                .andExpect(content().string(containsString("学时记录 17 条，合计 34 学时")))
                .andExpect(content().string(containsString("成立冬季保畅突击队")))
                .andExpect(content().string(containsString("出差")));
    }

    @Test
    void foreignersAndMembersFindNothing() throws Exception {
        String page = recorded();
        web.perform(get(page).with(as(stage.stranger))).andExpect(status().isNotFound());
        web.perform(get(page).with(as(stage.member))).andExpect(status().isNotFound());
        web.perform(get(page + "/minutes.docx").with(as(stage.stranger))).andExpect(status().isNotFound());
        web.perform(get(page + "/correction").with(as(stage.officer))).andExpect(status().isForbidden());
    }

    @Test
    void theMinutesComeAsWord() throws Exception {
        byte[] bytes = web.perform(get(recorded() + "/minutes.docx").with(as(stage.secretary)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(bytes));
                XWPFWordExtractor text = new XWPFWordExtractor(document)) {
            assertThat(text.getText())
                    .contains("2026年第四季度支部党员大会", "党员大会记录", "桥隧养护党支部", "李国梁领学。", "郑文博（病假）", "韩东升", "通过");
        }
    }

    MockHttpServletRequestBuilder correction(String page, String version, String reason) {
        return filled(java.util.UUID.randomUUID().toString())
                .param("version", version)
                .param("reason", reason)
                .with(request -> {
                    request.setRequestURI(page + "/correction");
                    request.setPathInfo(null);
                    request.setParameter("attendees[0].status", "ABSENT");
                    request.setParameter("votes[0].inFavour", "13");
                    request.setParameter("place", "一号会议室");
                    return request;
                });
    }

    @Test
    void aCorrectionKeepsHistoryAndTakesHoursBack() throws Exception {
        String page = recorded();
        web.perform(get(page + "/correction").with(as(stage.secretary)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("李国梁领学。")));
        web.perform(correction(page, "0", "")).andExpect(status().isUnprocessableContent());
        web.perform(correction(page, "0", "漏记一人缺席")).andExpect(redirectedUrl(page));
        web.perform(get(page).with(as(stage.secretary)))
                .andExpect(content().string(containsString("原因：漏记一人缺席")))
                .andExpect(content().string(containsString("学时记录 16 条，合计 32 学时")));
    }

    @Test
    void theSecondToSaveSeesBothTexts() throws Exception {
        String page = recorded();
        web.perform(correction(page, "0", "先改")).andExpect(status().is3xxRedirection());
        web.perform(correction(page, "0", "后改").with(request -> {
                    request.setParameter("place", "二号会议室");
                    request.setParameter("attendees[0].status", "LEAVE");
                    request.setParameter("attendees[0].reason", "去党校学习");
                    request.setParameter("decisions[0].wording", "成立夏季防汛突击队");
                    request.setParameter("votes[0].inFavour", "12");
                    return request;
                }))
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("陈素芳（去党校学习）")))
                .andExpect(content().string(containsString("成立冬季保畅突击队 李国梁 2026-12-31")))
                .andExpect(content().string(containsString("成立夏季防汛突击队 李国梁 2026-12-31")))
                .andExpect(content().string(containsString("14/18: 13-0-1")))
                .andExpect(content().string(containsString("12-0-1")))
                .andExpect(content().string(containsString("一号会议室")))
                .andExpect(content().string(containsString("二号会议室")));
    }

    @Test
    void aWithdrawalTakesEverythingBack() throws Exception {
        String page = recorded();
        web.perform(get(page + "/cancellation").with(as(stage.secretary))).andExpect(status().isOk());
        web.perform(post(stage.secretary, page + "/cancellation")
                        .param("version", "0")
                        .param("reason", "重复登记"))
                .andExpect(redirectedUrl(page));
        web.perform(get(page).with(as(stage.secretary))).andExpect(content().string(containsString("这条记录已经撤回")));
        assertThat(jdbc.sql("select count(*) from study.hour_entry where home_id = :home and unit_id = :unit")
                        .param("home", stage.branch.home())
                        .param("unit", stage.branch.id().number())
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void theListIsFilteredAndExported() throws Exception {
        recorded();
        String unit = stage.branch.id().text();
        web.perform(get("/life/activities")
                        .with(as(stage.officer))
                        .param("org", unit)
                        .param("q", "党员大会"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("2026年第四季度支部党员大会")));
        web.perform(get("/life/activities")
                        .with(as(stage.officer))
                        .param("org", unit)
                        .param("q", "没有的"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("没有找到")));
        web.perform(get("/life/activities/export.xlsx").with(as(stage.officer)).param("org", unit))
                .andExpect(status().isOk());
    }
}
