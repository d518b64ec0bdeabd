package org.zhibu.areas.overview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.BeanUtils;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.ClassUtils;
import org.zhibu.core.assessment.Recompute;
import org.zhibu.core.life.Activities;
import org.zhibu.core.life.ActivityKind;
import org.zhibu.core.life.AttendanceStatus;
import org.zhibu.core.life.NewActivity;
import org.zhibu.shared.area.Area;
import org.zhibu.shared.audit.Actor;
import org.zhibu.shared.kernel.Role;
import org.zhibu.testing.Cast;
import org.zhibu.testing.Cast.Where;
import org.zhibu.testing.Subject;

/** A figure on the page of an area that is a count opens a list of as many rows, with one record of every kind about. */
@SpringBootTest(properties = "zhibu.recompute.in-background=false")
@AutoConfigureMockMvc
@Transactional
class AreaFiguresTest {

    private static final Pattern FIGURE = Pattern.compile("class=\"zb-kpi__value\" href=\"([^\"]+)\">([^<]+)</a>");
    private static final Pattern COUNT = Pattern.compile("([\\d,]+)( \\D*)?");
    private static final Pattern ROWS = Pattern.compile("共 ([\\d,]+) 条");

    /** Lists whose rows are branches or courses while the figure sums the people in them. */
    private static final List<String> SUMS = List.of("/training/behind", "/training/courses");

    @Autowired
    ApplicationContext portal;

    @Autowired
    MockMvc web;

    @Autowired
    Recompute recompute;

    @Test
    void aCountOpensAsManyRowsAsItSays() throws Exception {
        Cast cast = new Cast(portal);
        for (Where where : List.of(Where.BRIDGES, Where.MACHINES, Where.BUREAU))
            for (Subject subject : subjects()) subject.make(portal, cast, where);
        activity(cast, Where.BRIDGES);
        activity(cast, Where.MACHINES);
        recompute.pending();
        List<String> counted = new ArrayList<>();
        List<String> wrong = new ArrayList<>();
        for (Role role : List.of(Role.SECRETARY, Role.COMMITTEE_OFFICER)) {
            Where at = role == Role.SECRETARY ? Where.BRIDGES : Where.BUREAU;
            for (Area area : Area.values())
                check(cast, role, area.href() + "?org=" + cast.at(at).id(), counted, wrong);
        }
        assertThat(wrong).isEmpty();
        assertThat(counted).as("counts that are not nothing").hasSizeGreaterThan(8);
    }

    @Test
    void everyFeatureOfServiceHasAFigureOfItsOwn() throws Exception {
        Cast cast = new Cast(portal);
        for (Role role : List.of(Role.SECRETARY, Role.COMMITTEE_OFFICER)) {
            Where at = role == Role.SECRETARY ? Where.BRIDGES : Where.BUREAU;
            Matcher figures = FIGURE.matcher(
                    page(cast, role, "/areas/service?org=" + cast.at(at).id()));
            List<String> rows = new ArrayList<>();
            while (figures.find()) rows.add(figures.group(1));
            for (String feature :
                    List.of("/help/cases", "/funding/", "/training/behind", "/talent/", "/admission/", "/help/care"))
                assertThat(rows).as("%s for %s", feature, role).anyMatch(row -> row.startsWith(feature));
        }
    }

    private void check(Cast cast, Role role, String page, List<String> counted, List<String> wrong) throws Exception {
        Matcher figures = FIGURE.matcher(page(cast, role, page));
        int number = 0;
        while (figures.find()) {
            number++;
            String href = figures.group(1).replace("&amp;", "&");
            String rows = page(cast, role, href);
            Matcher count = COUNT.matcher(figures.group(2).strip());
            if (!count.matches() || SUMS.stream().anyMatch(href::startsWith)) continue;
            Matcher total = ROWS.matcher(rows);
            String behind = total.find() ? total.group(1) : "0";
            if (!behind.equals(count.group(1)))
                wrong.add("%s %s: %s opens %s rows at %s".formatted(role, page, figures.group(2), behind, href));
            if (!behind.equals("0")) counted.add(href);
        }
        assertThat(number).as("figures of " + page).isBetween(1, 6);
    }

    /** The page, or the one it leads to. */
    private String page(Cast cast, Role role, String address) throws Exception {
        MockHttpServletResponse answer = web.perform(get(URI.create(address))
                        .with(authentication(
                                UsernamePasswordAuthenticationToken.authenticated(cast.viewer(role), null, List.of()))))
                .andReturn()
                .getResponse();
        String on = answer.getRedirectedUrl();
        if (on != null) return page(cast, role, on.replaceFirst("#.*", ""));
        assertThat(answer.getStatus()).as(address).isEqualTo(200);
        return answer.getContentAsString();
    }

    private static List<Subject> subjects() {
        ClassPathScanningCandidateComponentProvider classes = new ClassPathScanningCandidateComponentProvider(false);
        classes.addIncludeFilter(new AssignableTypeFilter(Subject.class));
        return classes.findCandidateComponents("org.zhibu").stream()
                .map(found -> (Subject) BeanUtils.instantiateClass(
                        ClassUtils.resolveClassName(String.valueOf(found.getBeanClassName()), null)))
                .toList();
    }

    private void activity(Cast cast, Where where) {
        Clock clock = portal.getBean(Clock.class);
        NewActivity party = new NewActivity(
                ActivityKind.OTHER,
                "义务植树",
                LocalDate.now(clock),
                LocalTime.of(9, 0),
                60,
                new NewActivity.Texts(null, null, null, null, null, null, null, null),
                List.of(new NewActivity.Attendee(cast.personOf(where).orElseThrow(), AttendanceStatus.PRESENT, null)),
                List.of(),
                List.of(),
                List.of(),
                null);
        portal.getBean(Activities.class).record(Actor.SYSTEM, cast.at(where), party, OffsetDateTime.now(clock));
    }
}
