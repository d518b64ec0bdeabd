package org.zhibu.areas.approach.integrity.repository;

import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhibu.areas.approach.integrity.Found;
import org.zhibu.areas.approach.integrity.Held;
import org.zhibu.areas.approach.integrity.NewSpot;
import org.zhibu.areas.approach.integrity.ProblemId;
import org.zhibu.areas.approach.integrity.SelfcheckId;
import org.zhibu.areas.approach.integrity.SpotId;
import org.zhibu.shared.kernel.RecordRef;
import org.zhibu.shared.kernel.Stale;

/** Corrects self-checks and spot checks, and what they brought up as long as it has no measure. */
@Repository("integrityCorrectionRepository")
public class CorrectionRepository {

    private final JdbcClient jdbc;

    CorrectionRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void correct(SelfcheckId id, long version, Held held) {
        int updated = jdbc.sql("""
                        update integrity.selfcheck
                        set year = :year, part = :part, held_on = :on, present = :present, version = version + 1
                        where home_id = :home and id = :id and version = :version
                        """)
                .param("home", id.home())
                .param("id", id.number())
                .param("version", version)
                .param("year", held.period().year())
                .param("part", held.period().part())
                .param("on", held.on())
                .param("present", held.present())
                .update();
        if (updated == 0) throw new Stale();
    }

    public void answer(SelfcheckId id, int question, boolean found) {
        jdbc.sql("""
                        insert into integrity.answer (home_id, selfcheck_id, number, found) values (:home, :id, :number, :found)
                        on conflict (home_id, selfcheck_id, number) do update set found = :found
                        """)
                .param("home", id.home())
                .param("id", id.number())
                .param("number", question)
                .param("found", found)
                .update();
    }

    public void correct(SpotId id, long version, NewSpot spot) {
        int updated = jdbc.sql("""
                        update integrity.spot
                        set held_on = :on, looked_at = :looked, checked_by = :checked, conclusion = :conclusion, version = version + 1
                        where home_id = :home and id = :id and version = :version
                        """)
                .param("home", id.home())
                .param("id", id.number())
                .param("version", version)
                .param("on", spot.heldOn())
                .param("looked", spot.lookedAt())
                .param("checked", spot.checkedBy())
                .param("conclusion", spot.conclusion())
                .update();
        if (updated == 0) throw new Stale();
    }

    /** Says otherwise what is wrong; a problem that has its measure by now is stale. */
    public void reword(ProblemId id, long version, Found found) {
        int updated = jdbc.sql("""
                        update integrity.problem set style = :style, what = :what, due_on = :due, version = version + 1
                        where home_id = :home and id = :id and version = :version and state = 'FOUND'
                        """)
                .param("home", id.home())
                .param("id", id.number())
                .param("version", version)
                .param("style", found.style().name())
                .param("what", found.what())
                .param("due", found.dueOn())
                .update();
        if (updated == 0) throw new Stale();
    }

    /** Takes back what was entered by mistake; a problem that has its measure by now is stale. */
    public void drop(ProblemId id, long version) {
        int deleted = jdbc.sql("""
                        delete from integrity.problem
                        where home_id = :home and id = :id and version = :version and state = 'FOUND'
                        """)
                .param("home", id.home())
                .param("id", id.number())
                .param("version", version)
                .update();
        if (deleted == 0) throw new Stale();
    }

    /** What a check brought up was found on its day. */
    public void foundOn(RecordRef check, LocalDate on) {
        jdbc.sql("""
                        update integrity.problem set found_on = :on, version = version + 1
                        where home_id = :home and found_on <> :on
                          and (:spot and spot_id = :id or not :spot and selfcheck_id = :id)
                        """)
                .param("home", check.home())
                .param("spot", check.type().equals(SpotId.RECORD))
                .param("id", check.number())
                .param("on", on)
                .update();
    }
}
