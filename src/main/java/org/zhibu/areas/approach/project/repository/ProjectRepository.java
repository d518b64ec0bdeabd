package org.zhibu.areas.approach.project.repository;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import org.zhibu.areas.approach.project.Born;
import org.zhibu.areas.approach.project.Grade;
import org.zhibu.areas.approach.project.ProjectId;
import org.zhibu.areas.approach.project.ProjectPlan;
import org.zhibu.areas.approach.project.ProjectState;
import org.zhibu.areas.foundation.research.TopicId;
import org.zhibu.shared.kernel.Stale;
import org.zhibu.shared.kernel.UnitId;

/** Writes projects. */
@Repository
public class ProjectRepository {

    private final JdbcClient jdbc;

    ProjectRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void insert(ProjectId id, UnitId unit, ProjectPlan plan, Born born, String by, OffsetDateTime at) {
        TopicId topic = born.topic();
        StatementSpec statement = jdbc.sql("""
                        insert into project.project (home_id, id, unit_id, title, first_year, last_year, how, indicator, measured_in,
                            baseline, baseline_source, target, direction, state, origin_home_id, origin_topic_id, origin_measure,
                            entrusted_by, created_by, created_at)
                        values (:home, :id, :unit, :title, :firstYear, :lastYear, :how, :indicator, :measuredIn,
                            :baseline, :source, :target, :direction, 'DRAFT', :topicHome, :topic, :measure, :committee,
                            :by, :at)
                        """)
                .param("home", id.home())
                .param("id", id.number())
                .param("unit", unit.number())
                .param("topicHome", topic == null ? null : topic.home())
                .param("topic", topic == null ? null : topic.number())
                .param("measure", born.measure())
                .param(
                        "committee",
                        born.committee() == null ? null : born.committee().number())
                .param("by", by)
                .param("at", at);
        planned(statement, plan).update();
    }

    public void update(ProjectId id, long version, ProjectPlan plan) {
        StatementSpec statement =
                jdbc.sql("""
                        update project.project
                        set title = :title, first_year = :firstYear, last_year = :lastYear, how = :how, indicator = :indicator,
                            measured_in = :measuredIn, baseline = :baseline, baseline_source = :source, target = :target,
                            direction = :direction, version = version + 1
                        where home_id = :home and id = :id and version = :version
                        """).param("home", id.home()).param("id", id.number()).param("version", version);
        if (planned(statement, plan).update() == 0) throw new Stale();
    }

    private static StatementSpec planned(StatementSpec statement, ProjectPlan plan) {
        return statement
                .param("title", plan.title())
                .param("firstYear", plan.firstYear())
                .param("lastYear", plan.lastYear())
                .param("how", plan.how())
                .param("indicator", plan.goal().indicator())
                .param("measuredIn", plan.goal().measuredIn())
                .param("baseline", plan.goal().baseline())
                .param("source", plan.goal().source())
                .param("target", plan.goal().target())
                .param("direction", plan.goal().direction().name());
    }

    /** Another version without a change of its own, so that two who add a part meet. */
    public void touch(ProjectId id, long version) {
        int updated = jdbc.sql("""
                        update project.project set version = version + 1
                        where home_id = :home and id = :id and version = :version
                        """)
                .param("home", id.home())
                .param("id", id.number())
                .param("version", version)
                .update();
        if (updated == 0) throw new Stale();
    }

    /**
     * @param askedOn since when the committee is asked, null where it is not
     * @param startedOn null before the start
     * @param result null before the first result, with its day
     */
    public record Step(
            ProjectState to,
            @Nullable LocalDate askedOn,
            @Nullable LocalDate startedOn,
            @Nullable String result,
            @Nullable LocalDate resultOn) {}

    public void move(ProjectId id, long version, Step step) {
        int updated = jdbc.sql("""
                        update project.project
                        set state = :state, asked_on = :asked, started_on = :started, result = :result, result_on = :resultOn,
                            version = version + 1
                        where home_id = :home and id = :id and version = :version
                        """)
                .param("home", id.home())
                .param("id", id.number())
                .param("version", version)
                .param("state", step.to().name())
                .param("asked", step.askedOn())
                .param("started", step.startedOn())
                .param("result", step.result())
                .param("resultOn", step.resultOn())
                .update();
        if (updated == 0) throw new Stale();
    }

    public void review(ProjectId id, long version, Grade grade, String words, LocalDate on, String by) {
        int updated = jdbc.sql("""
                        update project.project
                        set state = 'REVIEWED', asked_on = null, grade = :grade, review = :words, reviewed_on = :on, reviewed_by = :by,
                            version = version + 1
                        where home_id = :home and id = :id and version = :version
                        """)
                .param("home", id.home())
                .param("id", id.number())
                .param("version", version)
                .param("grade", grade.name())
                .param("words", words)
                .param("on", on)
                .param("by", by)
                .update();
        if (updated == 0) throw new Stale();
    }

    /** Takes away planned numbers of years the project no longer covers; only before its start. */
    public void forget(ProjectId id, int firstYear, int lastYear) {
        jdbc.sql("""
                        delete from project.figure
                        where home_id = :home and project_id = :id and kind = 'PLANNED' and year not between :first and :last
                        """)
                .param("home", id.home())
                .param("id", id.number())
                .param("first", firstYear)
                .param("last", lastYear)
                .update();
    }
}
