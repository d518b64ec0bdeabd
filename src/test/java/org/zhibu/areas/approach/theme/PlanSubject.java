package org.zhibu.areas.approach.theme;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationContext;
import org.zhibu.areas.approach.theme.repository.PlanRepository;
import org.zhibu.core.organization.Unit;
import org.zhibu.shared.kernel.Numbers;
import org.zhibu.testing.Cast;
import org.zhibu.testing.Cast.Where;
import org.zhibu.testing.Subject;

/** The plan of study of a branch. */
class PlanSubject implements Subject {

    @Override
    public String kind() {
        return "theme-plan";
    }

    @Override
    public Optional<String> make(ApplicationContext portal, Cast cast, Where where) {
        Unit unit = cast.at(where);
        if (!unit.kind().isBranch()) return Optional.empty();
        PlanId id = new PlanId(unit.home(), portal.getBean(Numbers.class).next());
        LocalDate today = LocalDate.now(portal.getBean(Clock.class));
        Planned plan = new Planned(2026, "专题学习计划", List.of(new Planned.Item(1, ItemKind.FIRST_ISSUE, 1, "第一议题")));
        portal.getBean(PlanRepository.class).insert(id, unit.id(), plan, null, today, "陈素芳");
        return Optional.of(id.text());
    }
}
