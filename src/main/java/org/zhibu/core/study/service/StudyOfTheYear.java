package org.zhibu.core.study.service;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.zhibu.core.member.YearOfStudy;
import org.zhibu.core.study.HourSum;
import org.zhibu.core.study.repository.HourQueries;
import org.zhibu.shared.kernel.MemberId;
import org.zhibu.shared.kernel.Scope;
import org.zhibu.shared.rule.StudyRequirement;

/** Tells the roster how far each member is with this year's study. */
@Component
class StudyOfTheYear implements YearOfStudy {

    private final HourQueries queries;
    private final Requirements requirements;
    private final Clock clock;

    StudyOfTheYear(HourQueries queries, Requirements requirements, Clock clock) {
        this.queries = queries;
        this.requirements = requirements;
        this.clock = clock;
    }

    @Override
    public Map<MemberId, Progress> of(Scope scope, Collection<MemberId> members) {
        if (members.isEmpty()) return Map.of();
        LocalDate today = LocalDate.now(clock);
        StudyRequirement requirement = requirements.on(today);
        Set<MemberId> leaders = requirements.leaders(scope, today);
        return queries.sumsOf(scope, members, today.getYear()).stream()
                .collect(Collectors.toMap(
                        HourSum::member, sum -> progress(sum, requirement.of(leaders.contains(sum.member())), today)));
    }

    private static Progress progress(HourSum sum, BigDecimal required, LocalDate today) {
        return new Progress(sum.hours(), required, Progress.expected(required, today));
    }
}
