package org.zhibu.areas.methods.outline;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationContext;
import org.zhibu.areas.methods.outline.repository.OutlineRepository;
import org.zhibu.core.life.ActivityKind;
import org.zhibu.core.organization.Unit;
import org.zhibu.shared.kernel.Numbers;
import org.zhibu.shared.kernel.UnitKind;
import org.zhibu.testing.Cast;
import org.zhibu.testing.Cast.Where;
import org.zhibu.testing.Subject;

/** An outline that waits for review. */
class OutlineSubject implements Subject {

    @Override
    public String kind() {
        return "outline";
    }

    @Override
    public Optional<String> make(ApplicationContext portal, Cast cast, Where where) {
        Unit unit = cast.at(where);
        if (unit.kind() == UnitKind.GROUP) return Optional.empty();
        OutlineId id = new OutlineId(unit.home(), portal.getBean(Numbers.class).next());
        OutlineRepository outlines = portal.getBean(OutlineRepository.class);
        LocalDate today = LocalDate.now(portal.getBean(Clock.class));
        outlines.insert(id, unit.id(), content(), today, "陈素芳");
        outlines.move(id, 0, OutlineState.PROPOSED, null, null);
        return Optional.of(id.text());
    }

    static Outlined content() {
        return new Outlined(
                "隧道口的主题党日",
                ActivityKind.PARTY_DAY,
                "",
                "在现场学，当场认领问题",
                List.of(new Outlined.Step("看现场", 60), new Outlined.Step("汇总认领", 40)),
                "",
                "",
                "",
                "");
    }
}
