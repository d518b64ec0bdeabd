package org.zhibu.shared.rule.repository;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhibu.shared.rule.ActivityRule;
import org.zhibu.shared.rule.Setting;

/** Reads the regulations. They are the same for everybody, so no scope. */
@Repository
public class RuleQueries {

    private final JdbcClient jdbc;

    RuleQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<ActivityRule> activityRules() {
        return jdbc.sql("""
                        select code, from_on, to_on, activity_zh, period, min_count, hardness, window_zh, quorum_zh, clause
                        from rule.activity_rule
                        order by code, from_on
                        """).query(ActivityRule.class).list();
    }

    /** Every version, the latest of a key first. */
    public List<Setting> settings() {
        return jdbc.sql("""
                        select key, from_on, to_on, value, name_zh, clause
                        from rule.setting
                        order by key, from_on desc
                        """).query(Setting.class).list();
    }
}
