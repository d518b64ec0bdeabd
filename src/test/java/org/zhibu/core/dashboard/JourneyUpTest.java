package org.zhibu.core.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.transaction.annotation.Transactional;
import org.zhibu.core.organization.Unit;
import org.zhibu.shared.kernel.Role;
import org.zhibu.testing.Board;
import org.zhibu.testing.Web;

/** From the start page to the desk of a branch, its plan and its score. */
@SpringBootTest
@AutoConfigureMockMvc
@Import({Board.class, Board.StandingClock.class})
@Transactional
class JourneyUpTest {

    @Autowired
    Web web;

    @Autowired
    Board board;

    @Test
    void everyoneStartsWhereTheirWorkIs() throws Exception {
        Board.Tree tree = board.tree("临澜市国资系统党委", 1, 1);
        Unit branch = tree.branches().get(0);
        web.perform(get("/").with(board.as(Role.SECRETARY, branch))).andExpect(redirectedUrl("/desk"));
        web.perform(get("/").with(board.as(Role.COMMITTEE_OFFICER, tree.root())))
                .andExpect(redirectedUrl("/dashboard"));
        web.perform(get("/").with(board.as(Role.ADMINISTRATOR, null)))
                .andExpect(redirectedUrl("/organization/first-steps"));
        web.perform(get("/").with(board.as(null, null, null))).andExpect(redirectedUrl("/my"));
    }

    @Test
    void theDeskOfAnEmptyBranchLeadsToTheRoster() throws Exception {
        Unit branch = board.tree("临澜市国资系统党委", 1, 1).branches().get(0);
        assertThat(web.page(board.as(Role.SECRETARY, branch), "/desk")).contains("支部还没有党员", "导入党员名册");
    }

    @Test
    void thePlanShowsEachDutyWithItsClause() throws Exception {
        Unit branch = board.tree("临澜市国资系统党委", 1, 1).branches().get(0);
        board.duties(branch, 2026);
        board.leaveOut(branch, "OL-06", java.time.LocalDate.of(2026, 10, 1));
        RequestPostProcessor secretary = board.as(Role.SECRETARY, branch);
        assertThat(web.page(secretary, "/duty/calendar"))
                .contains("主题党日", "第十六条", "缺 1 次", "1 件已逾期")
                .contains("/life/activities/new?org=" + branch.id().text() + "&amp;kind=OL-06&amp;date=2026-10-31");
        web.perform(get("/duty/calendar?year=1800").with(secretary)).andExpect(status().isNotFound());
    }

    @Test
    void theScoreSaysWhereEveryPointComesFrom() throws Exception {
        Board.Tree tree = board.tree("临澜市国资系统党委", 1, 2);
        String own = tree.branches().get(0).id().text();
        String foreign = tree.branches().get(1).id().text();
        RequestPostProcessor secretary =
                board.as(Role.SECRETARY, tree.branches().get(0));
        assertThat(web.page(secretary, "/assessment/scores/" + own))
                .contains("支部党员大会每季度1次", "缺1次扣1", "lang=\"zh\"", "不计入", "还没有计入的项目")
                .doesNotContain("名次");
        assertThat(web.page(secretary, "/assessment/scores/" + own + "/records?indicator=D0-16"))
                .contains("还没有记录");
        web.perform(get("/assessment/scores/" + foreign).with(secretary)).andExpect(status().isNotFound());
        web.perform(get("/assessment/scores/" + own + "?year=1800").with(secretary))
                .andExpect(status().isNotFound());
        web.perform(get("/assessment/scores/" + own).with(board.as(Role.ADMINISTRATOR, null)))
                .andExpect(status().isNotFound());
        assertThat(web.page(board.as(Role.COMMITTEE_OFFICER, tree.root()), "/assessment/scores/" + foreign))
                .contains("得分说明");
    }
}
