package org.zhibu.areas.approach.project.repository;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.zhibu.areas.approach.project.Direction;
import org.zhibu.areas.approach.project.Goal;
import org.zhibu.areas.approach.project.Grade;
import org.zhibu.areas.approach.project.ProjectPlan;
import org.zhibu.areas.approach.project.ProjectState;
import org.zhibu.areas.approach.project.repository.ProjectQueries.Project;
import org.zhibu.areas.foundation.research.TopicId;
import org.zhibu.shared.kernel.UnitId;
import org.zhibu.shared.kernel.UnitKind;

/** One row as a project. */
final class ProjectRow {

    private ProjectRow() {}

    static Project project(ResultSet row, int number) throws SQLException {
        String grade = row.getString("grade");
        return new Project(
                row.getLong("home_id"),
                row.getLong("id"),
                new UnitId(row.getLong("unit_id")),
                UnitKind.valueOf(row.getString("unit_kind")),
                row.getString("unit_name"),
                row.getString("unit_short"),
                row.getString("path"),
                plan(row),
                ProjectState.valueOf(row.getString("state")),
                row.getObject("asked_on", LocalDate.class),
                row.getObject("started_on", LocalDate.class),
                row.getString("result"),
                row.getObject("result_on", LocalDate.class),
                grade == null ? null : Grade.valueOf(grade),
                row.getString("review"),
                row.getObject("reviewed_on", LocalDate.class),
                row.getString("reviewed_by"),
                topic(row),
                row.getObject("origin_measure", Integer.class),
                row.getString("committee"),
                row.getString("created_by"),
                row.getObject("created_at", OffsetDateTime.class),
                row.getLong("version"));
    }

    private static ProjectPlan plan(ResultSet row) throws SQLException {
        Goal goal = new Goal(
                row.getString("indicator"),
                row.getString("measured_in"),
                row.getBigDecimal("baseline"),
                row.getString("baseline_source"),
                row.getBigDecimal("target"),
                Direction.valueOf(row.getString("direction")));
        return new ProjectPlan(
                row.getString("title"), row.getInt("first_year"), row.getInt("last_year"), row.getString("how"), goal);
    }

    private static @Nullable TopicId topic(ResultSet row) throws SQLException {
        long home = row.getLong("origin_home_id");
        return row.wasNull() ? null : new TopicId(home, row.getLong("origin_topic_id"));
    }
}
