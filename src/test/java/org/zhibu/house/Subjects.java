package org.zhibu.house;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.beans.BeanUtils;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.util.ClassUtils;
import org.zhibu.core.life.Activities;
import org.zhibu.core.life.ActivityKind;
import org.zhibu.core.life.AttendanceStatus;
import org.zhibu.core.life.NewActivity;
import org.zhibu.core.member.Correction;
import org.zhibu.core.member.Corrections;
import org.zhibu.core.organization.Unit;
import org.zhibu.shared.audit.Actor;
import org.zhibu.shared.kernel.MemberId;
import org.zhibu.shared.kernel.Placed;
import org.zhibu.testing.Cast;
import org.zhibu.testing.Cast.Where;
import org.zhibu.testing.Subject;

/** What routes are about: one record of every kind for every organisation of the cast. */
final class Subjects {

    private final Map<String, Function<Where, Optional<String>>> kinds = new HashMap<>();

    Subjects(ApplicationContext portal, Cast cast) {
        kinds.put("-", where -> Optional.of(""));
        kinds.put("org", where -> Optional.of(cast.at(where).id().text()));
        kinds.put("unit", where -> Optional.of(cast.at(where).id().text()));
        kinds.put(
                "branch",
                where -> Optional.of(cast.at(where))
                        .filter(unit -> unit.kind().isBranch())
                        .map(unit -> unit.id().text()));
        kinds.put("member", where -> cast.personOf(where).map(Placed::text));
        Offices offices = new Offices(portal, cast);
        kinds.put("holder", where -> Optional.of(String.valueOf(offices.holder(where))));
        kinds.put("grant", where -> Optional.of(String.valueOf(offices.grant(where))));
        kinds.put("post", where -> Optional.of(String.valueOf(offices.post(where))));
        kinds.put("slips", where -> Optional.of(String.valueOf(offices.slips(where))));
        Map<Where, Optional<String>> held = new HashMap<>();
        kinds.put(
                "activity",
                where -> held.computeIfAbsent(
                        where,
                        at -> cast.personOf(at)
                                .filter(none -> !cast.at(at).kind().isAboveBranch())
                                .map(member -> activity(portal, cast.at(at), member))));
        kinds.put("correction", where -> cast.personOf(where).map(member -> correction(portal, member)));
        for (Subject subject : contributed()) {
            Map<Where, Optional<String>> made = new HashMap<>();
            kinds.put(subject.kind(), where -> made.computeIfAbsent(where, at -> subject.make(portal, cast, at)));
        }
    }

    /** The kinds that modules make themselves. */
    private static List<Subject> contributed() {
        ClassPathScanningCandidateComponentProvider classes = new ClassPathScanningCandidateComponentProvider(false);
        classes.addIncludeFilter(new AssignableTypeFilter(Subject.class));
        return classes.findCandidateComponents("org.zhibu").stream()
                .map(found -> (Subject) BeanUtils.instantiateClass(
                        ClassUtils.resolveClassName(String.valueOf(found.getBeanClassName()), null)))
                .toList();
    }

    /** The id of the record of that kind; empty where such an organisation can have none. */
    Optional<String> idOf(String kind, Where where) {
        Function<Where, Optional<String>> found = kinds.get(kind);
        if (found == null) throw new IllegalStateException("routes.csv is about an unknown kind: " + kind);
        return found.apply(where);
    }

    /** Something the organisation held today, with one person there. */
    private static String activity(ApplicationContext portal, Unit unit, MemberId member) {
        Clock clock = portal.getBean(Clock.class);
        NewActivity other = new NewActivity(
                ActivityKind.OTHER,
                "义务植树",
                LocalDate.now(clock),
                LocalTime.of(9, 0),
                60,
                new NewActivity.Texts(null, null, null, null, null, null, null, null),
                List.of(new NewActivity.Attendee(member, AttendanceStatus.PRESENT, null)),
                List.of(),
                List.of(),
                List.of(),
                null);
        return portal.getBean(Activities.class)
                .record(Actor.SYSTEM, unit, other, OffsetDateTime.now(clock))
                .text();
    }

    /** The open request of a person, asked for by the person. */
    private static String correction(ApplicationContext portal, MemberId member) {
        Corrections corrections = portal.getBean(Corrections.class);
        return corrections.of(member).stream()
                .map(Correction::id)
                .findFirst()
                .orElseGet(() -> corrections.ask(Actor.SYSTEM, member, "job", "13", null))
                .text();
    }
}
