package org.zhibu.areas.methods.exchange.repository;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhibu.shared.kernel.MemberId;
import org.zhibu.shared.kernel.Place;
import org.zhibu.shared.kernel.UnitId;
import org.zhibu.shared.kernel.UnitKind;

/** The branch a member belongs to. */
@Repository("exchangeReaderQueries")
public class ReaderQueries {

    private final JdbcClient jdbc;

    ReaderQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<Place> branchOf(MemberId self) {
        return jdbc.sql("""
                        select u.id, u.home_id, u.short_name, u.kind, u.path_c
                        from member.current_membership c
                        join organization.unit u on u.id = c.unit_id
                        where c.member_home_id = :home and c.member_id = :self
                        """)
                .param("home", self.home())
                .param("self", self.number())
                .query((row, number) -> new Place(
                        new UnitId(row.getLong("id")),
                        row.getLong("home_id"),
                        row.getString("short_name"),
                        UnitKind.valueOf(row.getString("kind")),
                        row.getString("path_c"),
                        ""))
                .optional();
    }
}
