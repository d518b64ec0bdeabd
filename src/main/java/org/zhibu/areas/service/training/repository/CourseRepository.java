package org.zhibu.areas.service.training.repository;

import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhibu.areas.service.training.CourseId;
import org.zhibu.areas.service.training.CourseState;
import org.zhibu.areas.service.training.Offer;
import org.zhibu.areas.service.training.Span.Slot;
import org.zhibu.shared.kernel.Numbers;
import org.zhibu.shared.kernel.Stale;
import org.zhibu.shared.kernel.UnitId;

/** Writes courses with their half days and seats. */
@Repository
public class CourseRepository {

    private final JdbcClient jdbc;
    private final Numbers numbers;

    CourseRepository(JdbcClient jdbc, Numbers numbers) {
        this.jdbc = jdbc;
        this.numbers = numbers;
    }

    public void insert(CourseId id, UnitId unit, Offer offer, String by, OffsetDateTime at) {
        jdbc.sql("""
                        insert into training.course (home_id, id, unit_id, title, level, audience, place, lecturer, content,
                            from_on, from_half, to_on, to_half, weekends, half_minutes, places, enrol_by, state, created_by, created_at)
                        values (:home, :id, :unit, :title, :level, :audience, :place, :lecturer, :content,
                            :fromOn, :fromHalf, :toOn, :toHalf, :weekends, :minutes, :places, :enrolBy, 'DRAFT', :by, :at)
                        """)
                .params(columns(id, offer))
                .param("unit", unit.number())
                .param("by", by)
                .param("at", at)
                .update();
        sessions(id, offer);
        addSeats(id, 0, offer.places());
    }

    /** @param anew whether its half days change */
    public void update(CourseId id, long version, Offer offer, boolean anew) {
        int updated = jdbc.sql("""
                        update training.course
                        set title = :title, level = :level, audience = :audience, place = :place, lecturer = :lecturer,
                            content = :content, from_on = :fromOn, from_half = :fromHalf, to_on = :toOn, to_half = :toHalf,
                            weekends = :weekends, half_minutes = :minutes, places = :places, enrol_by = :enrolBy, version = version + 1
                        where home_id = :home and id = :id and version = :version
                        """)
                .params(columns(id, offer))
                .param("version", version)
                .update();
        if (updated == 0) throw new Stale();
        if (!anew) return;
        jdbc.sql("delete from training.session where home_id = :home and course_id = :id")
                .param("home", id.home())
                .param("id", id.number())
                .update();
        sessions(id, offer);
    }

    private static Map<String, Object> columns(CourseId id, Offer offer) {
        Map<String, Object> columns = new HashMap<>();
        columns.put("home", id.home());
        columns.put("id", id.number());
        columns.put("title", offer.title());
        columns.put("level", offer.level().name());
        columns.put("audience", offer.audience().name());
        columns.put("place", offer.place());
        columns.put("lecturer", offer.lecturer());
        columns.put("content", offer.content());
        columns.put("fromOn", offer.span().from());
        columns.put("fromHalf", offer.span().fromHalf().name());
        columns.put("toOn", offer.span().to());
        columns.put("toHalf", offer.span().toHalf().name());
        columns.put("weekends", offer.span().weekends());
        columns.put("minutes", offer.halfMinutes());
        columns.put("places", offer.places());
        columns.put("enrolBy", offer.enrolBy());
        return columns;
    }

    private void sessions(CourseId id, Offer offer) {
        List<Slot> slots = offer.span().slots();
        for (Slot slot : slots)
            jdbc.sql("""
                            insert into training.session (home_id, id, course_id, held_on, half, starts_at, minutes_long)
                            values (:home, :id, :course, :on, :half, :starts, :minutes)
                            """)
                    .param("home", id.home())
                    .param("id", numbers.next())
                    .param("course", id.number())
                    .param("on", slot.on())
                    .param("half", slot.half().name())
                    .param("starts", slot.half().startsAt())
                    .param("minutes", offer.halfMinutes())
                    .update();
    }

    /** Adds seats behind the highest there ever was. */
    public void addSeats(CourseId id, int highest, int more) {
        jdbc.sql("""
                        insert into training.seat (home_id, course_id, number)
                        select :home, :course, :highest + n from generate_series(1, :more) n
                        """)
                .param("home", id.home())
                .param("course", id.number())
                .param("highest", highest)
                .param("more", more)
                .update();
    }

    /** Takes so many seats away on which nobody sits. */
    public void removeSeats(CourseId id, int fewer) {
        jdbc.sql("""
                        delete from training.seat t
                        where t.home_id = :home and t.course_id = :course and t.number in (
                            select s.number from training.seat s
                            where s.home_id = :home and s.course_id = :course and not exists (
                                select 1 from training.enrolment e
                                where e.home_id = :home and e.course_id = :course and e.seat = s.number)
                            order by s.number desc limit :fewer)
                        """)
                .param("home", id.home())
                .param("course", id.number())
                .param("fewer", fewer)
                .update();
    }

    public int highestSeat(CourseId id) {
        return jdbc.sql(
                        "select coalesce(max(number), 0) from training.seat where home_id = :home and course_id = :course")
                .param("home", id.home())
                .param("course", id.number())
                .query(Integer.class)
                .single();
    }

    /** Makes everybody else who enrols, withdraws or enters attendance in the course wait for the end of the transaction. */
    public void hold(CourseId id) {
        jdbc.sql("select id from training.course where home_id = :home and id = :id for update")
                .param("home", id.home())
                .param("id", id.number())
                .query(Long.class)
                .single();
    }

    public void move(CourseId id, long version, CourseState to) {
        int updated = jdbc.sql("""
                        update training.course set state = :state, version = version + 1
                        where home_id = :home and id = :id and version = :version
                        """)
                .param("home", id.home())
                .param("id", id.number())
                .param("version", version)
                .param("state", to.name())
                .update();
        if (updated == 0) throw new Stale();
    }
}
