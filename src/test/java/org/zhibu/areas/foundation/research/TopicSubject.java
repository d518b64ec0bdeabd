package org.zhibu.areas.foundation.research;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.springframework.context.ApplicationContext;
import org.zhibu.areas.foundation.research.repository.PartRepository;
import org.zhibu.areas.foundation.research.repository.TopicRepository;
import org.zhibu.core.organization.Unit;
import org.zhibu.shared.kernel.Numbers;
import org.zhibu.shared.kernel.UnitKind;
import org.zhibu.testing.Cast;
import org.zhibu.testing.Cast.Where;
import org.zhibu.testing.Subject;

/** A topic that is planned, with a visit and a finding noted. */
class TopicSubject implements Subject {

    @Override
    public String kind() {
        return "topic";
    }

    @Override
    public Optional<String> make(ApplicationContext portal, Cast cast, Where where) {
        Unit unit = cast.at(where);
        if (unit.kind() == UnitKind.GROUP) return Optional.empty();
        Clock clock = portal.getBean(Clock.class);
        TopicId id = new TopicId(unit.home(), portal.getBean(Numbers.class).next());
        TopicPlan plan = new TopicPlan("倒班党员怎样参加组织生活", "差在哪里", "陈素芳", "6 个值守点", LocalDate.now(clock));
        portal.getBean(TopicRepository.class).insert(id, unit.id(), plan, "陈素芳", OffsetDateTime.now(clock));
        LocalDate today = LocalDate.now(clock);
        PartRepository parts = portal.getBean(PartRepository.class);
        parts.visit(id, new NewVisit(today, "青龙隧道", "3 名党员", "", null), today);
        parts.finding(id, new NewFinding(FindingKind.PROBLEM, "夜班党员开不了会", 1));
        return Optional.of(id.text());
    }
}
