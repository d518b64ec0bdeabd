package org.zhibu.core.organization.repository;

import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhibu.shared.kernel.Scope;
import org.zhibu.shared.ui.PageOf;
import org.zhibu.shared.ui.PageOf.Ask;

/** Reads the journal of a subtree. */
@Repository
public class JournalQueries {

    /** Counting stops here; who looks for more narrows the dates. */
    private static final int COUNTED = 10_000;

    private final JdbcClient jdbc;

    JournalQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public PageOf<Line> entries(Scope scope, long home, Wanted wanted, Ask ask) {
        List<Line> lines = jdbc.sql("""
                        select e.happened_at, e.actor, e.action, e.record_type, u.short_name as unit_name, u.id as unit_id,
                            cast(e.before as text) as before, cast(e.after as text) as after, e.reason
                        from audit.entry e
                        left join organization.unit u on u.id = e.unit_id
                        where e.home_id in (:home, 0)
                          and ((u.path_c >= :from and u.path_c < :to) or (:setUp and e.unit_id is null))
                          and (not :setUp or e.record_type in ('organization.unit', 'security.account', 'access.accounts'))
                          and e.happened_at >= :since and e.happened_at < :until
                          and (:who = '' or e.actor like '%' || :who || '%')
                          and (:about = '' or e.record_type like :about || '.%')
                        order by e.happened_at desc, e.id desc
                        limit :limit offset :offset
                        """)
                .params(scope.params())
                .param("home", home)
                .param("setUp", wanted.setUp())
                .param("since", wanted.since())
                .param("until", wanted.until())
                .param("who", wanted.who())
                .param("about", wanted.about())
                .param("limit", ask.size())
                .param("offset", ask.offset())
                .query(Line.class)
                .list();
        return new PageOf<>(lines, ask.number(), ask.size(), count(scope, home, wanted));
    }

    private long count(Scope scope, long home, Wanted wanted) {
        return jdbc.sql("""
                        select count(*) from (
                            select 1
                            from audit.entry e
                            left join organization.unit u on u.id = e.unit_id
                            where e.home_id in (:home, 0)
                              and ((u.path_c >= :from and u.path_c < :to) or (:setUp and e.unit_id is null))
                              and (not :setUp or e.record_type in ('organization.unit', 'security.account', 'access.accounts'))
                              and e.happened_at >= :since and e.happened_at < :until
                              and (:who = '' or e.actor like '%' || :who || '%')
                              and (:about = '' or e.record_type like :about || '.%')
                            limit :most) as found
                        """)
                .params(scope.params())
                .param("home", home)
                .param("setUp", wanted.setUp())
                .param("since", wanted.since())
                .param("until", wanted.until())
                .param("who", wanted.who())
                .param("about", wanted.about())
                .param("most", COUNTED)
                .query(Long.class)
                .single();
    }

    /**
     * What is looked for.
     *
     * @param setUp only what sets the system up: organisations and accounts, also without an organisation
     * @param about module of the record, empty for all
     */
    public record Wanted(boolean setUp, OffsetDateTime since, OffsetDateTime until, String who, String about) {}

    /** One entry. */
    public record Line(
            OffsetDateTime happenedAt,
            String actor,
            String action,
            String recordType,
            @Nullable String unitName,
            @Nullable Long unitId,
            @Nullable String before,
            @Nullable String after,
            @Nullable String reason) {}
}
