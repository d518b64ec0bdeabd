package org.zhibu.areas.methods.publicity;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.springframework.context.ApplicationContext;
import org.zhibu.areas.methods.publicity.repository.ArticleRepository;
import org.zhibu.core.organization.Unit;
import org.zhibu.shared.kernel.Numbers;
import org.zhibu.testing.Cast;
import org.zhibu.testing.Cast.Where;
import org.zhibu.testing.Subject;

/** An article that waits to be checked: a branch's for its own members, a committee's for all below it. */
class ArticleSubject implements Subject {

    @Override
    public String kind() {
        return "article";
    }

    @Override
    public Optional<String> make(ApplicationContext portal, Cast cast, Where where) {
        Unit unit = cast.at(where);
        boolean branch = unit.kind().isBranch();
        if (!branch && !unit.kind().isAboveBranch()) return Optional.empty();
        OffsetDateTime now = OffsetDateTime.now(portal.getBean(Clock.class));
        ArticleId id = new ArticleId(unit.home(), portal.getBean(Numbers.class).next());
        Draft draft = new Draft(
                "雨夜抢通青龙隧道", Body.typed("21 时接到通知。"), branch ? Audience.BRANCH : Audience.SUBTREE, unit.id(), null);
        ArticleRepository articles = portal.getBean(ArticleRepository.class);
        articles.insert(id, unit.id(), null, draft, "陈素芳", now);
        articles.move(id, 0, ArticleState.SUBMITTED, now);
        return Optional.of(id.text());
    }
}
