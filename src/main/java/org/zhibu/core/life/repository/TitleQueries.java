package org.zhibu.core.life.repository;

import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhibu.core.life.ActivityId;
import org.zhibu.shared.kernel.RecordRef;
import org.zhibu.shared.kernel.Scope;

/** Reads what activities are called, for records that only know numbers. */
@Repository
public class TitleQueries {

    private final JdbcClient jdbc;

    TitleQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<Title> of(Scope scope, Collection<RecordRef> activities) {
        if (activities.isEmpty()) return List.of();
        return jdbc.sql("""
                        select a.home_id, a.id, a.title
                        from life.activity a
                        join organization.unit u on u.id = a.unit_id
                        where a.home_id = any(:homes) and a.id = any(:ids) and u.path_c >= :from and u.path_c < :to
                        """)
                .params(scope.params())
                .param(
                        "homes",
                        activities.stream().map(RecordRef::home).distinct().toArray(Long[]::new))
                .param("ids", activities.stream().map(RecordRef::number).toArray(Long[]::new))
                .query(Title.class)
                .list();
    }

    /** What an activity is called. */
    public record Title(long homeId, long id, String title) {

        public ActivityId activity() {
            return new ActivityId(homeId, id);
        }
    }
}
