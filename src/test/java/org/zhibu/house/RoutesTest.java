package org.zhibu.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.anonymous;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.zhibu.house.Route.Relation;
import org.zhibu.shared.kernel.Role;
import org.zhibu.shared.security.service.SignedIn;
import org.zhibu.testing.Cast;
import org.zhibu.testing.Cast.Where;

/** Every route × every role × (own, child, sibling, parent, foreign organisation), as {@code routes.csv} says. */
@SpringBootTest
@AutoConfigureMockMvc
@Transactional
class RoutesTest {

    @Autowired
    ApplicationContext portal;

    @Autowired
    MockMvc web;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mappings;

    @Test
    void areAllListed() {
        Set<String> there = new TreeSet<>();
        mappings.getHandlerMethods().forEach((info, handler) -> {
            if (handler.getBeanType().getPackageName().startsWith("org.zhibu")) there.addAll(names(info));
        });
        Set<String> listed = Route.all().stream().map(Route::name).collect(Collectors.toCollection(TreeSet::new));
        assertThat(listed).as("routes.csv").isEqualTo(there);
    }

    private static List<String> names(RequestMappingInfo info) {
        return info.getPatternValues().stream()
                .flatMap(pattern ->
                        info.getMethodsCondition().getMethods().stream().map(method -> method + " " + pattern))
                .toList();
    }

    @Test
    void areOpenToThoseWhoMayAndToNobodyElse() {
        Cast cast = new Cast(portal);
        Subjects subjects = new Subjects(portal, cast);
        List<String> wrong = new ArrayList<>();
        for (Route route : Route.all())
            for (String viewer : Route.VIEWERS)
                for (Relation relation : Relation.values()) check(route, viewer, relation, cast, subjects, wrong);
        assertThat(wrong.stream().limit(40))
                .as("%d wrong answers, the first of them", wrong.size())
                .isEmpty();
    }

    private void check(
            Route route, String viewer, Relation relation, Cast cast, Subjects subjects, List<String> wrong) {
        if (route.about().equals("-") && relation != Relation.OWN) return;
        Role role = viewer.equals("stranger") ? null : Role.valueOf(viewer);
        Where where = relation.from(role);
        Optional<String> subject = subjects.idOf(route.about(), where);
        if (subject.isEmpty()) return;
        String expected = route.expected(viewer, relation);
        String answered = answer(
                route,
                role == null ? null : cast.viewer(role),
                subject.get(),
                cast.at(where).id().text());
        if (!answered.equals(expected))
            wrong.add("%s by %s about the %s organisation: expected %s, was %s"
                    .formatted(route.name(), viewer, relation, expected, answered));
    }

    /** Sends the request inside a savepoint, so that one answer does not change the next. */
    private String answer(Route route, SignedIn viewer, String subject, String unit) {
        TransactionTemplate apart = new TransactionTemplate(transactions);
        apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
        return apart.execute(status -> {
            status.setRollbackOnly();
            try {
                return verdict(web.perform(request(route, viewer, subject, unit))
                        .andReturn()
                        .getResponse());
            } catch (Exception e) {
                return "failed: "
                        + org.springframework.core.NestedExceptionUtils.getMostSpecificCause(e)
                                .getMessage();
            }
        });
    }

    private static MockHttpServletRequestBuilder request(Route route, SignedIn viewer, String subject, String unit) {
        String path = route.pattern();
        for (Map.Entry<String, String> entry : route.input().entrySet())
            path = path.replace("{" + entry.getKey() + "}", entry.getValue());
        path = path.replaceFirst("\\{[^}]*}", subject);
        MockHttpServletRequestBuilder request =
                MockMvcRequestBuilders.request(HttpMethod.valueOf(route.method()), path);
        route.input().forEach((name, value) -> {
            if (!route.pattern().contains("{" + name + "}"))
                request.param(name, value.equals("*") ? subject : value.equals("@") ? unit : value);
        });
        if (route.about().equals("org")) request.param("org", subject);
        if (viewer == null) request.with(anonymous());
        else request.with(authentication(UsernamePasswordAuthenticationToken.authenticated(viewer, null, List.of())));
        return route.method().equals("GET") ? request : request.with(csrf());
    }

    private static String verdict(MockHttpServletResponse response) {
        int status = response.getStatus();
        String to = String.valueOf(response.getRedirectedUrl());
        if (status == 302 && to.contains("/sign-in")) return "sign-in";
        return status < 400 || status == 409 || status == 422 ? "answered" : String.valueOf(status);
    }
}
