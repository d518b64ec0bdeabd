package org.zhibu.areas.foundation.norm;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationContext;
import org.zhibu.areas.foundation.norm.repository.NormRepository;
import org.zhibu.core.organization.Unit;
import org.zhibu.shared.kernel.Numbers;
import org.zhibu.testing.Cast;
import org.zhibu.testing.Cast.Where;
import org.zhibu.testing.Subject;

/** A norm of a branch; those of a committee are read by every branch below it, which a test of their own tries. */
class NormSubject implements Subject {

    @Override
    public String kind() {
        return "norm";
    }

    @Override
    public Optional<String> make(ApplicationContext portal, Cast cast, Where where) {
        Unit unit = cast.at(where);
        if (!unit.kind().isBranch()) return Optional.empty();
        Clock clock = portal.getBean(Clock.class);
        NormId id = new NormId(unit.home(), portal.getBean(Numbers.class).next());
        Edition edition = new Edition("两班会制度", "按班次开两场", LocalDate.now(clock), "", List.of("OL-01"));
        portal.getBean(NormRepository.class).insert(id, unit.id(), edition, "陈素芳", OffsetDateTime.now(clock));
        return Optional.of(id.text());
    }
}
