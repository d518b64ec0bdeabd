package org.zhibu.areas.service.training;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.springframework.context.ApplicationContext;
import org.zhibu.areas.service.training.repository.CourseQueries;
import org.zhibu.areas.service.training.repository.CourseRepository;
import org.zhibu.areas.service.training.repository.EnrolmentRepository;
import org.zhibu.areas.service.training.repository.EnrolmentRepository.Sitting;
import org.zhibu.core.organization.Unit;
import org.zhibu.shared.kernel.MemberId;
import org.zhibu.shared.kernel.Numbers;
import org.zhibu.shared.kernel.Scope;
import org.zhibu.testing.Cast;
import org.zhibu.testing.Cast.Where;
import org.zhibu.testing.Subject;

/** Courses of committees, and people of branches in the course of the committee above. */
final class TrainingSubjects {

    private TrainingSubjects() {}

    /** A published course of the committee, in ten days. */
    static final class Offered implements Subject {

        @Override
        public String kind() {
            return "training-course";
        }

        @Override
        public Optional<String> make(ApplicationContext portal, Cast cast, Where where) {
            Unit unit = cast.at(where);
            return unit.kind().isAboveBranch()
                    ? Optional.of(course(portal, unit).text())
                    : Optional.empty();
        }
    }

    /** Its first half day. */
    static final class HalfDay implements Subject {

        @Override
        public String kind() {
            return "training-session";
        }

        @Override
        public Optional<String> make(ApplicationContext portal, Cast cast, Where where) {
            Unit unit = cast.at(where);
            if (!unit.kind().isAboveBranch()) return Optional.empty();
            CourseId course = course(portal, unit);
            return Optional.of(portal.getBean(CourseQueries.class)
                    .sessionsOf(Scope.below(unit.path()), course)
                    .get(0)
                    .session()
                    .text());
        }
    }

    /** Somebody of the organisation who has a seat. */
    static final class Enrolled implements Subject {

        @Override
        public String kind() {
            return "training-enrolment";
        }

        @Override
        public Optional<String> make(ApplicationContext portal, Cast cast, Where where) {
            return enrolment(portal, cast, where).map(EnrolmentId::text);
        }
    }

    /** Somebody of the organisation who has a certificate. */
    static final class Graduate implements Subject {

        @Override
        public String kind() {
            return "training-graduate";
        }

        @Override
        public Optional<String> make(ApplicationContext portal, Cast cast, Where where) {
            Optional<EnrolmentId> made = enrolment(portal, cast, where);
            made.ifPresent(id -> certify(portal, cast, id));
            return made.map(EnrolmentId::text);
        }
    }

    /** The course in which somebody of the organisation has a seat. */
    static final class Course implements Subject {

        @Override
        public String kind() {
            return "training-own-course";
        }

        @Override
        public Optional<String> make(ApplicationContext portal, Cast cast, Where where) {
            return cast.personOf(where)
                    .flatMap(member -> enrolment(portal, cast, where).map(id -> courseOf(portal, member)));
        }
    }

    /** The course for which somebody of the organisation has a certificate. */
    static final class Finished implements Subject {

        @Override
        public String kind() {
            return "training-own-certificate";
        }

        @Override
        public Optional<String> make(ApplicationContext portal, Cast cast, Where where) {
            return cast.personOf(where).flatMap(member -> {
                Optional<EnrolmentId> made = enrolment(portal, cast, where);
                made.ifPresent(id -> certify(portal, cast, id));
                return made.map(id -> courseOf(portal, member));
            });
        }
    }

    private static String courseOf(ApplicationContext portal, MemberId member) {
        return portal.getBean(org.zhibu.areas.service.training.repository.EnrolmentQueries.class).allOf(member).stream()
                .max(java.util.Comparator.comparing(one -> one.course().number()))
                .orElseThrow()
                .course()
                .text();
    }

    private static void certify(ApplicationContext portal, Cast cast, EnrolmentId id) {
        EnrolmentRepository people = portal.getBean(EnrolmentRepository.class);
        people.conclude(id, EnrolmentState.COMPLETED, Capacity.MEMBER);
        people.certify(id, cast.at(Where.BUREAU).id(), LocalDate.now(portal.getBean(Clock.class)));
    }

    private static Optional<EnrolmentId> enrolment(ApplicationContext portal, Cast cast, Where where) {
        Where person = switch (where) {
            case BUREAU -> Where.MACHINES;
            case COUNTY, FIELDS -> Where.FARMING;
            default -> where;
        };
        Where branch = switch (person) {
            case FIRST_GROUP -> Where.BRIDGES;
            case FARMING -> Where.FIELDS;
            case NEIGHBOUR -> Where.STRANGERS;
            default -> person;
        };
        Where committee = switch (branch) {
            case FIELDS -> Where.FARMING;
            case STRANGERS -> Where.NEIGHBOUR;
            default -> Where.BUREAU;
        };
        return cast.personOf(person).map(member -> {
            CourseId course = course(portal, cast.at(committee));
            Sitting sitting = new Sitting(member, cast.at(branch).id(), Capacity.MEMBER);
            OffsetDateTime now = OffsetDateTime.now(portal.getBean(Clock.class));
            return portal.getBean(EnrolmentRepository.class)
                    .enrol(course, sitting, 1, "何文秀", now)
                    .orElseThrow();
        });
    }

    private static CourseId course(ApplicationContext portal, Unit committee) {
        Clock clock = portal.getBean(Clock.class);
        LocalDate on = LocalDate.now(clock).plusDays(10);
        CourseId id =
                new CourseId(committee.home(), portal.getBean(Numbers.class).next());
        Offer offer = new Offer(
                "秋季集中轮训",
                CourseLevel.COUNTY,
                Audience.ALL,
                "县委党校",
                "",
                "基层党务",
                new Span(on, Half.MORNING, on, Half.AFTERNOON, true),
                240,
                20,
                on);
        CourseRepository courses = portal.getBean(CourseRepository.class);
        courses.insert(id, committee.id(), offer, "何文秀", OffsetDateTime.now(clock));
        courses.move(id, 0, CourseState.PUBLISHED);
        return id;
    }
}
