package org.zhibu.core.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.transaction.annotation.Transactional;
import org.zhibu.core.assessment.Recompute;
import org.zhibu.shared.kernel.Role;
import org.zhibu.shared.kernel.Scope;
import org.zhibu.shared.kernel.UnitKind;
import org.zhibu.testing.Board;

/** Organisations that go under another one, and organisations that end. */
@SpringBootTest
@AutoConfigureMockMvc
@Import({Board.class, Board.StandingClock.class})
@Transactional
class RestructuringTest {

    private static final String REASON = "按机构改革方案调整";

    @Autowired
    MockMvc web;

    @Autowired
    Board board;

    @Autowired
    Units units;

    @Autowired
    Recompute recompute;

    @Autowired
    JdbcClient jdbc;

    Board.Tree tree;
    RequestPostProcessor officer;

    @BeforeEach
    void aTree() {
        tree = board.tree("临澜市国资系统党委", 2, 2);
        officer = board.as(Role.COMMITTEE_OFFICER, tree.root());
    }

    Unit branch() {
        return tree.branches().get(0);
    }

    Unit now(Unit unit) {
        return units.find(Scope.below(tree.root().path()), unit.id()).orElseThrow();
    }

    String page(Unit unit, String noun) {
        return "/organization/units/" + unit.id().text() + "/" + noun;
    }

