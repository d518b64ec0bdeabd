package org.zhibu.areas.methods.openness;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.springframework.context.ApplicationContext;
import org.zhibu.areas.methods.openness.repository.EntryRepository;
import org.zhibu.core.organization.Unit;
import org.zhibu.shared.kernel.Numbers;
import org.zhibu.testing.Cast;
import org.zhibu.testing.Cast.Where;
import org.zhibu.testing.Subject;

/** Something a branch made public today. */
class EntrySubject implements Subject {

    @Override
    public String kind() {
        return "openness-entry";
    }

    @Override
    public Optional<String> make(ApplicationContext portal, Cast cast, Where where) {
        Unit unit = cast.at(where);
        if (!unit.kind().isBranch()) return Optional.empty();
        Clock clock = portal.getBean(Clock.class);
        LocalDate today = LocalDate.now(clock);
        EntryId id = new EntryId(unit.home(), portal.getBean(Numbers.class).next());
        Disclosure disclosure =
                new Disclosure("OP-03", today.getYear(), 1, "党费收缴情况", Venue.BOARD, "一楼大厅", today, null, "", null, null);
        portal.getBean(EntryRepository.class).insert(id, unit.id(), disclosure, "陈素芳", OffsetDateTime.now(clock));
        return Optional.of(id.text());
    }
}
