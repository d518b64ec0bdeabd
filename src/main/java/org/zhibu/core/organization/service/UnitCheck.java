package org.zhibu.core.organization.service;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhibu.core.organization.Holder;
import org.zhibu.core.organization.UnitPeople.Heads;
import org.zhibu.core.organization.model.Duties;
import org.zhibu.core.organization.repository.UnitPageQueries.Detail;
import org.zhibu.core.organization.repository.UnitPageQueries.Term;
import org.zhibu.shared.kernel.UnitKind;
import org.zhibu.shared.rule.Rules;
import org.zhibu.shared.rule.Setting;

/** What the regulations find missing in an organisation. It warns and never blocks: the committee above decides. */
@Component
public class UnitCheck {

    private final Rules rules;
    private final Clock clock;

    UnitCheck(Rules rules, Clock clock) {
        this.rules = rules;
        this.clock = clock;
    }

    /** The findings, the graver ones first. */
    public List<Finding> of(Detail unit, Heads heads, List<Holder> holders, List<Term> terms) {
        List<Finding> findings = new ArrayList<>();
        if (unit.kind().isBranch()) {
            size(findings, unit.kind(), heads);
            committee(findings, unit.kind(), heads, holders);
            if (holders.stream().noneMatch(holder -> Duties.isSecretary(holder.dutyCode())))
                add(findings, true, "organization.check.no-secretary", "org.committeeFrom");
        }
        if (unit.kind() == UnitKind.BRANCH || unit.kind() == UnitKind.JOINT_BRANCH)
            term(findings, terms.isEmpty() ? null : terms.get(0));
        return findings;
    }

    /** 支部工作条例(试行) 第四条、第五条. */
    private void size(List<Finding> findings, UnitKind kind, Heads heads) {
        if (kind == UnitKind.BRANCH && heads.members() > 0 && heads.full() < number("org.minFullMembers"))
            add(findings, true, "organization.check.too-few", "org.minFullMembers", heads.full());
        if (heads.members() > number("org.maxMembers"))
            add(findings, false, "organization.check.too-many", "org.maxMembers", heads.members());
    }

    /** 支部工作条例(试行) 第二十条. */
    private void committee(List<Finding> findings, UnitKind kind, Heads heads, List<Holder> holders) {
        long members = holders.stream()
                .filter(holder -> Duties.isCommittee(holder.dutyCode()))
                .map(Holder::member)
                .distinct()
                .count();
        boolean needed = kind != UnitKind.TEMPORARY_BRANCH && heads.full() >= number("org.committeeFrom");
        if (needed && members < number("org.committeeMembers"))
            add(findings, true, "organization.check.no-committee", "org.committeeFrom", heads.full(), members);
    }

    /** 支部工作条例(试行) 第二十一条. */
    private void term(List<Finding> findings, @Nullable Term term) {
        LocalDate today = LocalDate.now(clock);
        if (term == null) add(findings, false, "organization.check.no-term", "elect.reminders");
        else if (!term.lastDay().isAfter(today))
            add(
                    findings,
                    true,
                    "organization.check.term-over",
                    "elect.reminders",
                    term.lastDay().toString());
        else if (term.lastDay().isBefore(today.plusMonths(number("elect.reminders"))))
            add(
                    findings,
                    false,
                    "organization.check.term-ending",
                    "elect.reminders",
                    term.lastDay().toString());
    }

    private long number(String setting) {
        return rules.number(setting, LocalDate.now(clock)).longValue();
    }

    private void add(List<Finding> findings, boolean grave, String key, String setting, Object... args) {
        String clause = rules.setting(setting, LocalDate.now(clock))
                .map(Setting::clause)
                .orElse("");
        Finding finding = new Finding(grave, key, List.of(args), clause);
        if (grave) findings.add(0, finding);
        else findings.add(finding);
    }

    /**
     * One finding.
     *
     * @param key message with its arguments
     * @param clause the article it rests on
     */
    public record Finding(boolean grave, String key, List<Object> args, String clause) {}
}
