package org.zhibu.areas.approach.integrity.repository;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhibu.areas.approach.integrity.CheckPeriod;
import org.zhibu.areas.approach.integrity.Found;
import org.zhibu.areas.approach.integrity.Mending;
import org.zhibu.areas.approach.integrity.NewSpot;
import org.zhibu.areas.approach.integrity.Origin;
import org.zhibu.areas.approach.integrity.ProblemId;
import org.zhibu.areas.approach.integrity.ProblemState;
import org.zhibu.areas.approach.integrity.SelfcheckId;
import org.zhibu.areas.approach.integrity.SpotId;
import org.zhibu.core.life.ActivityId;
import org.zhibu.shared.kernel.Stale;
import org.zhibu.shared.kernel.UnitId;

/** Writes the ledger, self-checks, spot checks, and which activities were integrity education. */
@Repository
public class IntegrityRepository {

    private final JdbcClient jdbc;

    IntegrityRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Where a problem came from.
     *
     * @param check the number of the self-check or spot check
     * @param question of a self-check
     */
    public record Source(
            Origin origin, @Nullable Long check, @Nullable Integer question) {

        public static final Source NOTICED = new Source(Origin.NOTICED, null, null);

        public static Source selfcheck(SelfcheckId id, int question) {
            return new Source(Origin.SELF_CHECK, id.number(), question);
        }

        public static Source spot(SpotId id) {
            return new Source(Origin.SPOT_CHECK, id.number(), null);
        }
    }

    /** Who wrote something down, and when. */
    public record Written(String by, OffsetDateTime at) {}

    public void find(ProblemId id, UnitId unit, Source source, Found found, LocalDate on, Written written) {
        jdbc.sql("""
                        insert into integrity.problem (home_id, id, unit_id, style, what, origin, selfcheck_id, question, spot_id,
                            found_on, due_on, state, created_by, created_at)
                        values (:home, :id, :unit, :style, :what, :origin, :selfcheck, :question, :spot, :on, :due, 'FOUND', :by, :at)
                        """)
                .param("home", id.home())
                .param("id", id.number())
                .param("unit", unit.number())
                .param("style", found.style().name())
                .param("what", found.what())
                .param("origin", source.origin().name())
                .param("selfcheck", source.origin() == Origin.SELF_CHECK ? source.check() : null)
                .param("question", source.question())
                .param("spot", source.origin() == Origin.SPOT_CHECK ? source.check() : null)
                .param("on", on)
                .param("due", found.dueOn())
                .param("by", written.by())
                .param("at", written.at())
                .update();
    }

    /** @param state what it is then: being mended, or still reopened */
    public void mend(ProblemId id, long version, Mending mending, ProblemState state) {
        int updated = jdbc.sql("""
                        update integrity.problem
                        set style = :style, what = :what, cause = :cause, measure = :measure, owner = :owner, due_on = :due,
                            state = :state, version = version + 1
                        where home_id = :home and id = :id and version = :version
                        """)
                .param("home", id.home())
                .param("id", id.number())
                .param("version", version)
                .param("style", mending.style().name())
                .param("what", mending.what())
                .param("cause", mending.cause())
                .param("measure", mending.measure())
                .param("owner", mending.owner())
                .param("due", mending.dueOn())
                .param("state", state.name())
                .update();
        if (updated == 0) throw new Stale();
    }

    /** Closes with its evidence, or opens again without. */
    public void move(
            ProblemId id, long version, ProblemState to, @Nullable LocalDate closedOn, @Nullable String evidence) {
        int updated = jdbc.sql("""
                        update integrity.problem
                        set state = :state, closed_on = :on, evidence = :evidence, version = version + 1
                        where home_id = :home and id = :id and version = :version
                        """)
                .param("home", id.home())
                .param("id", id.number())
                .param("version", version)
                .param("state", to.name())
                .param("on", closedOn)
                .param("evidence", evidence)
                .update();
        if (updated == 0) throw new Stale();
    }

    /** @return whether the organisation had not examined itself for the period before */
    public boolean selfcheck(
            SelfcheckId id,
            UnitId unit,
            CheckPeriod period,
            String list,
            LocalDate on,
            String present,
            Written written) {
        return jdbc.sql("""
                        insert into integrity.selfcheck (home_id, id, unit_id, year, part, list, held_on, present, answered_by, answered_at)
                        values (:home, :id, :unit, :year, :part, :list, :on, :present, :by, :at)
                        on conflict (home_id, unit_id, year, part) do nothing
                        """)
                        .param("home", id.home())
                        .param("id", id.number())
                        .param("unit", unit.number())
                        .param("year", period.year())
                        .param("part", period.part())
                        .param("list", list)
                        .param("on", on)
                        .param("present", present)
                        .param("by", written.by())
                        .param("at", written.at())
                        .update()
                == 1;
    }

    public void answer(SelfcheckId id, int question, boolean found) {
        jdbc.sql("""
                        insert into integrity.answer (home_id, selfcheck_id, number, found) values (:home, :id, :number, :found)
                        """)
                .param("home", id.home())
                .param("id", id.number())
                .param("number", question)
                .param("found", found)
                .update();
    }

    public void spot(SpotId id, UnitId unit, NewSpot spot, Written written) {
        jdbc.sql("""
                        insert into integrity.spot (home_id, id, unit_id, held_on, looked_at, checked_by, conclusion, created_by, created_at)
                        values (:home, :id, :unit, :on, :looked, :checked, :conclusion, :by, :at)
                        """)
                .param("home", id.home())
                .param("id", id.number())
                .param("unit", unit.number())
                .param("on", spot.heldOn())
                .param("looked", spot.lookedAt())
                .param("checked", spot.checkedBy())
                .param("conclusion", spot.conclusion())
                .param("by", written.by())
                .param("at", written.at())
                .update();
    }

    /** Marks an activity as integrity education; nothing happens where it is already. */
    public void link(ActivityId activity, UnitId unit, Written written) {
        jdbc.sql("""
                        insert into integrity.session (home_id, activity_id, unit_id, linked_by, linked_at)
                        values (:home, :activity, :unit, :by, :at)
                        on conflict do nothing
                        """)
                .param("home", activity.home())
                .param("activity", activity.number())
                .param("unit", unit.number())
                .param("by", written.by())
                .param("at", written.at())
                .update();
    }

    public void unlink(ActivityId activity) {
        jdbc.sql("delete from integrity.session where home_id = :home and activity_id = :activity")
                .param("home", activity.home())
                .param("activity", activity.number())
                .update();
    }
}
