package org.zhibu.areas.approach.project.repository;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhibu.areas.approach.project.Figure;
import org.zhibu.areas.approach.project.MeasureState;
import org.zhibu.areas.approach.project.NewDuty;
import org.zhibu.areas.approach.project.NewMeasure;
import org.zhibu.areas.approach.project.ProjectId;
import org.zhibu.shared.kernel.Stale;

/** Writes the figures, measures and posts of duty of a project; numbers go on from the last one. */
@Repository
public class ProjectPartRepository {

    private final JdbcClient jdbc;

    ProjectPartRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param entry 1 for the first, one more for each correction */
    public void figure(ProjectId id, Figure figure, int entry, String by, OffsetDateTime at) {
        int inserted = jdbc.sql("""
                        insert into project.figure (home_id, project_id, kind, year, quarter, entry, value, source, reason,
                            entered_by, entered_at)
                        values (:home, :id, :kind, :year, :quarter, :entry, :value, :source, :reason, :by, :at)
                        on conflict do nothing
                        """)
                .param("home", id.home())
                .param("id", id.number())
                .param("kind", figure.kind().name())
                .param("year", figure.quarter().year())
                .param("quarter", (figure.quarter().start().getMonthValue() + 2) / 3)
                .param("entry", entry)
                .param("value", figure.value())
                .param("source", figure.source())
                .param("reason", figure.reason().isBlank() ? null : figure.reason())
                .param("by", by)
                .param("at", at)
                .update();
        if (inserted == 0) throw new Stale();
    }

    /** Adds a measure and returns its number. */
    public int measure(ProjectId id, NewMeasure measure) {
        return jdbc.sql("""
                        insert into project.measure (home_id, project_id, number, what, owner, due_on)
                        values (:home, :id,
                            (select coalesce(max(m.number), 0) + 1 from project.measure m where m.home_id = :home and m.project_id = :id),
                            :what, :owner, :due)
                        returning number
                        """)
                .param("home", id.home())
                .param("id", id.number())
                .param("what", measure.what())
                .param("owner", measure.owner())
                .param("due", measure.dueOn())
                .query(Integer.class)
                .single();
    }

    /** Ends an open measure. */
    public void end(ProjectId id, int number, MeasureState state, LocalDate on, String evidence) {
        int ended = jdbc.sql("""
                        update project.measure
                        set state = :state, ended_on = :on, evidence = :evidence
                        where home_id = :home and project_id = :id and number = :number and state = 'OPEN'
                        """)
                .param("home", id.home())
                .param("id", id.number())
                .param("number", number)
                .param("state", state.name())
                .param("on", on)
                .param("evidence", evidence)
                .update();
        if (ended == 0) throw new Stale();
    }

    public void duty(ProjectId id, NewDuty duty) {
        jdbc.sql("""
                        insert into project.duty (home_id, project_id, number, member_home_id, member_id, kind, charge, from_on, to_on)
                        values (:home, :id,
                            (select coalesce(max(d.number), 0) + 1 from project.duty d where d.home_id = :home and d.project_id = :id),
                            :memberHome, :member, :kind, :charge, :fromOn, :toOn)
                        """)
                .param("home", id.home())
                .param("id", id.number())
                .param("memberHome", duty.member().home())
                .param("member", duty.member().number())
                .param("kind", duty.kind().name())
                .param("charge", duty.charge())
                .param("fromOn", duty.from())
                .param("toOn", duty.to())
                .update();
    }

    /** Sets the last day of a post. */
    public void endDuty(ProjectId id, int number, LocalDate on) {
        jdbc.sql("""
                        update project.duty set to_on = :on
                        where home_id = :home and project_id = :id and number = :number
                        """)
                .param("home", id.home())
                .param("id", id.number())
                .param("number", number)
                .param("on", on)
                .update();
    }
}
