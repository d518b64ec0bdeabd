package org.zhibu.shared.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static org.zhibu.core.life.LifeCast.as;
import static org.zhibu.testing.Web.post;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetupTest;
import jakarta.mail.internet.MimeMessage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.annotation.Transactional;
import org.zhibu.core.life.LifeCast;
import org.zhibu.core.life.LifeCast.Stage;
import org.zhibu.shared.kernel.MemberId;
import org.zhibu.shared.kernel.Viewer;
import org.zhibu.shared.notification.service.Digest;
import org.zhibu.shared.security.service.SignedIn;
import org.zhibu.shared.security.service.Viewers;
import org.zhibu.testing.Web;

/** One event is one message to a person, and one e-mail a day at most, sent to a mail server of its own. */
@SpringBootTest
@AutoConfigureMockMvc
@Import(LifeCast.class)
@Transactional
class NoticesTest {

    private static final GreenMail POST_OFFICE = new GreenMail(ServerSetupTest.SMTP.dynamicPort());

    @Autowired
    Web web;

    @Autowired
    Stage stage;

    @Autowired
    Notices notices;

    @Autowired
    Digest digest;

    @Autowired
    Viewers viewers;

    @Autowired
    JdbcClient jdbc;

    @DynamicPropertySource
    static void mail(DynamicPropertyRegistry registry) {
        POST_OFFICE.start();
        registry.add("spring.mail.host", () -> "127.0.0.1");
        registry.add("spring.mail.port", () -> POST_OFFICE.getSmtp().getPort());
        registry.add("zhibu.mail.from", () -> "zhibu@example.org");
    }

    @AfterAll
    static void close() {
        POST_OFFICE.stop();
    }

    @BeforeEach
    void set() throws Exception {
        stage.set();
        POST_OFFICE.purgeEmailFromAllMailboxes();
    }

    private Viewer viewer(long account) {
        return viewers.viewer(new SignedIn(account, "login", "陈素芳", null, null, false), null, null);
    }

    private void returned(String event) {
        notices.tellBranch(
                viewer(stage.officer),
                stage.branch.id(),
                Notice.of(event, "funding.notice.return", "/funding/applications", "冬训"));
    }

    private String page(long who) throws Exception {
        return web.page(who, "/notices");
    }

    @Test
    void oneEventIsOneMessageToThoseItConcerns() throws Exception {
        returned("application 1 returned");
        returned("application 1 returned");
        returned("application 1 returned again");
        assertThat(page(stage.secretary)).contains("经费申请被退回：冬训", "2 条未读");
        assertThat(page(stage.stranger)).contains("还没有消息");
        assertThat(page(stage.officer)).contains("还没有消息");
    }

    @Test
    void tellsTheNearestCommitteeButNotWhoDidIt() throws Exception {
        Notice notice = Notice.of("application 2 made", "funding.notice.made", "/funding/applications", "冬训");
        notices.tellCommittee(viewer(stage.secretary), stage.branch.path(), notice);
        assertThat(page(stage.officer)).contains("有新的经费申请：冬训");
        notices.tellCommittee(
                viewer(stage.officer), stage.branch.path(), Notice.of("3", "funding.notice.made", "/", "我自己的"));
        assertThat(page(stage.officer)).doesNotContain("我自己的");
        MemberId member = stage.people.get(4);
        notices.tellMember(viewer(stage.secretary), member, Notice.of("4", "funding.notice.made", "/my", "给党员"));
        assertThat(page(stage.member)).contains("给党员");
    }

    @Test
    void openingReadsAndLeadsThere() throws Exception {
        returned("application 5 returned");
        long id = jdbc.sql("select id from notification.notice where account_id = :account")
                .param("account", stage.secretary)
                .query(Long.class)
                .single();
        web.perform(get("/notices/" + id).with(as(stage.stranger))).andExpect(status().isNotFound());
        web.perform(get("/notices/" + id).with(as(stage.secretary))).andExpect(redirectedUrl("/funding/applications"));
        assertThat(page(stage.secretary)).doesNotContain("条未读");
    }

    @Test
    void sendsOneDigestADayWithoutContents() throws Exception {
        web.perform(post(stage.secretary, "/notices/mailbox").param("address", "bridge@example.org"))
                .andExpect(status().is3xxRedirection());
        assertThat(digest.send()).isZero();
        returned("application 6 returned");
        assertThat(digest.send()).isEqualTo(1);
        assertThat(digest.send()).isZero();
        MimeMessage[] sent = POST_OFFICE.getReceivedMessages();
        assertThat(sent).hasSize(1);
        assertThat(sent[0].getSubject()).isEqualTo("支部：1 条消息等你看");
        assertThat(String.valueOf(sent[0].getContent())).doesNotContain("冬训");
    }

    @Test
    void aBlankAddressEndsItAndAnOddOneIsRefused() throws Exception {
        web.perform(post(stage.secretary, "/notices/mailbox").param("address", "bridge@"))
                .andExpect(status().isUnprocessableContent());
        web.perform(post(stage.secretary, "/notices/mailbox").param("address", "a@example.org"))
                .andExpect(status().is3xxRedirection());
        web.perform(post(stage.secretary, "/notices/mailbox").param("address", ""))
                .andExpect(status().is3xxRedirection());
        returned("application 7 returned");
        assertThat(digest.send()).isZero();
    }

    @Test
    void aDigestThatCouldNotBeSentIsSentTheNextHourAndNothingIsToldTwice() throws Exception {
        mailTo("bridge@example.org");
        returned("application 8 returned");
        address("bridge@@example.org");
        assertThat(digest.send()).isZero();
        address("bridge@example.org");
        assertThat(digest.send()).isEqualTo(1);
        jdbc.sql("update notification.mailbox set sent_at = sent_at - interval '1 day' where account_id = :account")
                .param("account", stage.secretary)
                .update();
        jdbc.sql(
                        "update notification.notice set happened_at = happened_at - interval '2 days' where account_id = :account")
                .param("account", stage.secretary)
                .update();
        assertThat(digest.send()).isZero();
    }

    private void address(String address) {
        jdbc.sql("update notification.mailbox set address = :address where account_id = :account")
                .param("address", address)
                .param("account", stage.secretary)
                .update();
    }

    private void mailTo(String address) throws Exception {
        web.perform(post(stage.secretary, "/notices/mailbox").param("address", address))
                .andExpect(status().is3xxRedirection());
    }

    @Test
    void everyoneWhoWaitsGetsADigestHoweverMany() throws Exception {
        mailTo("bridge@example.org");
        jdbc.sql("""
                        insert into security.account (id, login, name, password_hash, must_change, created_at)
                        select 8000000000 + i, 'many-' || i, 'many', '{noop}unused', false, timestamptz '2026-01-01 00:00+08' from generate_series(1, 430) i
                        """).update();
        jdbc.sql("""
                        insert into notification.mailbox (account_id, address, language)
                        select 8000000000 + i, 'many-' || i || '@example.org', 'zh' from generate_series(1, 430) i
                        """).update();
        jdbc.sql("""
                        insert into notification.notice (account_id, id, event, key, args, href, happened_at)
                        select 8000000000 + i, 8100000000 + i, 'one', 'funding.notice.made', '[]', '/', timestamptz '2026-11-17 08:00+08'
                        from generate_series(1, 430) i
                        """).update();
        assertThat(digest.send()).isEqualTo(430);
        assertThat(digest.send()).isZero();
    }
}
