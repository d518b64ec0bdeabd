package org.zhibu.areas.service.funding.repository;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhibu.areas.service.funding.ApplicationId;
import org.zhibu.areas.service.funding.Supports.Support;
import org.zhibu.shared.kernel.RecordRef;
import org.zhibu.shared.kernel.Scope;

/** Which applications are for which record of another feature. */
@Repository
public class SupportQueries {

    private final JdbcClient jdbc;

    SupportQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The record an application is for. */
    public Optional<RecordRef> aboutOf(Scope scope, ApplicationId id) {
        return jdbc.sql("""
                        select a.about_type as type, a.about_home_id as home, a.about_id as number
                        from funding.application a
                        join organization.unit u on u.id = a.unit_id
                        where a.home_id = :home and a.id = :id and a.about_id is not null and u.path_c >= :from and u.path_c < :to
                        """)
                .params(scope.params())
                .param("home", id.home())
                .param("id", id.number())
                .query(RecordRef.class)
                .optional();
    }

    public List<Support> of(Scope scope, RecordRef about) {
        return jdbc.sql("""
                        select a.home_id, a.id, a.title, a.wanted, a.granted, a.spent, a.state
                        from funding.application a
                        join organization.unit u on u.id = a.unit_id
                        where a.home_id = :home and a.about_type = :type and a.about_home_id = :home and a.about_id = :id
                          and u.path_c >= :from and u.path_c < :to
                        order by a.id
                        """)
                .params(scope.params())
                .param("home", about.home())
                .param("type", about.type())
                .param("id", about.number())
                .query(Support.class)
                .list();
    }

    public Optional<ApplicationId> titled(Scope scope, long home, String title) {
        return jdbc.sql("""
                        select a.home_id, a.id
                        from funding.application a
                        join organization.unit u on u.id = a.unit_id
                        where a.home_id = :home and a.title = :title and u.path_c >= :from and u.path_c < :to
                        order by a.id desc
                        limit 1
                        """)
                .params(scope.params())
                .param("home", home)
                .param("title", title)
                .query((row, number) -> new ApplicationId(row.getLong("home_id"), row.getLong("id")))
                .optional();
    }
}
