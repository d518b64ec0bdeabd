package org.zhibu.areas.methods.ballot;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationContext;
import org.zhibu.areas.methods.ballot.repository.BoxRepository;
import org.zhibu.core.organization.Unit;
import org.zhibu.shared.kernel.Numbers;
import org.zhibu.testing.Cast;
import org.zhibu.testing.Cast.Where;
import org.zhibu.testing.Subject;

/** A poll whose slips are not printed yet. */
class BoxSubject implements Subject {

    @Override
    public String kind() {
        return "box";
    }

    @Override
    public Optional<String> make(ApplicationContext portal, Cast cast, Where where) {
        Unit unit = cast.at(where);
        if (!unit.kind().isBranch()) return Optional.empty();
        BoxId id = new BoxId(unit.home(), portal.getBean(Numbers.class).next());
        Draft draft =
                new Draft(BoxKind.POLL, "支部工作满意度", "", List.of(new Question("对支部工作满意吗", List.of("满意", "一般", "不满意"))));
        OffsetDateTime now = OffsetDateTime.now(portal.getBean(Clock.class));
        portal.getBean(BoxRepository.class).insert(id, unit.id(), draft, "陈素芳", now);
        return Optional.of(id.text());
    }
}
