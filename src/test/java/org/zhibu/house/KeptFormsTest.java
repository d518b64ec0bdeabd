package org.zhibu.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;

import jakarta.servlet.http.Cookie;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationContext;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.util.UriComponentsBuilder;
import org.zhibu.house.Route.Relation;
import org.zhibu.shared.kernel.Role;
import org.zhibu.testing.Cast;
import org.zhibu.testing.Cast.Where;

/** Whatever somebody typed into any form of any page comes back after signing in, when the session had ended meanwhile. */
@SpringBootTest
@AutoConfigureMockMvc
@Transactional
class KeptFormsTest {

    private static final String TYPED =
            "textarea[name], input[name]:not([type]), input[type=text], input[type=tel], input[type=email], input[type=number], input[type=date], input[type=time]";

    /** Forms that need nobody signed in. */
    private static final Set<String> ELSEWHERE =
            Set.of("/sign-out", "/preferences", "/sign-in", "/ballot/slip", "/ballot/slip/list");

    @Autowired
    ApplicationContext portal;

    @Autowired
    MockMvc web;

    private final Set<String> tried = new HashSet<>();
    private final List<String> lost = new ArrayList<>();

    @Test
    void whatWasTypedComesBackAfterSigningIn() throws Exception {
        Cast cast = new Cast(portal);
        Subjects subjects = new Subjects(portal, cast);
        for (Route route : Route.all())
            for (Where where : List.of(Where.BRIDGES, Where.BUREAU)) subjects.idOf(route.about(), where);
        for (Role role : List.of(Role.SECRETARY, Role.COMMITTEE_OFFICER, Role.MEMBER, Role.ADMINISTRATOR))
            for (Route route : Route.all())
                for (Relation relation : List.of(Relation.OWN, Relation.CHILD))
                    if (route.method().equals("GET")
                            && route.expected(role.name(), relation).equals("answered"))
                        open(route, role, relation.from(role), cast, subjects);
        assertThat(lost).as("typed and lost, of %d forms", tried.size()).isEmpty();
        assertThat(tried)
                .hasSizeGreaterThan(100)
                .contains(
                        "/funding/applications/{id}/details > /funding/applications/{}/details",
                        "/norm/norms/{id}/revision > /norm/norms/{}/revision",
                        "/life/activities/{id}/correction > /life/activities/{}/correction");
    }

    private void open(Route route, Role role, Where where, Cast cast, Subjects subjects) throws Exception {
        Optional<String> subject = subjects.idOf(route.about(), where);
        if (subject.isEmpty()) return;
        String address = address(route, subject.get(), cast.at(where).id().text());
        RequestPostProcessor viewer =
                authentication(UsernamePasswordAuthenticationToken.authenticated(cast.viewer(role), null, List.of()));
        MockHttpServletResponse answer = web.perform(
                        MockMvcRequestBuilders.get(URI.create(address)).with(viewer))
                .andReturn()
                .getResponse();
        if (answer.getStatus() != 200
                || !String.valueOf(answer.getContentType()).startsWith("text/html")) return;
        Document page = Jsoup.parse(answer.getContentAsString());
        page.select("template").remove();
        for (Element form : page.select("form[method=post]")) {
            String path = form.attr("action").replaceFirst("\\?.*", "");
            String kind = route.pattern() + " > " + path.replaceAll("/[0-9a-z]+-[0-9a-z]+|/\\d+", "/{}");
            if (!ELSEWHERE.contains(path) && !form.select(TYPED).isEmpty() && tried.add(kind)) late(form, kind, viewer);
        }
    }

    private static String address(Route route, String subject, String unit) {
        String path = route.pattern();
        UriComponentsBuilder address = UriComponentsBuilder.newInstance();
        for (Map.Entry<String, String> entry : route.input().entrySet()) {
            String value =
                    entry.getValue().equals("*") ? subject : entry.getValue().equals("@") ? unit : entry.getValue();
            if (path.contains("{" + entry.getKey() + "}")) path = path.replace("{" + entry.getKey() + "}", value);
            else address.queryParam(entry.getKey(), value);
        }
        if (route.about().equals("org")) address.queryParam("org", subject);
        return address.path(path.replaceFirst("\\{[^}]*}", subject))
                .encode()
                .build()
                .toUriString();
    }

    /** Sends the form without a session, signs in, and looks whether it stands there again. */
    private void late(Element form, String kind, RequestPostProcessor viewer) throws Exception {
        MockHttpServletRequestBuilder post =
                MockMvcRequestBuilders.post(URI.create(form.attr("action"))).header("Sec-Fetch-Site", "same-origin");
        form.select("input[type=hidden][name]:not([name=_csrf])")
                .forEach(one -> post.param(one.attr("name"), one.val()));
        Map<String, String> typed = new LinkedHashMap<>();
        for (Element field : form.select(TYPED))
            if (!field.hasAttr("readonly") && !field.hasAttr("disabled"))
                typed.put(field.attr("name"), value(field, typed.size()));
        typed.forEach(post::param);
        MockHttpServletResponse kept = web.perform(post).andReturn().getResponse();
        assertThat(kept.getRedirectedUrl()).as(kind).isEqualTo("/sign-in?expired");
        MockHttpServletResponse again;
        try {
            again = again(page(form), Objects.requireNonNull(kept.getCookie("SESSION")), viewer);
        } catch (Exception e) {
            lost.add(kind + ": " + NestedExceptionUtils.getMostSpecificCause(e).getMessage());
            return;
        }
        Document page = Jsoup.parse(again.getContentAsString());
        List<String> missing = typed.entrySet().stream()
                .filter(one -> !stands(page, one.getKey(), one.getValue()))
                .map(Map.Entry::getKey)
                .toList();
        if (!missing.isEmpty()) lost.add("%s (%d): %s".formatted(kind, again.getStatus(), missing));
    }

    private MockHttpServletResponse again(String address, Cookie session, RequestPostProcessor viewer)
            throws Exception {
        return web.perform(MockMvcRequestBuilders.get(URI.create(address))
                        .cookie(session)
                        .with(viewer))
                .andReturn()
                .getResponse();
    }

    /** The page the form says it stands on. */
    private static String page(Element form) {
        Element named = form.selectFirst("input[name=_page]");
        if (named == null) named = form.selectFirst("input[name=_form-page]");
        return named == null ? form.attr("action") : named.val();
    }

    private static String value(Element field, int at) {
        return switch (field.attr("type")) {
            case "date" -> "2026-11-%02d".formatted(1 + at % 28);
            case "time" -> "09:%02d".formatted(at % 60);
            case "number" -> String.valueOf(1 + at);
            default -> "写了一半" + at;
        };
    }

    /** In a field of that name, and not behind a button that opens it. */
    private static boolean stands(Document page, String name, String value) {
        return page.getElementsByAttributeValue("name", name).stream()
                .filter(field -> field.parents().stream()
                        .noneMatch(around -> around.tagName().equals("details") && !around.hasAttr("open")))
                .map(KeptFormsTest::text)
                .anyMatch(text -> text.equals(value) || text.matches(Pattern.quote(value) + "(\\.0+|:00)"));
    }

    private static String text(Element field) {
        return field.tagName().equals("textarea") ? field.wholeText() : field.val();
    }
}
