package org.zhibu.areas.methods.openness.repository;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhibu.areas.methods.openness.Item;
import org.zhibu.shared.rule.RuleTable;

/** The catalogue as it is shipped: a row of the same code and first day is updated only where it differs. */
@Repository("opennessItemRepository")
public class ItemRepository {

    private final JdbcClient jdbc;

    ItemRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Every version of every item. */
    public List<Item> all() {
        return jdbc.sql("""
                        select code, from_on, to_on, item_zh, item_en, every, due_month, triggers, min_days, temporary, basis, clause
                        from openness.item
                        order by code, from_on
                        """).query(Item.class).list();
    }

    public int save(List<RuleTable.Row> rows) {
        return rows.stream().mapToInt(this::save).sum();
    }

    private int save(RuleTable.Row row) {
        return jdbc.sql("""
                        insert into openness.item as i (code, from_on, to_on, item_zh, item_en, every, due_month, triggers, min_days,
                            temporary, basis, clause)
                        values (:code, cast(:from_on as date), cast(nullif(:to_on, '') as date), :item_zh, :item_en, :every,
                            cast(nullif(:due_month, '') as integer), :triggers, cast(:min_days as integer),
                            cast(:temporary as boolean), :basis, :clause)
                        on conflict (code, from_on) do update
                        set (to_on, item_zh, item_en, every, due_month, triggers, min_days, temporary, basis, clause) =
                            (excluded.to_on, excluded.item_zh, excluded.item_en, excluded.every, excluded.due_month,
                             excluded.triggers, excluded.min_days, excluded.temporary, excluded.basis, excluded.clause)
                        where i.* is distinct from excluded.*
                        """).params(row.fields()).update();
    }
}
