package org.zhibu.areas.methods.ballot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.zhibu.core.life.LifeCast;
import org.zhibu.core.life.LifeCast.Stage;
import org.zhibu.shared.kernel.MemberId;
import org.zhibu.shared.security.Accounts;
import org.zhibu.testing.Web;

/** A poll as the people of a branch hold it, request by request. */
public final class Polling {

    private static final Pattern WORD = Pattern.compile("class=\"zb-slips__word\">([^<]+)<");
    private static final Pattern PHRASE = Pattern.compile("data-phrase[^>]*>([^<]+)<");
    private static final Pattern NONCE = Pattern.compile("name=\"nonce\" value=\"(\\w+)\"");

    private final Web web;
    private final Stage stage;
    final long first;
    final long second;

    public Polling(Web web, Stage stage, Accounts accounts) {
        this.web = web;
        this.stage = stage;
        first = stage.member;
        second = accounts.openWithPassword("teller-" + stage.people.get(5), "孙雅琴", "{noop}unused", stage.people.get(5));
    }

    /** Signed in as this account, which is this member's. */
    public static RequestPostProcessor as(long account, MemberId member) {
        return LifeCast.as(account, "陈素芳", member);
    }

    /** As whichever of the two tellers, the secretary, or an officer without a roster. */
    RequestPostProcessor as(long account) {
        if (account == first) return as(account, stage.people.get(4));
        if (account == second) return as(account, stage.people.get(5));
        return account == stage.secretary ? as(account, stage.people.get(0)) : LifeCast.as(account);
    }

    /** What a voter holds. */
    public record Slip(String code, String list) {}

    String drawn(String... questions) throws Exception {
        MockHttpServletRequestBuilder form = post("/ballot/boxes")
                .with(as(stage.secretary))
                .with(csrf())
                .param("org", stage.branch.id().text())
                .param("title", "支部工作满意度测评");
        for (int at = 0; at < questions.length; at++)
            form.param("lines[" + at + "].wording", questions[at]).param("lines[" + at + "].choices", "满意；一般；不满意");
        return web.redirected(form);
    }

    MockHttpServletRequestBuilder opening(String box, int masses) {
        return post(box + "/opening")
                .with(as(stage.secretary))
                .with(csrf())
                .param("version", "0")
                .param("first", stage.people.get(4).text())
                .param("second", stage.people.get(5).text())
                .param("masses", String.valueOf(masses))
                .param("spare", "2");
    }

    /** Opens the box and reads the printed sheet. */
    public List<Slip> opened(String box, int masses) throws Exception {
        return slips(page(opening(box, masses)));
    }

    static List<Slip> slips(String sheet) {
        List<String> words = found(WORD, sheet);
        List<Slip> slips = new ArrayList<>();
        for (int at = 0; at < words.size(); at += 2) slips.add(new Slip(words.get(at), words.get(at + 1)));
        return slips;
    }

    /** Votes on a device of one's own, and answers the phrases. */
    public List<String> vote(Slip slip, int... choices) throws Exception {
        String ballot = page(post("/ballot/slip").param("code", slip.code()));
        return found(PHRASE, page(form(slip, found(NONCE, ballot).get(0), choices)));
    }

    static MockHttpServletRequestBuilder form(Slip slip, String nonce, int... choices) {
        MockHttpServletRequestBuilder form =
                post("/ballot/slip/ballot").param("code", slip.code()).param("nonce", nonce);
        for (int at = 0; at < choices.length; at++) form.param("q" + (at + 1), String.valueOf(choices[at]));
        return form;
    }

    static List<String> phrases(String receipt) {
        return found(PHRASE, receipt);
    }

    public void confirmed(String box, long teller, int version) throws Exception {
        web.perform(confirmation(box, teller, version)).andExpect(status().is3xxRedirection());
    }

    MockHttpServletRequestBuilder confirmation(String box, long teller, int version) {
        return post("/my/ballots/" + box.substring(box.lastIndexOf('/') + 1) + "/confirmation")
                .with(as(teller))
                .with(csrf())
                .param("version", String.valueOf(version));
    }

    /** Both tellers confirm. */
    void closed(String box) throws Exception {
        confirmed(box, first, 1);
        confirmed(box, second, 1);
    }

    String page(long who, String address) throws Exception {
        return page(get(address).with(as(who)));
    }

    String page(MockHttpServletRequestBuilder request) throws Exception {
        String page = web.page(request);
        assertThat(page).isNotEmpty();
        return page;
    }

    private static List<String> found(Pattern pattern, String text) {
        List<String> all = new ArrayList<>();
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) all.add(matcher.group(1));
        return all;
    }
}
