package org.zhibu.areas.service.help.repository;

import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhibu.areas.service.help.CareId;
import org.zhibu.areas.service.help.CareKind;
import org.zhibu.shared.kernel.MemberId;
import org.zhibu.shared.kernel.Numbers;
import org.zhibu.shared.kernel.UnitId;

/** Writes the yearly lists and the visits. */
@Repository
public class CareRepository {

    private final JdbcClient jdbc;
    private final Numbers numbers;

    CareRepository(JdbcClient jdbc, Numbers numbers) {
        this.jdbc = jdbc;
        this.numbers = numbers;
    }

    /** The branch keeps its list of the year; the first day stands. */
    public boolean keep(long home, UnitId branch, LocalDate on, String by) {
        return jdbc.sql("""
                        insert into help.care_list (home_id, unit_id, year, kept_on, kept_by)
                        values (:home, :unit, :year, :on, :by)
                        on conflict (home_id, unit_id, year) do nothing
                        """)
                        .param("home", home)
                        .param("unit", branch.number())
                        .param("year", on.getYear())
                        .param("on", on)
                        .param("by", by)
                        .update()
                == 1;
    }

    /** Whether the person was not on it yet. */
    public boolean list(CareId id, UnitId branch, MemberId member, CareKind kind, LocalDate on) {
        return jdbc.sql("""
                        insert into help.care (home_id, id, unit_id, year, member_home_id, member_id, kind, listed_on)
                        values (:home, :id, :unit, :year, :memberHome, :member, :kind, :on)
                        on conflict (home_id, unit_id, year, member_home_id, member_id) do nothing
                        """)
                        .param("home", id.home())
                        .param("id", id.number())
                        .param("unit", branch.number())
                        .param("year", on.getYear())
                        .param("memberHome", member.home())
                        .param("member", member.number())
                        .param("kind", kind.name())
                        .param("on", on)
                        .update()
                == 1;
    }

    public void visit(CareId id, LocalDate on, String who) {
        jdbc.sql("""
                        insert into help.care_visit (home_id, id, care_id, visited_on, who)
                        values (:home, :number, :id, :on, :who)
                        """)
                .param("home", id.home())
                .param("number", numbers.next())
                .param("id", id.number())
                .param("on", on)
                .param("who", who)
                .update();
    }

    /** Takes the visit back that was entered last; whether there was one. */
    public boolean takeBack(CareId id) {
        return jdbc.sql("""
                        delete from help.care_visit
                        where home_id = :home and id = (
                            select max(v.id) from help.care_visit v where v.home_id = :home and v.care_id = :id)
                        """).param("home", id.home()).param("id", id.number()).update() == 1;
    }

    public void remove(CareId id) {
        jdbc.sql("delete from help.care where home_id = :home and id = :id")
                .param("home", id.home())
                .param("id", id.number())
                .update();
    }
}
