package org.zhibu.areas.foundation.research.repository;

import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhibu.areas.foundation.research.MeasureState;
import org.zhibu.areas.foundation.research.NewFinding;
import org.zhibu.areas.foundation.research.NewMeasure;
import org.zhibu.areas.foundation.research.NewVisit;
import org.zhibu.areas.foundation.research.TopicId;
import org.zhibu.shared.kernel.Stale;

/** Writes the visits, findings and measures of a topic; numbers go on from the last one. */
@Repository
public class PartRepository {

    private final JdbcClient jdbc;

    PartRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void visit(TopicId id, NewVisit visit, LocalDate on) {
        jdbc.sql("""
                        insert into research.visit (home_id, topic_id, number, held_on, place, people, notes, activity_id)
                        values (:home, :id,
                            (select coalesce(max(v.number), 0) + 1 from research.visit v where v.home_id = :home and v.topic_id = :id),
                            :on, :place, :people, :notes, :activity)
                        """)
                .param("home", id.home())
                .param("id", id.number())
                .param("on", on)
                .param("place", visit.place())
                .param("people", visit.people())
                .param("notes", visit.notes())
                .param(
                        "activity",
                        visit.activity() == null ? null : visit.activity().number())
                .update();
    }

    /** What was written wrong; the activity behind a visit stays. */
    public void correctVisit(TopicId id, int number, NewVisit visit, LocalDate on) {
        jdbc.sql("""
                        update research.visit
                        set held_on = :on, place = :place, people = :people, notes = :notes
                        where home_id = :home and topic_id = :id and number = :number
                        """)
                .param("home", id.home())
                .param("id", id.number())
                .param("number", number)
                .param("on", on)
                .param("place", visit.place())
                .param("people", visit.people())
                .param("notes", visit.notes())
                .update();
    }

    public void correctFinding(TopicId id, int number, NewFinding finding) {
        jdbc.sql("""
                        update research.finding
                        set kind = :kind, text = :text, visit_number = :visit
                        where home_id = :home and topic_id = :id and number = :number
                        """)
                .param("home", id.home())
                .param("id", id.number())
                .param("number", number)
                .param("kind", finding.kind().name())
                .param("text", finding.text())
                .param("visit", finding.visit())
                .update();
    }

    public void finding(TopicId id, NewFinding finding) {
        jdbc.sql("""
                        insert into research.finding (home_id, topic_id, number, kind, text, visit_number)
                        values (:home, :id,
                            (select coalesce(max(f.number), 0) + 1 from research.finding f where f.home_id = :home and f.topic_id = :id),
                            :kind, :text, :visit)
                        """)
                .param("home", id.home())
                .param("id", id.number())
                .param("kind", finding.kind().name())
                .param("text", finding.text())
                .param("visit", finding.visit())
                .update();
    }

    /** Adds a measure and returns its number. */
    public int measure(TopicId id, NewMeasure measure) {
        return jdbc.sql("""
                        insert into research.measure (home_id, topic_id, number, finding_number, what, owner, due_on)
                        values (:home, :id,
                            (select coalesce(max(m.number), 0) + 1 from research.measure m where m.home_id = :home and m.topic_id = :id),
                            :finding, :what, :owner, :due)
                        returning number
                        """)
                .param("home", id.home())
                .param("id", id.number())
                .param("finding", measure.finding())
                .param("what", measure.what())
                .param("owner", measure.owner())
                .param("due", measure.dueOn())
                .query(Integer.class)
                .single();
    }

    /** Ends an open measure. */
    public void end(TopicId id, int number, MeasureState state, LocalDate on, String result) {
        int ended = jdbc.sql("""
                        update research.measure
                        set state = :state, ended_on = :on, result = :result
                        where home_id = :home and topic_id = :id and number = :number and state = 'OPEN'
                        """)
                .param("home", id.home())
                .param("id", id.number())
                .param("number", number)
                .param("state", state.name())
                .param("on", on)
                .param("result", result)
                .update();
        if (ended == 0) throw new Stale();
    }
}
