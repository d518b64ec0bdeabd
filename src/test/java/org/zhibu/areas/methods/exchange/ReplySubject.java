package org.zhibu.areas.methods.exchange;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.springframework.context.ApplicationContext;
import org.zhibu.areas.methods.exchange.repository.ReplyRepository;
import org.zhibu.core.organization.Unit;
import org.zhibu.shared.kernel.Numbers;
import org.zhibu.testing.Cast;
import org.zhibu.testing.Cast.Where;
import org.zhibu.testing.Subject;

/** A reply to a question of the same organisation by somebody without an account. */
class ReplySubject implements Subject {

    @Override
    public String kind() {
        return "exchange-reply";
    }

    @Override
    public Optional<String> make(ApplicationContext portal, Cast cast, Where where) {
        Optional<String> post = new PostSubject().make(portal, cast, where);
        if (post.isEmpty()) return post;
        Unit unit = cast.at(where);
        ReplyId id = new ReplyId(unit.home(), portal.getBean(Numbers.class).next());
        OffsetDateTime now = OffsetDateTime.now(portal.getBean(Clock.class));
        portal.getBean(ReplyRepository.class).insert(id, PostId.of(post.get()), unit.id(), "分两场开", null, "李国梁", now);
        return Optional.of(id.text());
    }
}
