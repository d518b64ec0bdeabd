package org.zhibu.core.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
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
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.annotation.Transactional;
import org.zhibu.core.assessment.Recompute;
import org.zhibu.core.life.LifeCast;
import org.zhibu.core.life.LifeCast.Stage;
import org.zhibu.testing.Web;

/** A meeting logged on a form is one more done on the board of the committee, and one less when it is taken back. */
@SpringBootTest
@AutoConfigureMockMvc
@Import(LifeCast.class)
@Transactional
class OneEntryTest {

    private static final Pattern DONE = Pattern.compile("完成 (\\d+) / \\d+ 件");

    @Autowired
    Web web;

    @Autowired
    Stage stage;

    @Autowired
    Recompute recompute;

    @BeforeEach
    void set() {
        stage.set();
        recompute.pending();
    }

    @Test
    void showsAboveAndGoesWithTheRecord() throws Exception {
        assertThat(doneOnTheBoard()).isZero();
        String record = redirected(meeting());
        recompute.pending();
        assertThat(doneOnTheBoard()).isEqualTo(1);
        redirected(post(stage.secretary, record + "/cancellation")
                .param("version", "0")
                .param("reason", "记重了"));
        recompute.pending();
        assertThat(doneOnTheBoard()).isZero();
    }

    private MockHttpServletRequestBuilder meeting() {
        MockHttpServletRequestBuilder form = post(stage.secretary, "/life/activities")
                .param("once", UUID.randomUUID().toString())
                .param("org", stage.branch.id().text())
                .param("unit", stage.branch.id().text())
                .param("kind", "OL-01")
                .param("shownUnit", stage.branch.id().text())
                .param("shownKind", "OL-01")
                .param("shownOn", "2026-11-18")
                .param("title", "第四季度支部党员大会")
                .param("heldOn", "2026-11-18")
                .param("startsAt", "14:30")
                .param("minutesLong", "120")
                .param("place", "会议室")
                .param("host", "陈素芳")
                .param("recorder", "王晓桐");
        for (int at = 0; at < stage.people.size(); at++)
            form.param("attendees[" + at + "].member", stage.people.get(at).text())
                    .param("attendees[" + at + "].status", "PRESENT");
        return form;
    }

    private String redirected(MockHttpServletRequestBuilder request) throws Exception {
        return web.redirected(request).replaceAll("\\?.*", "");
    }

    private int doneOnTheBoard() throws Exception {
        String page = web.page(get("/dashboard").param("period", "2026-Q4").with(as(stage.officer)));
        Matcher done = DONE.matcher(page);
        assertThat(done.find()).as("the board says how many duties are done").isTrue();
        return Integer.parseInt(done.group(1));
    }
}
