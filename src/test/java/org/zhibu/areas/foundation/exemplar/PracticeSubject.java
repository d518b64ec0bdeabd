package org.zhibu.areas.foundation.exemplar;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.springframework.context.ApplicationContext;
import org.zhibu.areas.foundation.exemplar.repository.ExemplarRepository;
import org.zhibu.core.organization.Unit;
import org.zhibu.shared.kernel.Numbers;
import org.zhibu.shared.kernel.UnitKind;
import org.zhibu.testing.Cast;
import org.zhibu.testing.Cast.Where;
import org.zhibu.testing.Subject;

/** A practice that waits for review. */
class PracticeSubject implements Subject {

    @Override
    public String kind() {
        return "practice";
    }

    @Override
    public Optional<String> make(ApplicationContext portal, Cast cast, Where where) {
        Unit unit = cast.at(where);
        if (unit.kind() == UnitKind.GROUP) return Optional.empty();
        return Optional.of(proposed(portal, unit).text());
    }

    static PracticeId proposed(ApplicationContext portal, Unit unit) {
        PracticeId id =
                new PracticeId(unit.home(), portal.getBean(Numbers.class).next());
        Proposal proposal = new Proposal("两班会", "按班次开两场", "定两场会期", "不花钱", "到会率 96%", "会议记录", null);
        portal.getBean(ExemplarRepository.class)
                .insert(id, unit.id(), proposal, "陈素芳", OffsetDateTime.now(portal.getBean(Clock.class)));
        return id;
    }
}
