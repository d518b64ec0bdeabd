package org.zhibu.core.roster.repository;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhibu.core.roster.ImportId;
import org.zhibu.shared.kernel.Viewer;
import org.zhibu.shared.ui.PageOf;

/** Reads uploads; only who uploaded a file sees what became of it. */
@Repository
public class ImportQueries {

    private static final String SELECT = """
            select i.home_id, i.id, i.kind, i.file_name, i.account_id, i.state, i.started_at, i.finished_at, i.rows_done,
                i.rows_all, i.ignored, i.failure, i.entered, i.changed, i.unit_id, u.name as unit_name,
                u.kind as unit_kind, u.path_c as unit_path
            from roster.import i
            join organization.unit u on u.id = i.unit_id
            """;

    private final JdbcClient jdbc;

    ImportQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<Upload> find(Viewer viewer, ImportId id) {
        return jdbc.sql(SELECT + "where i.home_id = :home and i.id = :id and i.account_id = :account")
                .param("home", id.home())
                .param("id", id.number())
                .param("account", viewer.accountId())
                .query(Upload.class)
                .optional();
    }

    public List<Upload> latest(Viewer viewer, long home) {
        return jdbc.sql(SELECT + """
                        where i.home_id = :home and i.account_id = :account
                        order by i.started_at desc
                        limit 20
                        """)
                .param("home", home)
                .param("account", viewer.accountId())
                .query(Upload.class)
                .list();
    }

    public Counts counts(Viewer viewer, ImportId id) {
        return jdbc.sql("""
                        select count(*) filter (where s.verdict = 'NEW' and not s.doubtful) as fresh,
                            count(*) filter (where s.verdict = 'CHANGED' and not s.doubtful) as changed,
                            count(*) filter (where s.verdict = 'SAME') as same,
                            count(*) filter (where s.doubtful and s.verdict in ('NEW', 'CHANGED')) as doubtful,
                            count(*) filter (where s.verdict = 'UNCLEAR') as unclear,
                            count(*) filter (where s.verdict = 'BAD') as bad
                        from roster.import i
                        left join roster.staged s on s.home_id = i.home_id and s.import_id = i.id
                        where i.home_id = :home and i.id = :id and i.account_id = :account
                        """)
                .param("home", id.home())
                .param("id", id.number())
                .param("account", viewer.accountId())
                .query(Counts.class)
                .single();
    }

    /** One page of sealed rows under a tab: fresh, changed, same, doubtful or bad. */
    public List<byte[]> rows(Viewer viewer, ImportId id, String tab, PageOf.Ask ask) {
        return jdbc.sql("""
                        select s.payload
                        from roster.import i
                        join roster.staged s on s.home_id = i.home_id and s.import_id = i.id
                        where i.home_id = :home and i.id = :id and i.account_id = :account
                          and case :tab when 'fresh' then s.verdict = 'NEW' and not s.doubtful
                            when 'changed' then s.verdict = 'CHANGED' and not s.doubtful
                            when 'same' then s.verdict = 'SAME'
                            when 'bad' then s.verdict = 'BAD'
                            else s.verdict = 'UNCLEAR' or (s.doubtful and s.verdict in ('NEW', 'CHANGED')) end
                        order by s.number
                        limit :limit offset :offset
                        """)
                .param("home", id.home())
                .param("id", id.number())
                .param("account", viewer.accountId())
                .param("tab", tab)
                .param("limit", ask.size())
                .param("offset", ask.offset())
                .query((row, at) -> row.getBytes("payload"))
                .list();
    }

    /** How many rows stand under each tab; unclear ones are doubtful ones that cannot be taken over. */
    public record Counts(long fresh, long changed, long same, long doubtful, long unclear, long bad) {

        public long of(String tab) {
            return switch (tab) {
                case "fresh" -> fresh;
                case "changed" -> changed;
                case "same" -> same;
                case "bad" -> bad;
                default -> doubtful + unclear;
            };
        }
    }
}
