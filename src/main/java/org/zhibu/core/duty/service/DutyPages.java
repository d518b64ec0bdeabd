package org.zhibu.core.duty.service;

import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Service;
import org.zhibu.core.duty.Duty;
import org.zhibu.core.duty.DutyCell;
import org.zhibu.core.duty.repository.DutyQueries;
import org.zhibu.core.duty.repository.SilentGroups;
import org.zhibu.shared.kernel.UnitId;
import org.zhibu.shared.rule.ActivityRule;
import org.zhibu.shared.rule.Rules;

/** Gives cells their clause, their state on a day, and the groups that are missing. */
@Service
public class DutyPages {

    private static final String GROUP_MEETING = "OL-03";

    private final Rules rules;
    private final SilentGroups groups;

    DutyPages(Rules rules, SilentGroups groups) {
        this.rules = rules;
        this.groups = groups;
    }

    public List<Duty> dressed(List<DutyQueries.Row> rows, LocalDate today) {
        List<ActivityRule> inForce = rules.activityRules();
        List<SilentGroups.Silent> silent = groups.silentIn(rows.stream()
                .filter(row -> row.ruleCode().equals(GROUP_MEETING) && row.done() < row.owed())
                .toList());
        return rows.stream().map(row -> duty(row, today, inForce, silent)).toList();
    }

    private static Duty duty(
            DutyQueries.Row row, LocalDate today, List<ActivityRule> rules, List<SilentGroups.Silent> silent) {
        DutyCell cell = row.cell();
        return new Duty(
                new UnitId(row.unitId()),
                row.unitName(),
                row.parentName(),
                cell,
                cell.stateOn(today),
                clauseOf(cell, rules),
                missingGroups(row, silent));
    }

    private static String clauseOf(DutyCell cell, List<ActivityRule> rules) {
        return rules.stream()
                .filter(rule -> rule.code().equals(cell.code()) && rule.inForceOn(cell.periodStart()))
                .map(ActivityRule::clause)
                .findFirst()
                .orElse("");
    }

    private static List<String> missingGroups(DutyQueries.Row row, List<SilentGroups.Silent> silent) {
        if (!row.ruleCode().equals(GROUP_MEETING)) return List.of();
        return silent.stream()
                .filter(group ->
                        group.unitId() == row.unitId() && group.startsOn().equals(row.periodStart()))
                .map(SilentGroups.Silent::name)
                .toList();
    }
}
