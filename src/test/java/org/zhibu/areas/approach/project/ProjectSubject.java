package org.zhibu.areas.approach.project;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.springframework.context.ApplicationContext;
import org.zhibu.areas.approach.project.repository.ProjectPartRepository;
import org.zhibu.areas.approach.project.repository.ProjectRepository;
import org.zhibu.core.organization.Unit;
import org.zhibu.shared.kernel.Numbers;
import org.zhibu.testing.Cast;
import org.zhibu.testing.Cast.Where;
import org.zhibu.testing.Subject;

/** A draft with a Party measure and a post of duty. */
class ProjectSubject implements Subject {

    @Override
    public String kind() {
        return "project";
    }

    @Override
    public Optional<String> make(ApplicationContext portal, Cast cast, Where where) {
        Unit unit = cast.at(where);
        if (!unit.kind().isBranch()) return Optional.empty();
        LocalDate today = LocalDate.now(portal.getBean(Clock.class));
        ProjectId id = new ProjectId(unit.home(), portal.getBean(Numbers.class).next());
        Goal goal = new Goal("合格率", "%", new BigDecimal("90"), "月报", new BigDecimal("97"), Direction.UP);
        ProjectPlan plan = new ProjectPlan("党员工长讲质量", today.getYear(), today.getYear(), "每月一课", goal);
        portal.getBean(ProjectRepository.class)
                .insert(id, unit.id(), plan, Born.OF_NOTHING, "陈素芳", OffsetDateTime.now(portal.getBean(Clock.class)));
        ProjectPartRepository parts = portal.getBean(ProjectPartRepository.class);
        parts.measure(id, new NewMeasure("每月一课", "陈素芳", today));
        cast.personOf(where)
                .ifPresent(member -> parts.duty(id, new NewDuty(member, DutyKind.PIONEER, "带班", today, null)));
        return Optional.of(id.text());
    }
}
