package org.zhibu.areas.foundation.norm.repository;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhibu.areas.foundation.norm.PostRole;
import org.zhibu.shared.kernel.Scope;

/** Reads what an organisation and those above it say their posts have to do. */
@Repository
public class DutyListQueries {

    private final JdbcClient jdbc;

    DutyListQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param own whether the organisation itself wrote it */
    public record Written(
            PostRole role, String items, String unitName, String madeBy, LocalDate madeOn, long version, boolean own) {}

    /** For the organisation the scope begins at: the nearest list of each post. */
    public List<Written> nearest(Scope scope, long home) {
        return jdbc.sql("""
                        select distinct on (d.role) d.role, d.items, u.name as unit_name, d.made_by, d.made_on, d.version,
                            u.path_c = :from as own
                        from norm.duty_list d
                        join organization.unit u on u.id = d.unit_id
                        where d.home_id = :home and starts_with(:from, u.path_c)
                        order by d.role, length(u.path_c) desc
                        """)
                .param("from", scope.from())
                .param("home", home)
                .query(Written.class)
                .list();
    }
}
