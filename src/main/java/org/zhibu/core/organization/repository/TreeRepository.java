package org.zhibu.core.organization.repository;

import java.time.LocalDate;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhibu.core.organization.Unit;
import org.zhibu.shared.kernel.Scope;
import org.zhibu.shared.kernel.UnitId;

/** Changes the shape of the tree. Where something stood when stays in {@code organization.parent}. */
@Repository
public class TreeRepository {

    private final JdbcClient jdbc;

    TreeRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Since when the organisation stands where it does. */
    public Optional<LocalDate> standsSince(UnitId unit) {
        return jdbc.sql("select from_on from organization.parent where unit_id = :unit and to_on is null")
                .param("unit", unit.number())
                .query(LocalDate.class)
                .optional();
    }

    /** Hangs the organisation with its whole subtree under another one; tells whether it still was as it had been read. */
    public boolean move(Unit unit, UnitId parent, String path, LocalDate from, long version) {
        int changed = jdbc.sql("""
                        update organization.unit set parent_id = :parent, version = version + 1
                        where id = :id and version = :version and dissolved_on is null
                        """)
                .param("id", unit.id().number())
                .param("parent", parent.number())
                .param("version", version)
                .update();
        if (changed == 0) return false;
        jdbc.sql("""
                        update organization.unit set path_c = :path || substr(path_c, length(:old) + 1)
                        where path_c >= :from and path_c < :to
                        """)
                .param("path", path)
                .param("old", unit.path())
                .params(Scope.below(unit.path()).params())
                .update();
        close(unit.id(), from);
        jdbc.sql("insert into organization.parent (unit_id, parent_id, from_on) values (:unit, :parent, :from)")
                .param("unit", unit.id().number())
                .param("parent", parent.number())
                .param("from", from)
                .update();
        return true;
    }

    public boolean dissolve(UnitId unit, LocalDate on, long version) {
        int changed = jdbc.sql("""
                        update organization.unit set dissolved_on = :on, version = version + 1
                        where id = :id and version = :version and dissolved_on is null
                        """)
                .param("id", unit.number())
                .param("on", on)
                .param("version", version)
                .update();
        if (changed == 1) close(unit, on);
        return changed == 1;
    }

    private void close(UnitId unit, LocalDate on) {
        jdbc.sql("update organization.parent set to_on = :on where unit_id = :unit and to_on is null")
                .param("unit", unit.number())
                .param("on", on)
                .update();
    }
}
