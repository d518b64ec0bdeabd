package org.zhibu.areas.methods.appraisal.service;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhibu.areas.methods.appraisal.repository.AppraisalRepository.OnRoll;
import org.zhibu.core.member.Person;
import org.zhibu.core.member.Roster;
import org.zhibu.core.member.RosterEntry;
import org.zhibu.shared.kernel.MemberId;
import org.zhibu.shared.kernel.Place;

/** Who is appraised: full members are rated; probationary members take part; who works elsewhere is marked. */
@Component("appraisalRollCall")
class RollCall {

    private static final String GONE_OUT = "1";

    private final Roster roster;

    RollCall(Roster roster) {
        this.roster = roster;
    }

    List<OnRoll> of(Place place, LocalDate on) {
        List<Person> people = roster.peopleOf(place.scope(), place, on);
        List<MemberId> ids = people.stream().map(Person::id).toList();
        Map<MemberId, RosterEntry> entries = roster.entries(place.scope(), place.home(), ids).stream()
                .collect(Collectors.toMap(RosterEntry::id, Function.identity()));
        return people.stream()
                .map(person -> new OnRoll(person.id(), person.name(), person.full(), away(entries.get(person.id()))))
                .toList();
    }

    private static @Nullable String away(@Nullable RosterEntry entry) {
        if (entry == null || !GONE_OUT.equals(entry.details().mobile())) return null;
        return Objects.requireNonNullElse(entry.details().mobileTo(), "");
    }
}
