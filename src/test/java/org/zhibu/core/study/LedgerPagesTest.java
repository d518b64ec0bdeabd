package org.zhibu.core.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static org.zhibu.core.life.LifeCast.as;

import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.annotation.Transactional;
import org.zhibu.core.life.Activities;
import org.zhibu.core.life.ActivityId;
import org.zhibu.core.life.ActivityKind;
import org.zhibu.core.life.AttendanceStatus;
import org.zhibu.core.life.LifeCast;
import org.zhibu.core.life.LifeCast.Stage;
import org.zhibu.core.life.NewActivity;
import org.zhibu.shared.audit.Actor;
import org.zhibu.testing.Statements;
import org.zhibu.testing.Web;

/** The ledger of study hours of a branch of twenty, and the pages of the secretary counted in statements. */
@SpringBootTest
@AutoConfigureMockMvc
@Import(LifeCast.class)
@Transactional
class LedgerPagesTest {

    @Autowired
    Web web;

    @Autowired
    Stage stage;

    @Autowired
    Activities activities;

    @BeforeEach
    void set() {
        stage.set();
    }

    private ActivityId study(LocalDate on, int present) {
        List<NewActivity.Attendee> people = stage.people.stream()
                .map(member -> new NewActivity.Attendee(
                        member,
                        stage.people.indexOf(member) < present ? AttendanceStatus.PRESENT : AttendanceStatus.ABSENT,
                        null))
                .toList();
        NewActivity.Texts texts = new NewActivity.Texts(null, null, null, null, null, null, null, null);
        NewActivity session = new NewActivity(
                ActivityKind.STUDY,
                "集体学习 " + on,
                on,
                LocalTime.of(14, 0),
                120,
                texts,
                people,
                List.of(),
                List.of(),
                List.of(),
                null);
        OffsetDateTime entered = OffsetDateTime.parse(on + "T17:00:00+08:00");
        return activities.record(Actor.SYSTEM, stage.branch, session, entered);
    }

    private String hours(String conditions) {
        return "/study/hours?org=" + stage.branch.id().text() + conditions;
    }

    @Test
    void everybodyStandsAgainstWhatIsAskedOfThem() throws Exception {
        for (int day = 1; day <= 16; day++) study(LocalDate.of(2026, 3, day), 5);
        String html = web.page(stage.secretary, hours(""));
        assertThat(html).contains("32 / 56", "32 / 32", "0 / 32", "2 人已满全年学时", "，共 20 人");
        assertThat(html.indexOf("冯子涵</a>")).isLessThan(html.indexOf("陈素芳</a>"));
    }

    @Test
    void theListIsFilteredByNameProgressAndYear() throws Exception {
        for (int day = 1; day <= 16; day++) study(LocalDate.of(2026, 3, day), 5);
        assertThat(web.page(stage.secretary, hours("&state=reached")))
                .contains("胡永春", "张玉梅")
                .doesNotContain("陈素芳</a>");
        assertThat(web.page(stage.officer, hours("&q=冯子"))).contains("冯子涵").doesNotContain("胡永春</a>");
        assertThat(web.page(stage.officer, hours("&q=没有这个人"))).contains("没有找到");
        assertThat(web.page(stage.officer, hours("&year=2025")))
                .contains("0 / 56")
                .doesNotContain("32 / 32");
        web.perform(get(hours("&year=1800")).with(as(stage.officer))).andExpect(status().isNotFound());
    }

    @Test
    void onePersonShowsEverySourceAndForeignersFindNothing() throws Exception {
        ActivityId session = study(LocalDate.of(2026, 3, 2), 20);
        String path = "/study/hours/" + stage.people.get(19).text();
        assertThat(web.page(stage.secretary, path))
                .contains("还差 30 学时", "2 / 32 学时", "集体学习 2026-03-02", "/life/activities/" + session);
        web.perform(get(path).with(as(stage.stranger))).andExpect(status().isNotFound());
        web.perform(get(path).with(as(stage.member))).andExpect(status().isNotFound());
        web.perform(get(hours("")).with(as(stage.stranger))).andExpect(status().isNotFound());
    }

    @Test
    void theWorkbookHoldsTheSameRows() throws Exception {
        study(LocalDate.of(2026, 3, 2), 20);
        byte[] bytes = web.perform(get("/study/hours/export.xlsx?q=冯子&org="
                                + stage.branch.id().text())
                        .with(as(stage.officer)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(bytes));
                Stream<Row> rows = book.getFirstSheet().openStream()) {
            List<Row> all = rows.toList();
            assertThat(all).hasSize(2);
            assertThat(all.get(1).getCellText(0)).isEqualTo("冯子涵");
            assertThat(all.get(1).getCellAsNumber(3).orElseThrow().intValue()).isEqualTo(2);
            assertThat(all.get(1).getCellAsNumber(4).orElseThrow().intValue()).isEqualTo(32);
        }
    }

    @Test
    void noPageOfTheSecretaryAsksMoreWhenThereIsMoreToShow() throws Exception {
        ActivityId first = study(LocalDate.of(2026, 3, 2), 3);
        List<String> pages = List.of(
                "/desk?org=" + stage.branch.id().text(),
                "/duty/calendar?org=" + stage.branch.id().text(),
                "/life/activities?org=" + stage.branch.id().text(),
                "/life/decisions?org=" + stage.branch.id().text(),
                hours(""),
                "/study/hours/" + stage.people.get(0).text());
        for (String path : pages) web.page(stage.secretary, path);
        List<Integer> few = counted(pages);
        int record = Statements.countDuring(() -> web.page(stage.secretary, "/life/activities/" + first));
        ActivityId last = first;
        for (int day = 3; day <= 25; day++) last = study(LocalDate.of(2026, 3, day), 20);
        ActivityId full = last;

        assertThat(counted(pages)).isEqualTo(few).allMatch(count -> count <= MOST);
        assertThat(Statements.countDuring(() -> web.page(stage.secretary, "/life/activities/" + full)))
                .isEqualTo(record)
                .isLessThanOrEqualTo(29);
    }

    /** On the desk every module asks once what is open; the other pages stay far below. */
    private static final int MOST = 40;

    private List<Integer> counted(List<String> pages) {
        return pages.stream()
                .map(path -> Statements.countDuring(() -> web.page(stage.secretary, path)))
                .toList();
    }
}