    @Test
    void saysWhatWillChangeBeforeItMovesABranchWithItsGroups() throws Exception {
        Unit group = board.unit(branch(), UnitKind.GROUP, "第一党小组");
        Unit target = tree.parents().get(1);
        web.perform(get(page(branch(), "move")).with(officer))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("第2党总支")));
        web.perform(get(page(branch(), "move") + "?asked=true").with(officer))
                .andExpect(content().string(containsString("请选择新的上级党组织")));
        web.perform(get(page(branch(), "move"))
                        .with(officer)
                        .param("asked", "true")
                        .param("target", target.id().text())
                        .param("from", "2026-11-01")
                        .param("reason", REASON))
                .andExpect(content().string(containsString("下级 1 个组织、0 名党员一起移过去")))
                .andExpect(content().string(containsString(REASON)));
        assertThat(now(branch()).parent())
                .as("nothing yet")
                .isEqualTo(tree.parents().get(0).id());

        move(branch(), target, "2026-11-01", 302);

        assertThat(now(branch()).parent()).isEqualTo(target.id());
        assertThat(now(group).path())
                .isEqualTo(target.path() + branch().id().number() + "."
                        + group.id().number() + ".");
        assertThat(units.subtree(Scope.below(target.path()))).hasSize(5);
        web.perform(get("/organization/units/" + branch().id().text())
                        .with(board.as(Role.COMMITTEE_OFFICER, tree.parents().get(0))))
                .andExpect(status().isNotFound());
        web.perform(get("/organization/units/" + branch().id().text())
                        .with(board.as(Role.COMMITTEE_OFFICER, now(target))))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("移到别的上级")))
                .andExpect(content().string(containsString(REASON)));
    }

    @Test
    void takesItsFiguresAlongSoThatARebuildFindsTheSame() throws Exception {
        tree.branches().forEach(one -> board.duties(one, 2026));
        board.leaveOut(branch(), "OL-06", java.time.LocalDate.of(2026, 3, 1));
        recompute.everything(2026);
        List<Map<String, Object>> root = figures(tree.root());
        List<Map<String, Object>> own = figures(branch());

        move(branch(), tree.parents().get(1), "2026-11-01", 302);

        assertThat(figures(tree.root())).isEqualTo(root);
        assertThat(figures(branch())).isEqualTo(own);
        List<Map<String, Object>> moved = all();
        assertThat(jdbc.sql("select max(branches) from assessment.unit_month where home_id = :home and unit_id = :unit")
                        .param("home", tree.root().home())
                        .param("unit", tree.parents().get(1).id().number())
                        .query(Integer.class)
                        .single())
                .isEqualTo(3);
        recompute.everything(2026);
        assertThat(all()).isEqualTo(moved);

        move(tree.branches().get(1), tree.parents().get(1), "2026-11-02", 302);
        assertThat(figures(tree.parents().get(0))).as("nobody is left there").isEmpty();
        assertThat(figures(tree.root())).isEqualTo(root);
    }

    @Test
    void movesNothingBelowItselfNorTwiceTheSameDayNorForNoReason() throws Exception {
        move(tree.parents().get(0), tree.parents().get(0), "2026-11-01", 422);
        move(branch(), tree.parents().get(1), "2026-11-30", 422);
        move(branch(), tree.parents().get(1), "2019-12-31", 422);
        move(branch(), tree.parents().get(1), "2026-11-01", 302);
        move(branch(), tree.parents().get(0), "2026-11-01", 422);
        assertThat(now(branch()).parent()).isEqualTo(tree.parents().get(1).id());
        web.perform(get(page(tree.root(), "move")).with(officer))
                .andExpect(content().string(containsString("没有可以移去的上级")));
    }

    @Test
    void endsOnlyAnOrganisationInWhichNobodyIsLeft() throws Exception {
        Unit group = board.unit(branch(), UnitKind.GROUP, "第一党小组");
        web.perform(get(page(branch(), "dissolution")).with(officer))
                .andExpect(content().string(containsString("下面还有组织")));
        dissolve(branch(), 422);
        dissolve(group, 302);
        dissolve(branch(), 302);
        assertThat(units.subtree(Scope.below(tree.root().path())))
                .extracting(Unit::id)
                .doesNotContain(group.id(), branch().id());
        web.perform(get("/organization/units/" + branch().id().text()).with(officer))
                .andExpect(status().isNotFound());
        web.perform(get("/organization/journal?about=organization").with(officer))
                .andExpect(content().string(containsString("撤销组织")))
                .andExpect(content().string(containsString("批复 12 号")));
        web.perform(get(page(tree.root(), "dissolution")).with(officer))
                .andExpect(content().string(containsString("最上级党委不能撤销")));
    }

    @Test
    void anOrganisationDoesNotEndItself() throws Exception {
        Unit parent = board.unit(tree.root(), UnitKind.GENERAL_BRANCH, "第三党总支");
        RequestPostProcessor own = board.as(Role.COMMITTEE_OFFICER, parent);
        web.perform(get(page(parent, "dissolution")).with(own))
                .andExpect(content().string(containsString("由它的上级党委办理")));
    }

    private void move(Unit unit, Unit target, String from, int status) throws Exception {
        web.perform(post(page(unit, "move"))
                        .with(officer)
                        .with(csrf())
                        .param("target", target.id().text())
                        .param("from", from)
                        .param("reason", REASON)
                        .param("version", version(unit)))
                .andExpect(status().is(status));
    }

    private void dissolve(Unit unit, int status) throws Exception {
        web.perform(post(page(unit, "dissolution"))
                        .with(officer)
                        .with(csrf())
                        .param("from", "2026-11-10")
                        .param("reason", "批复 12 号")
                        .param("version", version(unit)))
                .andExpect(status().is(status));
    }

    private String version(Unit unit) {
        return jdbc.sql("select version from organization.unit where id = :id")
                .param("id", unit.id().number())
                .query(String.class)
                .single();
    }

    private List<Map<String, Object>> figures(Unit unit) {
        return jdbc.sql("""
                        select month, owed, done, branches, branches_short
                        from assessment.unit_month where home_id = :home and unit_id = :unit
                        order by month
                        """)
                .param("home", tree.root().home())
                .param("unit", unit.id().number())
                .query()
                .listOfRows();
    }

    private List<Map<String, Object>> all() {
        return jdbc.sql("""
                        select parent_id, unit_id, month, owed, done, branches, branches_short
                        from assessment.unit_month where home_id = :home
                        order by parent_id, unit_id, month
                        """).param("home", tree.root().home()).query().listOfRows();
    }
}
