package org.zhibu.core.organization.repository;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhibu.core.organization.Unit;
import org.zhibu.shared.kernel.Scope;
import org.zhibu.shared.kernel.UnitId;

/** Reads the tree inside a scope. */
@Repository
public class UnitQueries {

    private final JdbcClient jdbc;

    UnitQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<Unit> find(Scope scope, UnitId id) {
        return jdbc.sql("""
                        select u.id, u.parent_id, u.kind, u.name, u.short_name, u.path_c, u.home_id, u.term_years, u.founded_on
                        from organization.unit u
                        where u.id = :id and u.path_c >= :from and u.path_c < :to and u.dissolved_on is null
                        """)
                .param("id", id.number())
                .params(scope.params())
                .query(UnitRow.class)
                .optional()
                .map(UnitRow::unit);
    }

    public List<Unit> childrenOf(Scope scope, UnitId parent) {
        return jdbc
                .sql("""
                        select u.id, u.parent_id, u.kind, u.name, u.short_name, u.path_c, u.home_id, u.term_years, u.founded_on
                        from organization.unit u
                        where u.parent_id = :parent and u.path_c >= :from and u.path_c < :to and u.dissolved_on is null
                        order by u.code, case when u.kind = 'GROUP' then u.id end, u.name collate "zh-x-icu"
                        """)
                .param("parent", parent.number())
                .params(scope.params())
                .query(UnitRow.class)
                .list()
                .stream()
                .map(UnitRow::unit)
                .toList();
    }

    /** The whole subtree, parents before children. */
    public List<Unit> subtree(Scope scope) {
        return jdbc.sql("""
                        select u.id, u.parent_id, u.kind, u.name, u.short_name, u.path_c, u.home_id, u.term_years, u.founded_on
                        from organization.unit u
                        where u.path_c >= :from and u.path_c < :to and u.dissolved_on is null
                        order by u.path_c
                        """).params(scope.params()).query(UnitRow.class).list().stream()
                .map(UnitRow::unit)
                .toList();
    }
}
