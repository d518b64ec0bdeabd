package org.zhibu.shared.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static org.zhibu.core.life.LifeCast.as;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.annotation.Transactional;
import org.zhibu.core.life.LifeCast;
import org.zhibu.core.life.LifeCast.Stage;
import org.zhibu.testing.Web;

/** What a person finds is what the person may see. */
@SpringBootTest
@AutoConfigureMockMvc
@Import(LifeCast.class)
@Transactional
class SearchTest {

    @Autowired
    Web web;

    @Autowired
    Stage stage;

    @BeforeEach
    void set() {
        stage.set();
    }

    private String page(long who, String words) throws Exception {
        return web.page(get("/search").param("q", words).with(as(who)));
    }

    @Test
    void findsPeopleByTwoCharactersOfTheNameAndByInitials() throws Exception {
        String member = "/member/members/" + stage.people.get(7).text();
        assertThat(page(stage.secretary, "郑文")).contains("郑文博", member);
        assertThat(page(stage.secretary, "zwb")).contains("郑文博", member);
        assertThat(page(stage.secretary, "ＺＷ")).contains("郑文博");
    }

    @Test
    void findsOrganisationsBelow() throws Exception {
        String branch = "/organization/units/" + stage.branch.id().text();
        assertThat(page(stage.officer, "桥隧养护")).contains("桥隧养护党支部", branch);
        assertThat(page(stage.stranger, "桥隧养护")).contains("没有找到“桥隧养护”").doesNotContain(branch);
    }

    @Test
    void findsNobodyOfAnotherBranch() throws Exception {
        assertThat(page(stage.stranger, "郑文")).contains("没有找到“郑文”").doesNotContain("郑文博");
        web.perform(get("/search").param("q", "郑文").with(as(stage.member))).andExpect(status().isNotFound());
    }

    @Test
    void findsByOneCharacterAndTakesSignsAsTheyAre() throws Exception {
        assertThat(page(stage.secretary, "郑")).contains("郑文博");
        assertThat(page(stage.secretary, " ")).doesNotContain("郑文博");
        assertThat(page(stage.secretary, "%%")).contains("没有找到“%%”");
        assertThat(page(stage.secretary, "郑_")).contains("没有找到“郑_”");
        assertThat(page(stage.secretary, "<b>党")).doesNotContain("<b>党");
    }

    @Test
    void listsTakeSignsAsTheyAreToo() throws Exception {
        String roster = "/member/members?org=" + stage.branch.id() + "&q=";
        assertThat(read(roster + "郑文")).contains("郑文博");
        assertThat(read(roster + "%25")).doesNotContain("郑文博");
        assertThat(read(roster + "zwb")).contains("郑文博");
    }

    private String read(String address) throws Exception {
        return web.page(get(java.net.URI.create(address)).with(as(stage.secretary)));
    }
}
