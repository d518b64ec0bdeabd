package org.zhibu.shared.rule.repository;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhibu.shared.rule.RuleTable;

/** Writes the regulations: a row with the same key and first day is updated only where it differs. */
@Repository
public class RuleRepository {

    private final JdbcClient jdbc;

    RuleRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public int saveActivityRules(List<RuleTable.Row> rows) {
        return save(rows, """
                        insert into rule.activity_rule as r
                            (code, from_on, to_on, activity_zh, period, min_count, hardness, window_zh, quorum_zh, clause)
                        values (:code, cast(:from_on as date), cast(nullif(:to_on, '') as date), :activity_zh, :period,
                            cast(nullif(:min_count, '') as integer), :hardness, :window_zh, :quorum_zh, :clause)
                        on conflict (code, from_on) do update
                        set (to_on, activity_zh, period, min_count, hardness, window_zh, quorum_zh, clause) =
                            (excluded.to_on, excluded.activity_zh, excluded.period, excluded.min_count,
                             excluded.hardness, excluded.window_zh, excluded.quorum_zh, excluded.clause)
                        where r.* is distinct from excluded.*
                        """);
    }

    public int saveStudyRules(List<RuleTable.Row> rows) {
        return save(rows, """
                        insert into rule.study_rule as r
                            (code, from_on, to_on, kind, who_zh, period, min_hours, cap_half_day, cap_day, clause)
                        values (:code, cast(:from_on as date), cast(nullif(:to_on, '') as date), :kind, :who_zh, :period,
                            cast(nullif(:min_hours, '') as numeric), cast(nullif(:cap_half_day, '') as numeric),
                            cast(nullif(:cap_day, '') as numeric), :clause)
                        on conflict (code, from_on) do update
                        set (to_on, kind, who_zh, period, min_hours, cap_half_day, cap_day, clause) =
                            (excluded.to_on, excluded.kind, excluded.who_zh, excluded.period, excluded.min_hours,
                             excluded.cap_half_day, excluded.cap_day, excluded.clause)
                        where r.* is distinct from excluded.*
                        """);
    }

    public int saveSettings(List<RuleTable.Row> rows) {
        return save(rows, """
                        insert into rule.setting as r (key, from_on, to_on, value, name_zh, clause)
                        values (:key, cast(:from_on as date), cast(nullif(:to_on, '') as date), :value, :name_zh, :clause)
                        on conflict (key, from_on) do update
                        set (to_on, value, name_zh, clause) =
                            (excluded.to_on, excluded.value, excluded.name_zh, excluded.clause)
                        where r.* is distinct from excluded.*
                        """);
    }

    private int save(List<RuleTable.Row> rows, String sql) {
        return rows.stream()
                .mapToInt(row -> jdbc.sql(sql).params(row.fields()).update())
                .sum();
    }
}
