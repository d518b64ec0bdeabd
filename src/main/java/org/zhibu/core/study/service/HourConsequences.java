package org.zhibu.core.study.service;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.zhibu.core.member.Person;
import org.zhibu.core.member.Roster;
import org.zhibu.core.study.HourSum;
import org.zhibu.core.study.model.StudyDay;
import org.zhibu.core.study.repository.HourQueries;
import org.zhibu.shared.fact.Consequence;
import org.zhibu.shared.fact.Consequences;
import org.zhibu.shared.fact.Entry;
import org.zhibu.shared.kernel.MemberId;
import org.zhibu.shared.kernel.Place;
import org.zhibu.shared.kernel.RecordRef;
import org.zhibu.shared.kernel.Scope;
import org.zhibu.shared.rule.HourRule;
import org.zhibu.shared.rule.Rules;
import org.zhibu.shared.rule.StudyRequirement;
import org.zhibu.shared.ui.Address;
import org.zhibu.shared.ui.Show;

/** What an activity does to study hours: how many for each, and who has enough for the year with it. */
@Component
public class HourConsequences implements Consequences {

    private static final String STUDY = "study";
    private static final int NAMES = 5;

    private final HourQueries hours;
    private final Requirements requirements;
    private final Roster roster;
    private final Rules rules;
    private final Show show;

    HourConsequences(HourQueries hours, Requirements requirements, Roster roster, Rules rules, Show show) {
        this.hours = hours;
        this.requirements = requirements;
        this.roster = roster;
        this.rules = rules;
        this.show = show;
    }

    @Override
    public List<Consequence> wouldUpdate(Entry entry) {
        BigDecimal each = each(entry);
        if (each.signum() == 0 || entry.present().isEmpty()) return List.of();
        List<Consequence> all = new ArrayList<>();
        String key = entry.replaces() == null ? "study.would.post" : "study.would.repost";
        all.add(Consequence.of(STUDY, key, ledger(entry), entry.present().size(), show.number(each)));
        boolean known = entry.replaces() == null && !entry.place().kind().isAboveBranch();
        List<String> reaching = known ? reaching(entry, each) : List.of();
        if (!reaching.isEmpty())
            all.add(Consequence.of(STUDY, "study.would.reach", ledger(entry), reaching.size(), shortened(reaching)));
        return all;
    }

    @Override
    public List<Consequence> countedTowards(RecordRef record, Entry entry) {
        HourQueries.Posted posted = hours.postedBy(Scope.below(entry.place().path()), record);
        if (posted.people() == 0) return List.of();
        return List.of(
                Consequence.of(STUDY, "study.counted", ledger(entry), posted.people(), show.number(posted.hours())));
    }

    /** The ledger of the organisation for the year of the entry. */
    private static String ledger(Entry entry) {
        return Address.of("/study/hours")
                .with("org", entry.place().unit().text())
                .with("year", entry.heldOn().getYear())
                .toString();
    }

    private BigDecimal each(Entry entry) {
        return rules.hourRule(entry.kind(), entry.heldOn())
                .map(rule -> worth(rule, entry))
                .orElse(BigDecimal.ZERO);
    }

    private static BigDecimal worth(HourRule rule, Entry entry) {
        StudyDay day = new StudyDay(rule.halfDayCap(), rule.dayCap());
        return day.worth(List.of(new StudyDay.Session(0, entry.startsAt(), entry.minutesLong(), rule.perHour())))
                .get(0)
                .hours();
    }

    /** Names of those present who are below what is asked now and not any more with this. */
    private List<String> reaching(Entry entry, BigDecimal each) {
        Place place = entry.place();
        Scope scope = Scope.below(place.path());
        LocalDate on = entry.heldOn();
        Map<MemberId, BigDecimal> sums = hours.sums(scope, place, on.getYear()).stream()
                .collect(Collectors.toMap(HourSum::member, HourSum::hours));
        Set<MemberId> leaders = requirements.leadersAround(place, on);
        Set<MemberId> present = Set.copyOf(entry.present());
        StudyRequirement required = requirements.on(on);
        return roster.peopleOf(scope, place, on).stream()
                .filter(person -> present.contains(person.id()))
                .filter(person -> {
                    BigDecimal asked = required.of(leaders.contains(person.id()));
                    BigDecimal sum = sums.getOrDefault(person.id(), BigDecimal.ZERO);
                    return sum.compareTo(asked) < 0 && sum.add(each).compareTo(asked) >= 0;
                })
                .map(Person::name)
                .toList();
    }

    private String shortened(List<String> names) {
        String joined = String.join("\u3001", names.subList(0, Math.min(NAMES, names.size())));
        return names.size() > NAMES ? show.text("study.would.and-more", joined) : joined;
    }
}
