package org.zhibu.areas.methods.exchange;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.springframework.context.ApplicationContext;
import org.zhibu.areas.methods.exchange.repository.PostRepository;
import org.zhibu.core.organization.Unit;
import org.zhibu.shared.kernel.Numbers;
import org.zhibu.shared.kernel.UnitKind;
import org.zhibu.testing.Cast;
import org.zhibu.testing.Cast.Where;
import org.zhibu.testing.Subject;

/** An experience somebody without an account told. */
class PostSubject implements Subject {

    @Override
    public String kind() {
        return "exchange-post";
    }

    @Override
    public Optional<String> make(ApplicationContext portal, Cast cast, Where where) {
        Unit unit = cast.at(where);
        if (unit.kind() == UnitKind.GROUP) return Optional.empty();
        PostId id = new PostId(unit.home(), portal.getBean(Numbers.class).next());
        Draft draft = new Draft(PostKind.QUESTION, "夜班党员怎么开会", "三班倒，总凑不齐");
        portal.getBean(PostRepository.class)
                .insert(id, unit.id(), draft, null, "陈素芳", OffsetDateTime.now(portal.getBean(Clock.class)));
        return Optional.of(id.text());
    }
}
