package org.zhibu.areas.foundation.norm.repository;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhibu.areas.foundation.norm.Edition;
import org.zhibu.areas.foundation.norm.NormId;
import org.zhibu.areas.foundation.norm.NormState;
import org.zhibu.areas.foundation.norm.PostRole;
import org.zhibu.shared.kernel.MemberId;
import org.zhibu.shared.kernel.Stale;
import org.zhibu.shared.kernel.UnitId;

/** Writes norms, their versions, their readers, and the duties of posts. */
@Repository
public class NormRepository {

    private final JdbcClient jdbc;

    NormRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void insert(NormId id, UnitId unit, Edition edition, String by, OffsetDateTime at) {
        jdbc.sql("""
                        insert into norm.norm (home_id, id, unit_id, title, current_number, uses)
                        values (:home, :id, :unit, :title, 1, :uses)
                        """)
                .param("home", id.home())
                .param("id", id.number())
                .param("unit", unit.number())
                .param("title", edition.title())
                .param("uses", edition.uses().toArray(String[]::new))
                .update();
        edition(id, 1, edition, by, at);
    }

    /** Adds the next version, or writes the newest one anew. */
    public void revise(NormId id, long version, int number, Edition edition, String by, OffsetDateTime at) {
        edition(id, number, edition, by, at);
        moved(jdbc.sql("""
                        update norm.norm
                        set title = :title, current_number = :number, uses = :uses, version = version + 1
                        where home_id = :home and id = :id and version = :version
                        """)
                .param("home", id.home())
                .param("id", id.number())
                .param("version", version)
                .param("title", edition.title())
                .param("number", number)
                .param("uses", edition.uses().toArray(String[]::new))
                .update());
    }

    /** What it backs, without a new version. */
    public void uses(NormId id, long version, List<String> uses) {
        moved(jdbc.sql("""
                        update norm.norm
                        set uses = :uses, version = version + 1
                        where home_id = :home and id = :id and version = :version
                        """)
                .param("home", id.home())
                .param("id", id.number())
                .param("version", version)
                .param("uses", uses.toArray(String[]::new))
                .update());
    }

    private void edition(NormId id, int number, Edition edition, String by, OffsetDateTime at) {
        moved(jdbc.sql("""
                        insert into norm.edition (home_id, norm_id, number, text, from_on, changes, made_by, made_at)
                        values (:home, :id, :number, :text, :from_on, :changes, :by, :at)
                        on conflict (home_id, norm_id, number) do update
                        set text = :text, from_on = :from_on, changes = :changes, made_by = :by, made_at = :at
                        """)
                .param("home", id.home())
                .param("id", id.number())
                .param("number", number)
                .param("text", edition.text())
                .param("from_on", edition.fromOn())
                .param("changes", edition.changes())
                .param("by", by)
                .param("at", at)
                .update());
    }

    public void move(NormId id, long version, NormState to) {
        moved(jdbc.sql("""
                        update norm.norm
                        set state = :state, version = version + 1
                        where home_id = :home and id = :id and version = :version
                        """)
                .param("home", id.home())
                .param("id", id.number())
                .param("version", version)
                .param("state", to.name())
                .update());
    }

    /** Notes that somebody has read a version; the first day stays. */
    public void read(NormId id, int number, MemberId member, LocalDate on) {
        jdbc.sql("""
                        insert into norm.reading (home_id, norm_id, number, member_home_id, member_id, read_on)
                        values (:home, :id, :number, :member_home, :member, :on)
                        on conflict do nothing
                        """)
                .param("home", id.home())
                .param("id", id.number())
                .param("number", number)
                .param("member_home", member.home())
                .param("member", member.number())
                .param("on", on)
                .update();
    }

    /** @param version that was looked at; -1 where the organisation had no list of its own */
    public void duties(long home, UnitId unit, PostRole role, String items, long version, String by, LocalDate on) {
        moved(jdbc.sql("""
                        insert into norm.duty_list as d (home_id, unit_id, role, items, made_by, made_on)
                        values (:home, :unit, :role, :items, :by, :on)
                        on conflict (home_id, unit_id, role) do update
                        set items = :items, made_by = :by, made_on = :on, version = d.version + 1
                        where d.version = :version
                        """)
                .param("home", home)
                .param("unit", unit.number())
                .param("role", role.name())
                .param("items", items)
                .param("version", version)
                .param("by", by)
                .param("on", on)
                .update());
    }

    /** Takes the own list away, so that the one above counts again. */
    public void noDuties(long home, UnitId unit, PostRole role, long version) {
        moved(jdbc.sql("""
                        delete from norm.duty_list
                        where home_id = :home and unit_id = :unit and role = :role and version = :version
                        """)
                .param("home", home)
                .param("unit", unit.number())
                .param("role", role.name())
                .param("version", version)
                .update());
    }

    private static void moved(int rows) {
        if (rows == 0) throw new Stale();
    }
}
