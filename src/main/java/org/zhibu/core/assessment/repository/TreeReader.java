package org.zhibu.core.assessment.repository;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhibu.shared.kernel.UnitId;
import org.zhibu.shared.kernel.UnitKind;

/** Reads where organisations stand. For the recomputing job: no viewer, no scope. */
@Repository
public class TreeReader {

    private final JdbcClient jdbc;

    TreeReader(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<Node> nodes(Collection<Long> units) {
        return jdbc.sql("""
                        select u.id, u.parent_id, u.kind, u.path_c
                        from organization.unit u
                        where u.id = any(:units)
                        order by u.path_c
                        """)
                .param("units", units.toArray(Long[]::new))
                .query(Node.class)
                .list();
    }

    public List<Long> homes() {
        return jdbc.sql("select distinct home_id from organization.unit order by home_id")
                .query(Long.class)
                .list();
    }

    public List<UnitId> branchesOf(long home) {
        return jdbc.sql("""
                        select u.id
                        from organization.unit u
                        where u.home_id = :home and u.kind in ('BRANCH', 'JOINT_BRANCH', 'TEMPORARY_BRANCH')
                        order by u.path_c
                        """).param("home", home).query(Long.class).list().stream()
                .map(UnitId::new)
                .toList();
    }

    /** An organisation and the numbers above it. */
    public record Node(long id, @Nullable Long parentId, UnitKind kind, String pathC) {

        /** The numbers from the root down to it. */
        public List<Long> path() {
            return java.util.Arrays.stream(pathC.split("\\."))
                    .map(Long::valueOf)
                    .toList();
        }
    }
}
