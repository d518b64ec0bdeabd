package org.zhibu.shared.rule;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhibu.shared.rule.repository.RuleQueries;

/**
 * The front door to the regulations: what is in force on a day, with its clause. They change only when a version is
 * brought in, so they are read once and kept: a page may ask as often as it likes.
 */
@Component
public class Rules {

    private static final String CONCENTRATED_STUDY = "SH-20";

    private final RuleQueries queries;
    private volatile @Nullable Tables kept;

    Rules(RuleQueries queries) {
        this.queries = queries;
    }

    /** All versions of all rules. */
    private record Tables(List<ActivityRule> activityRules, Map<String, List<Setting>> settings) {}

    private Tables tables() {
        Tables tables = kept;
        if (tables == null) {
            tables = new Tables(
                    queries.activityRules(), queries.settings().stream().collect(Collectors.groupingBy(Setting::key)));
            kept = tables;
        }
        return tables;
    }

    /** Another version was brought in: the next question reads the tables again. */
    public void changed() {
        kept = null;
    }

    /** The rules of activities in force on a day, by code. */
    public List<ActivityRule> activityRules(LocalDate on) {
        return activityRules().stream().filter(rule -> rule.inForceOn(on)).toList();
    }

    /** Every version, for those who look at a whole year. */
    public List<ActivityRule> activityRules() {
        return tables().activityRules();
    }

    public Optional<ActivityRule> activityRule(String code, LocalDate on) {
        return activityRules(on).stream()
                .filter(rule -> rule.code().equals(code))
                .findFirst();
    }

    /** 32 and 56 hours a year, as set. */
    public StudyRequirement studyRequirement(LocalDate on) {
        Setting member = mustBeSet("study.memberHours", on);
        Setting leader = mustBeSet("study.leaderHours", on);
        return new StudyRequirement(
                new BigDecimal(member.value()), member.clause(), new BigDecimal(leader.value()), leader.clause());
    }

    /** How an activity of this kind becomes study hours; empty for kinds that give none. */
    public Optional<HourRule> hourRule(String activityKind, LocalDate on) {
        return setting(String.join(".", "study", "convert", activityKind), on)
                .map(perHour -> new HourRule(
                        CONCENTRATED_STUDY,
                        new BigDecimal(perHour.value()),
                        number("study.halfDayCap", on),
                        number("study.dayCap", on),
                        perHour.clause()));
    }

    public Optional<Setting> setting(String key, LocalDate on) {
        return versions(key).stream().filter(setting -> setting.inForceOn(on)).findFirst();
    }

    /** The value of a setting that is always shipped; before its first day, the first one. */
    public String value(String key, LocalDate on) {
        return mustBeSet(key, on).value();
    }

    public BigDecimal number(String key, LocalDate on) {
        return new BigDecimal(value(key, on));
    }

    private Setting mustBeSet(String key, LocalDate on) {
        return setting(key, on)
                .or(() -> versions(key).stream().reduce((later, earlier) -> earlier))
                .orElseThrow(() -> new IllegalStateException("no setting " + key));
    }

    /** The latest first. */
    private List<Setting> versions(String key) {
        return tables().settings().getOrDefault(key, List.of());
    }
}
