package org.zhibu.core.evaluation.repository;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhibu.core.evaluation.EvaluationId;
import org.zhibu.core.evaluation.EvaluationState;
import org.zhibu.core.evaluation.Judgement;
import org.zhibu.shared.kernel.Stale;
import org.zhibu.shared.kernel.UnitId;

/** Writes grades and what is said about them. */
@Repository
public class EvaluationRepository {

    private final JdbcClient jdbc;

    EvaluationRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Who did something, and when.
     *
     * @param account null where it came without one
     */
    public record By(@Nullable Long account, String name, LocalDate on) {}

    public void insert(EvaluationId id, UnitId unit, int year, String indicator, Judgement judged, By by) {
        int inserted = jdbc.sql("""
                        insert into evaluation.evaluation (home_id, id, unit_id, year, indicator_code, grade, reason, basis, state,
                            recorded_account, recorded_by, recorded_on)
                        values (:home, :id, :unit, :year, :indicator, :grade, :reason, :basis, 'PROPOSED', :account, :name, :on)
                        on conflict (home_id, unit_id, year, indicator_code) do nothing
                        """)
                .param("home", id.home())
                .param("id", id.number())
                .param("unit", unit.number())
                .param("year", year)
                .param("indicator", indicator)
                .param("grade", judged.grade())
                .param("reason", judged.reason())
                .param("basis", judged.basis())
                .param("account", by.account())
                .param("name", by.name())
                .param("on", by.on())
                .update();
        if (inserted == 0) throw new Stale();
    }

    /** Judges anew before it is confirmed; whoever does so is the one who recorded it. */
    public void judge(EvaluationId id, long version, Judgement judged, By by) {
        must(jdbc.sql("""
                        update evaluation.evaluation
                        set grade = :grade, reason = :reason, basis = :basis, state = 'PROPOSED', recorded_account = :account,
                            recorded_by = :name, recorded_on = :on, version = version + 1
                        where home_id = :home and id = :id and version = :version and confirmed_on is null
                        """)
                .param("home", id.home())
                .param("id", id.number())
                .param("version", version)
                .param("grade", judged.grade())
                .param("reason", judged.reason())
                .param("basis", judged.basis())
                .param("account", by.account())
                .param("name", by.name())
                .param("on", by.on())
                .update());
    }

    public void confirm(EvaluationId id, long version, By by, boolean alone) {
        must(jdbc.sql("""
                        update evaluation.evaluation
                        set state = 'CONFIRMED', confirmed_by = :name, confirmed_on = :on, alone = :alone, version = version + 1
                        where home_id = :home and id = :id and version = :version and state = 'PROPOSED'
                        """)
                .param("home", id.home())
                .param("id", id.number())
                .param("version", version)
                .param("name", by.name())
                .param("on", by.on())
                .param("alone", alone)
                .update());
    }

    /** Takes a grade back to be judged anew; what was said about it stays in its history. */
    public void takeBack(EvaluationId id, long version) {
        must(jdbc.sql("""
                        update evaluation.evaluation
                        set state = 'RETURNED', confirmed_by = null, confirmed_on = null, alone = false, objection = null,
                            objected_by = null, objected_on = null, answer = null, answered_by = null, answered_on = null,
                            version = version + 1
                        where home_id = :home and id = :id and version = :version
                        """)
                .param("home", id.home())
                .param("id", id.number())
                .param("version", version)
                .update());
    }

    public void object(EvaluationId id, long version, String words, By by) {
        must(jdbc.sql("""
                        update evaluation.evaluation
                        set state = 'OBJECTED', objection = :words, objected_by = :name, objected_on = :on, version = version + 1
                        where home_id = :home and id = :id and version = :version
                        """)
                .param("home", id.home())
                .param("id", id.number())
                .param("version", version)
                .param("words", words)
                .param("name", by.name())
                .param("on", by.on())
                .update());
    }

    /** @param to upheld with the old grade, or changed with another one */
    public void answer(EvaluationId id, long version, EvaluationState to, String grade, String words, By by) {
        must(jdbc.sql("""
                        update evaluation.evaluation
                        set state = :state, grade = :grade, answer = :words, answered_by = :name, answered_on = :on,
                            version = version + 1
                        where home_id = :home and id = :id and version = :version
                        """)
                .param("home", id.home())
                .param("id", id.number())
                .param("version", version)
                .param("state", to.name())
                .param("grade", grade)
                .param("words", words)
                .param("name", by.name())
                .param("on", by.on())
                .update());
    }

    private static void must(int updated) {
        if (updated == 0) throw new Stale();
    }
}
