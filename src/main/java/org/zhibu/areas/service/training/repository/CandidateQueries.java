package org.zhibu.areas.service.training.repository;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhibu.areas.service.training.Capacity;
import org.zhibu.areas.service.training.CourseId;
import org.zhibu.areas.service.training.repository.CourseQueries.Course;
import org.zhibu.areas.service.training.repository.EnrolmentQueries.OwnCourse;
import org.zhibu.shared.kernel.MemberId;
import org.zhibu.shared.kernel.Scope;
import org.zhibu.shared.kernel.UnitId;
import org.zhibu.shared.search.Words;

/** Finds who a course is for, and which courses are for somebody. */
@Repository
public class CandidateQueries {

    /** New secretaries are those first appointed in the year before the course, new members those until a year after confirmation. */
    private static final String FITS = """
            case k.audience when 'SECRETARIES' then h.secretary when 'LEADERS' then h.leads
                when 'NEW_SECRETARIES' then h.secretary and h.new_since > k.from_on - interval '1 year'
                when 'NEW_MEMBERS' then m.category = '02' or m.full_on > k.from_on - interval '1 year'
                else true end
            """;

    private static final String PEOPLE = """
            select m.home_id, m.id, m.name, c.unit_id, b.short_name as unit_name, b.path_c,
                case when h.of_branch then 'SECRETARY' when h.leads then 'LEADER' else 'MEMBER' end as capacity
            from member.current_membership c
            join member.member m on m.home_id = c.member_home_id and m.id = c.member_id
            join organization.unit b on b.id = c.unit_id
            join training.course k on k.home_id = :home and k.id = :course
            join organization.unit o on o.id = k.unit_id and starts_with(b.path_c, o.path_c)
            """ + HeldPosts.JOINED;

    private final JdbcClient jdbc;

    CandidateQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Somebody a course is for. */
    public record Candidate(
            long homeId, long id, String name, long unitId, String unitName, String pathC, Capacity capacity) {

        public MemberId member() {
            return new MemberId(homeId, id);
        }

        public UnitId unit() {
            return new UnitId(unitId);
        }
    }

    /** Those of the subtree the course is for and who do not take part yet, secretaries first. */
    public List<Candidate> of(Scope scope, Course course, Words words, int most) {
        return ask(scope, course, PEOPLE + """
                        where c.member_home_id = :home and b.path_c >= :from and b.path_c < :to and m.state in ('1', '2')
                          and (kernel.holds(m.name, :words) or m.name_initials like :initials)
                          and not exists (
                            select 1 from training.enrolment e
                            where e.home_id = :home and e.course_id = :course and e.member_home_id = m.home_id
                              and e.member_id = m.id and e.state <> 'WITHDRAWN')
                          and\s""" + FITS + """
                        order by h.of_branch desc, h.leads desc, b.path_c, m.name collate "zh-x-icu", m.id
                        limit :most
                        """)
                .param("words", words.text())
                .param("initials", words.initials())
                .param("most", most)
                .query(Candidate.class)
                .list();
    }

    /** The branches of the subtree with somebody the course is for. */
    public List<UnitId> branchesOf(Scope scope, Course course) {
        return ask(scope, course, "select distinct p.unit_id from (" + PEOPLE + """
                        where c.member_home_id = :home and b.path_c >= :from and b.path_c < :to and m.state in ('1', '2')
                          and\s""" + FITS + ") p")
                .query((row, number) -> new UnitId(row.getLong("unit_id")))
                .list();
    }

    /** Those of the given people who are in the subtree and for whom the course is. */
    public List<Candidate> among(Scope scope, Course course, Collection<MemberId> people) {
        if (people.isEmpty()) return List.of();
        return ask(scope, course, PEOPLE + """
                        where c.member_home_id = :home and m.id = any(:ids) and b.path_c >= :from and b.path_c < :to
                          and m.state in ('1', '2') and\s""" + FITS)
                .param("ids", people.stream().map(MemberId::number).toArray(Long[]::new))
                .query(Candidate.class)
                .list();
    }

