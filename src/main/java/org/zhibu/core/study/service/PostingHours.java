package org.zhibu.core.study.service;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.zhibu.core.life.ActivityCancelled;
import org.zhibu.core.life.ActivityCorrected;
import org.zhibu.core.life.ActivityId;
import org.zhibu.core.life.ActivityRecorded;
import org.zhibu.core.study.StudySession;
import org.zhibu.core.study.StudySession.Present;
import org.zhibu.core.study.model.StudyDay;
import org.zhibu.core.study.model.StudyDay.Session;
import org.zhibu.core.study.model.StudyDay.Worth;
import org.zhibu.core.study.repository.HourRepository;
import org.zhibu.core.study.repository.HourRepository.Day;
import org.zhibu.core.study.repository.HourRepository.Posted;
import org.zhibu.shared.kernel.RecordRef;
import org.zhibu.shared.rule.HourRule;
import org.zhibu.shared.rule.Rules;

/**
 * Posts the hours of what was logged, in the same transaction. A source is always posted anew as a whole, so doing it
 * twice changes nothing; every day touched is settled again over all its sources.
 */
@Service
public class PostingHours {

    private final HourRepository hours;
    private final Rules rules;

    PostingHours(HourRepository hours, Rules rules) {
        this.hours = hours;
        this.rules = rules;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void recorded(ActivityRecorded activity) {
        repost(activity);
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void corrected(ActivityCorrected activity) {
        repost(activity.now());
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void cancelled(ActivityCancelled activity) {
        takeBack(RecordRef.of(ActivityId.RECORD, activity.id()));
    }

    private void repost(ActivityRecorded activity) {
        repost(new StudySession(
                RecordRef.of(ActivityId.RECORD, activity.id()),
                activity.kind(),
                activity.title(),
                activity.heldOn(),
                activity.startsAt(),
                activity.minutesLong(),
                activity.present().stream()
                        .map(member -> new Present(member, activity.unit()))
                        .toList()));
    }

    /** Posts a source anew as a whole. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void repost(StudySession session) {
        Set<Day> touched = new HashSet<>(hours.takeBack(session.source()));
        Optional<HourRule> rule = rules.hourRule(session.kind(), session.heldOn());
        rule.ifPresent(how -> {
            hours.post(session, how.code(), how.perHour());
            session.present()
                    .forEach(one -> touched.add(
                            new Day(one.member().home(), one.member().number(), session.heldOn())));
        });
        settle(session.source().home(), touched);
    }

    /** Takes back what a source had posted. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void takeBack(RecordRef source) {
        settle(source.home(), hours.takeBack(source));
    }

    private void settle(long home, Collection<Day> days) {
        if (days.isEmpty()) return;
        Map<Day, List<Posted>> posted = hours.on(home, days).stream().collect(Collectors.groupingBy(Posted::day));
        Map<LocalDate, StudyDay> caps = new HashMap<>();
        List<Worth> changed = new ArrayList<>();
        posted.forEach(
                (day, entries) -> changed.addAll(changed(caps.computeIfAbsent(day.heldOn(), this::caps), entries)));
        hours.settle(home, changed);
    }

    private StudyDay caps(LocalDate day) {
        return new StudyDay(rules.number("study.halfDayCap", day), rules.number("study.dayCap", day));
    }

    private static List<Worth> changed(StudyDay caps, List<Posted> entries) {
        Map<Long, BigDecimal> now = entries.stream().collect(Collectors.toMap(Posted::id, Posted::hours));
        return caps.worth(entries.stream().map(PostingHours::session).toList()).stream()
                .filter(worth -> worth.hours().compareTo(now.getOrDefault(worth.id(), BigDecimal.ZERO)) != 0)
                .toList();
    }

    private static Session session(Posted entry) {
        return new Session(entry.id(), entry.startsAt(), entry.minutesLong(), entry.perHour());
    }
}
