package org.zhibu.areas.foundation.research.repository;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhibu.areas.foundation.research.TopicId;
import org.zhibu.areas.foundation.research.TopicPlan;
import org.zhibu.areas.foundation.research.TopicState;
import org.zhibu.shared.kernel.Stale;
import org.zhibu.shared.kernel.UnitId;

/** Writes topics; every change moves the version that was looked at. */
@Repository
public class TopicRepository {

    private final JdbcClient jdbc;

    TopicRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void insert(TopicId id, UnitId unit, TopicPlan plan, String by, OffsetDateTime at) {
        jdbc.sql("""
                        insert into research.topic (home_id, id, unit_id, title, question, people, places, due_on, state, created_by, created_at)
                        values (:home, :id, :unit, :title, :question, :people, :places, :due, 'PLANNED', :by, :at)
                        """)
                .param("home", id.home())
                .param("id", id.number())
                .param("unit", unit.number())
                .param("title", plan.title())
                .param("question", plan.question())
                .param("people", plan.people())
                .param("places", plan.places())
                .param("due", plan.dueOn())
                .param("by", by)
                .param("at", at)
                .update();
    }

    public void update(TopicId id, long version, TopicPlan plan) {
        moved(jdbc.sql("""
                        update research.topic
                        set title = :title, question = :question, people = :people, places = :places, due_on = :due,
                            version = version + 1
                        where home_id = :home and id = :id and version = :version
                        """)
                .param("home", id.home())
                .param("id", id.number())
                .param("version", version)
                .param("title", plan.title())
                .param("question", plan.question())
                .param("people", plan.people())
                .param("places", plan.places())
                .param("due", plan.dueOn())
                .update());
    }

    /** Where a topic goes, with what is said of it then. */
    public record Step(
            TopicState to,
            @Nullable String conclusion,
            @Nullable LocalDate concludedOn,
            @Nullable String result) {}

    public void move(TopicId id, long version, Step step) {
        moved(jdbc.sql("""
                        update research.topic
                        set state = :state, conclusion = :conclusion, concluded_on = :on, result = :result, version = version + 1
                        where home_id = :home and id = :id and version = :version
                        """)
                .param("home", id.home())
                .param("id", id.number())
                .param("version", version)
                .param("state", step.to().name())
                .param("conclusion", step.conclusion())
                .param("on", step.concludedOn())
                .param("result", step.result())
                .update());
    }

    /** Says that a part of the topic changed. */
    public void touch(TopicId id, long version) {
        moved(jdbc.sql("""
                        update research.topic
                        set version = version + 1
                        where home_id = :home and id = :id and version = :version
                        """)
                .param("home", id.home())
                .param("id", id.number())
                .param("version", version)
                .update());
    }

    private static void moved(int rows) {
        if (rows == 0) throw new Stale();
    }
}
