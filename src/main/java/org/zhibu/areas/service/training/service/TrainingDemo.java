package org.zhibu.areas.service.training.service;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.zhibu.areas.service.training.Audience;
import org.zhibu.areas.service.training.Capacity;
import org.zhibu.areas.service.training.CourseId;
import org.zhibu.areas.service.training.CourseLevel;
import org.zhibu.areas.service.training.CourseState;
import org.zhibu.areas.service.training.Half;
import org.zhibu.areas.service.training.Offer;
import org.zhibu.areas.service.training.Span;
import org.zhibu.areas.service.training.repository.CourseQueries;
import org.zhibu.areas.service.training.repository.CourseQueries.Session;
import org.zhibu.areas.service.training.repository.CourseRepository;
import org.zhibu.areas.service.training.repository.EnrolmentRepository;
import org.zhibu.areas.service.training.repository.EnrolmentRepository.Sitting;
import org.zhibu.core.life.AttendanceStatus;
import org.zhibu.shared.audit.Actor;
import org.zhibu.shared.audit.Change;
import org.zhibu.shared.audit.Journal;
import org.zhibu.shared.demo.DemoOffice;
import org.zhibu.shared.demo.DemoOffice.DemoPlace;
import org.zhibu.shared.demo.DemoRecords;
import org.zhibu.shared.demo.DemoTable;
import org.zhibu.shared.demo.DemoTable.Row;
import org.zhibu.shared.kernel.Numbers;
import org.zhibu.shared.kernel.Scope;

/** Courses of two years: those that are over with their hours and certificates, one that runs, one open to enrol. */
@Component
class TrainingDemo implements DemoRecords {

    private final CourseQueries queries;
    private final CourseRepository courses;
    private final EnrolmentRepository people;
    private final Concluding concluding;
    private final Numbers numbers;
    private final Journal journal;

    TrainingDemo(
            CourseQueries queries,
            CourseRepository courses,
            EnrolmentRepository people,
            Concluding concluding,
            Numbers numbers,
            Journal journal) {
        this.queries = queries;
        this.courses = courses;
        this.people = people;
        this.concluding = concluding;
        this.numbers = numbers;
        this.journal = journal;
    }

    @Override
    public int order() {
        return 45;
    }

    @Override
    public void enter(DemoOffice office) {
        for (Row row : DemoTable.rows("training.csv")) enter(office, row);
    }

    private void enter(DemoOffice office, Row row) {
        DemoPlace committee = office.at(row.text("by"));
        int asked = row.number("from");
        int announced = Math.max(asked, 0) + 20;
        CourseId id = new CourseId(committee.home(), numbers.next());
        courses.insert(id, committee.unit(), offer(office, row), organiser(office), office.at(announced, 9));
        courses.move(id, 0, CourseState.PUBLISHED);
        tell(office, id, committee, announced, "made");
        tell(office, id, committee, announced - 1, "publication");
        Map<Long, Boolean> left = enrol(office, row, id, announced - 3);
        if (asked <= 0) return;
        CourseState state = CourseState.valueOf(row.text("state"));
        attend(office, committee, id, left, state == CourseState.FINISHED);
        if (state != CourseState.FINISHED) return;
        courses.move(id, 1, CourseState.FINISHED);
        Scope scope = Scope.below(committee.path());
        queries.find(scope, id)
                .ifPresent(
                        course -> concluding.conclude(course, course.span().to().plusDays(1)));
        tell(office, id, committee, asked - row.number("days"), "completion");
    }

    /** The secretary of the committee's own office. */
    private static String organiser(DemoOffice office) {
        return office.at("office").people().get(0).name();
    }

    /** Courses begin on a Monday. */
    private static Offer offer(DemoOffice office, Row row) {
        LocalDate from = office.daysAgo(row.number("from")).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        LocalDate to = from.plusDays(row.number("days") - 1);
        return new Offer(
                row.text("title"),
                CourseLevel.valueOf(row.text("level")),
                Audience.valueOf(row.text("audience")),
                row.text("place"),
                row.text("lecturer"),
                row.text("content"),
                new Span(from, Half.MORNING, to, Half.AFTERNOON, false),
                240,
                row.number("places"),
                from.minusDays(3));
    }

    /** {@code branch=0+1!}: people by their place in the branch; a mark for who left early. */
    private Map<Long, Boolean> enrol(DemoOffice office, Row row, CourseId id, int daysAgo) {
        Map<Long, Boolean> left = new HashMap<>();
        int seat = 0;
        for (String part : row.text("people").split(";", -1)) {
            DemoPlace branch = office.at(part.substring(0, part.indexOf('=')));
            for (String word : part.substring(part.indexOf('=') + 1).split("\\+", -1)) {
                int at = Integer.parseInt(word.replace("!", ""));
                Capacity capacity = at == 0 ? Capacity.SECRETARY : at < 5 ? Capacity.LEADER : Capacity.MEMBER;
                Sitting who = new Sitting(branch.people().get(at).id(), branch.unit(), capacity);
                String by = branch.people().get(0).name();
                people.enrol(id, who, ++seat, by, office.at(daysAgo, 10))
                        .ifPresent(one -> left.put(one.number(), word.endsWith("!")));
            }
        }
        return left;
    }

    /** Of a course that runs the last half day is still to be entered. */
    private void attend(DemoOffice office, DemoPlace committee, CourseId id, Map<Long, Boolean> left, boolean over) {
        List<Session> sessions = queries.sessionsOf(Scope.below(committee.path()), id);
        for (int at = 0; at < sessions.size() - (over ? 0 : 1); at++) {
            Session session = sessions.get(at);
            Map<Long, AttendanceStatus> was = new HashMap<>();
            boolean first = at == 0;
            left.forEach(
                    (one, early) -> was.put(one, early && !first ? AttendanceStatus.LEAVE : AttendanceStatus.PRESENT));
            int ago = (int) (office.today().toEpochDay() - session.heldOn().toEpochDay());
            people.enter(session.session(), 0, was, organiser(office), office.at(ago, 18));
        }
    }

    private void tell(DemoOffice office, CourseId id, DemoPlace committee, int daysAgo, String action) {
        journal.writeAt(
                office.at(daysAgo, 9),
                new Actor(null, organiser(office)),
                "training.course." + action,
                id.ref(),
                committee.unit(),
                Change.because(null));
    }
}
