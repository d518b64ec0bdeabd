package org.zhibu.areas.approach.theme.repository;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhibu.areas.approach.theme.PlanId;
import org.zhibu.areas.approach.theme.Planned;
import org.zhibu.shared.kernel.Refused;
import org.zhibu.shared.kernel.Stale;
import org.zhibu.shared.kernel.UnitId;

/** Writes plans of study, their items and the activities that carried them out. */
@Repository("themePlanRepository")
public class PlanRepository {

    private final JdbcClient jdbc;

    PlanRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param origin the number of the plan it was taken from, null for none */
    public void insert(PlanId id, UnitId unit, Planned plan, @Nullable Long origin, LocalDate on, String by) {
        int made = jdbc.sql("""
                        insert into theme.plan (home_id, id, unit_id, year, title, origin_id, made_on, made_by)
                        values (:home, :id, :unit, :year, :title, :origin, :on, :by)
                        on conflict (home_id, unit_id, year) do nothing
                        """)
                .param("home", id.home())
                .param("id", id.number())
                .param("unit", unit.number())
                .param("year", plan.year())
                .param("title", plan.title())
                .param("origin", origin)
                .param("on", on)
                .param("by", by)
                .update();
        if (made == 0) throw Refused.at("year", "theme.plan-there", String.valueOf(plan.year()));
        items(id, plan);
    }

    /** Items that are gone are taken away, unless activities stand behind them. */
    public void update(PlanId id, long version, Planned plan) {
        changed(jdbc.sql("""
                        update theme.plan set title = :title, version = version + 1
                        where home_id = :home and id = :id and version = :version
                        """)
                .param("home", id.home())
                .param("id", id.number())
                .param("version", version)
                .param("title", plan.title())
                .update());
        Integer[] kept = plan.items().stream().map(Planned.Item::number).toArray(Integer[]::new);
        jdbc.sql("""
                        delete from theme.item i
                        where i.home_id = :home and i.plan_id = :id and i.number <> all(:kept) and not exists (
                            select 1 from theme.link l
                            where l.home_id = i.home_id and l.plan_id = i.plan_id and l.number = i.number)
                        """)
                .param("home", id.home())
                .param("id", id.number())
                .param("kept", kept)
                .update();
        long linked = jdbc.sql(
                        "select count(*) from theme.item where home_id = :home and plan_id = :id and number <> all(:kept)")
                .param("home", id.home())
                .param("id", id.number())
                .param("kept", kept)
                .query(Long.class)
                .single();
        if (linked > 0) throw Refused.at("items", "theme.item-linked");
        items(id, plan);
    }

    private void items(PlanId id, Planned plan) {
        for (Planned.Item item : plan.items())
            jdbc.sql("""
                            insert into theme.item (home_id, plan_id, number, kind, quarter, topic)
                            values (:home, :plan, :number, :kind, :quarter, :topic)
                            on conflict (home_id, plan_id, number)
                                do update set kind = excluded.kind, quarter = excluded.quarter, topic = excluded.topic
                            """)
                    .param("home", id.home())
                    .param("plan", id.number())
                    .param("number", item.number())
                    .param("kind", item.kind().name())
                    .param("quarter", item.quarter())
                    .param("topic", item.topic())
                    .update();
    }

    public void link(PlanId id, int number, long activity, String by) {
        jdbc.sql("""
                        insert into theme.link (home_id, plan_id, number, activity_id, linked_by)
                        values (:home, :plan, :number, :activity, :by)
                        on conflict do nothing
                        """)
                .param("home", id.home())
                .param("plan", id.number())
                .param("number", number)
                .param("activity", activity)
                .param("by", by)
                .update();
    }

    public void unlink(PlanId id, int number, long activity) {
        jdbc.sql("""
                        delete from theme.link
                        where home_id = :home and plan_id = :plan and number = :number and activity_id = :activity
                        """)
                .param("home", id.home())
                .param("plan", id.number())
                .param("number", number)
                .param("activity", activity)
                .update();
    }

    public void sumUp(PlanId id, long version, String summary, LocalDate on) {
        changed(jdbc.sql("""
                        update theme.plan set summary = :summary, summed_on = :on, version = version + 1
                        where home_id = :home and id = :id and version = :version
                        """)
                .param("home", id.home())
                .param("id", id.number())
                .param("version", version)
                .param("summary", summary)
                .param("on", on)
                .update());
    }

    private static void changed(int rows) {
        if (rows == 0) throw new Stale();
    }
}