    /** As what each of those who sit in the course takes part, on its last day; absent who has left the subtree. */
    public List<Candidate> sitting(Scope scope, Course course, LocalDate on) {
        return jdbc.sql(PEOPLE + """
                        join training.enrolment e on e.home_id = :home and e.course_id = :course
                          and e.member_home_id = m.home_id and e.member_id = m.id and e.seat is not null
                        where c.member_home_id = :home and b.path_c >= :from and b.path_c < :to
                        """)
                .params(scope.params())
                .param("home", course.homeId())
                .param("course", course.id())
                .param("on", on)
                .query(Candidate.class)
                .list();
    }

    private JdbcClient.StatementSpec ask(Scope scope, Course course, String sql) {
        return jdbc.sql(sql)
                .params(scope.params())
                .param("home", course.homeId())
                .param("course", course.id())
                .param("on", course.span().from());
    }

    /** Published courses still open to this person, the nearest first. */
    public List<OwnCourse> openTo(MemberId self, LocalDate today) {
        return jdbc.sql("""
                        select k.home_id, k.id, k.title, u.short_name as unit_name, k.level, k.place, k.from_on, k.to_on, k.enrol_by,
                            k.state as course_state, 'WITHDRAWN' as state, 0 as enrolment_id, 0 as hours,
                            null::integer as certificate_year, null::integer as certificate_number, null::date as issued_on
                        from member.current_membership c
                        join member.member m on m.home_id = c.member_home_id and m.id = c.member_id
                        join organization.unit b on b.id = c.unit_id
                        join training.course k on k.home_id = :home and k.state = 'PUBLISHED' and k.enrol_by >= :on
                        join organization.unit u on u.id = k.unit_id and starts_with(b.path_c, u.path_c)
                        """ + HeldPosts.JOINED + """
                        where c.member_home_id = :home and c.member_id = :member
                          and\s""" + FITS + """
                          and not exists (
                            select 1 from training.enrolment e
                            where e.home_id = :home and e.course_id = k.id and e.member_home_id = :home
                              and e.member_id = :member and e.state <> 'WITHDRAWN')
                        order by k.from_on, k.id
                        limit 50
                        """)
                .param("home", self.home())
                .param("member", self.number())
                .param("on", today)
                .query(OwnCourse.class)
                .list();
    }

    /** A published course that somebody may see on the own page. */
    public List<CourseId> visibleTo(MemberId self, CourseId id) {
        return jdbc
                .sql("""
                        select k.id
                        from member.current_membership c
                        join organization.unit b on b.id = c.unit_id
                        join training.course k on k.home_id = :home and k.id = :id and k.state <> 'DRAFT'
                        join organization.unit u on u.id = k.unit_id and starts_with(b.path_c, u.path_c)
                        where c.member_home_id = :home and c.member_id = :member
                        """)
                .param("home", self.home())
                .param("member", self.number())
                .param("id", id.number())
                .query(Long.class)
                .list()
                .stream()
                .map(number -> new CourseId(id.home(), number))
                .toList();
    }

    /** Courses still open that are for somebody of the subtree and in which nobody of it is. */
    public List<Waiting> unanswered(Scope scope, long home, LocalDate today, int most) {
        return jdbc.sql("""
                        select k.home_id, k.id, k.title, k.enrol_by
                        from training.course k
                        join organization.unit u on u.id = k.unit_id
                        where k.home_id = :home and k.state = 'PUBLISHED' and k.enrol_by >= :today and starts_with(:from, u.path_c)
                          and not exists (
                            select 1 from training.enrolment e
                            join organization.unit b on b.id = e.unit_id
                            where e.home_id = :home and e.course_id = k.id and e.state <> 'WITHDRAWN'
                              and b.path_c >= :from and b.path_c < :to)
                          and exists (
                            select 1
                            from member.current_membership c
                            join member.member m on m.home_id = c.member_home_id and m.id = c.member_id
                            join organization.unit b on b.id = c.unit_id
                        """ + HeldPosts.JOINED + """
                            where c.member_home_id = :home and b.path_c >= :from and b.path_c < :to and m.state in ('1', '2')
                              and\s""" + FITS + """
                            )
                        order by k.enrol_by, k.id
                        limit :most
                        """)
                .params(scope.params())
                .param("home", home)
                .param("today", today)
                .param("on", today)
                .param("most", most)
                .query(Waiting.class)
                .list();
    }

    /** A course for which nobody was enrolled yet. */
    public record Waiting(long homeId, long id, String title, LocalDate enrolBy) {

        public CourseId course() {
            return new CourseId(homeId, id);
        }
    }
}
