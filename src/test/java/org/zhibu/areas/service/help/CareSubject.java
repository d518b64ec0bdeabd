package org.zhibu.areas.service.help;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.context.ApplicationContext;
import org.zhibu.areas.service.help.repository.CareRepository;
import org.zhibu.core.organization.Unit;
import org.zhibu.shared.kernel.Numbers;
import org.zhibu.testing.Cast;
import org.zhibu.testing.Cast.Where;
import org.zhibu.testing.Subject;

/** Somebody on a branch's list of this year. */
class CareSubject implements Subject {

    @Override
    public String kind() {
        return "care";
    }

    @Override
    public Optional<String> make(ApplicationContext portal, Cast cast, Where where) {
        Unit unit = cast.at(where);
        if (!unit.kind().isBranch()) return Optional.empty();
        LocalDate today = LocalDate.now(portal.getBean(Clock.class));
        CareRepository lists = portal.getBean(CareRepository.class);
        CareId id = new CareId(unit.home(), portal.getBean(Numbers.class).next());
        lists.keep(unit.home(), unit.id(), today, "陈素芳");
        lists.list(id, unit.id(), cast.person("龙老根", where, null), CareKind.OLD, today);
        return Optional.of(id.text());
    }
}
