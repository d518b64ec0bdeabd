package org.zhibu.areas.methods.outline;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.context.ApplicationContext;
import org.zhibu.areas.methods.outline.repository.ArrangementRepository;
import org.zhibu.core.life.ActivityKind;
import org.zhibu.core.organization.Unit;
import org.zhibu.shared.kernel.Numbers;
import org.zhibu.testing.Cast;
import org.zhibu.testing.Cast.Where;
import org.zhibu.testing.Subject;

/** An activity a branch arranged by a standard outline. */
class ArrangementSubject implements Subject {

    @Override
    public String kind() {
        return "arrangement";
    }

    @Override
    public Optional<String> make(ApplicationContext portal, Cast cast, Where where) {
        Unit unit = cast.at(where);
        if (!unit.kind().isBranch()) return Optional.empty();
        ArrangementId id =
                new ArrangementId(unit.home(), portal.getBean(Numbers.class).next());
        LocalDate today = LocalDate.now(portal.getBean(Clock.class));
        Arranged content = new Arranged(
                "十一月主题党日", ActivityKind.PARTY_DAY, today.plusDays(7), false, 120, "会议室", "陈素芳", "看现场", "", null);
        portal.getBean(ArrangementRepository.class)
                .insert(id, unit.id(), new Origin(null, "party-day", "主题党日"), content, today, "陈素芳");
        return Optional.of(id.text());
    }
}
