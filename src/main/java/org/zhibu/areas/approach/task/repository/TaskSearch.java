package org.zhibu.areas.approach.task.repository;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhibu.areas.approach.task.ReplyId;
import org.zhibu.areas.approach.task.TaskId;
import org.zhibu.shared.kernel.Place;
import org.zhibu.shared.kernel.Scope;
import org.zhibu.shared.search.ScopedSearch;
import org.zhibu.shared.search.Words;
import org.zhibu.shared.ui.Address;

/** Finds tasks by title: those issued in the scope open the task, those asked of it open the answer of the branch. */
@Repository
class TaskSearch implements ScopedSearch {

    private final JdbcClient jdbc;

    TaskSearch(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String key() {
        return "task";
    }

    @Override
    public int order() {
        return 40;
    }

    @Override
    public List<Hit> find(Scope scope, long home, Words words, int most) {
        return jdbc.sql("""
                        select t.home_id, t.id, t.title, t.due_on, c.name as unit_name,
                            c.path_c >= :from and c.path_c < :to as issued,
                            (select min(r.id)
                             from task.reply r
                             join organization.unit u on u.id = r.unit_id
                             where r.home_id = t.home_id and r.task_id = t.id and u.path_c >= :from and u.path_c < :to) as reply
                        from task.task t
                        join organization.unit c on c.id = t.unit_id
                        where t.home_id = :home and kernel.holds(t.title, :words)
                          and (c.path_c >= :from and c.path_c < :to or exists (
                            select 1
                            from task.reply r
                            join organization.unit u on u.id = r.unit_id
                            where r.home_id = t.home_id and r.task_id = t.id and u.path_c >= :from and u.path_c < :to))
                        order by t.due_on desc, t.id desc
                        limit :most
                        """)
                .params(scope.params())
                .param("home", home)
                .param("words", words.text())
                .param("most", most)
                .query((row, number) -> new Hit(
                        row.getString("title"),
                        row.getString("due_on") + " · " + row.getString("unit_name"),
                        href(row)))
                .list();
    }

    private static String href(ResultSet row) throws SQLException {
        long home = row.getLong("home_id");
        return row.getBoolean("issued")
                ? new TaskId(home, row.getLong("id")).href()
                : new ReplyId(home, row.getLong("reply")).href();
    }

    @Override
    public String list(Place place, Words words) {
        return Address.of("/task/tasks")
                .with("org", place.unit().text())
                .with("q", words.text())
                .toString();
    }
}
