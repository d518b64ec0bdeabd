package org.zhibu.areas.approach.task;

import java.util.Optional;
import org.springframework.context.ApplicationContext;
import org.zhibu.areas.approach.task.repository.TaskReplyQueries;
import org.zhibu.core.organization.Unit;
import org.zhibu.shared.kernel.Scope;
import org.zhibu.testing.Cast;
import org.zhibu.testing.Cast.Where;
import org.zhibu.testing.Subject;

/** What a branch has still to answer. */
class ReplySubject implements Subject {

    @Override
    public String kind() {
        return "task-reply";
    }

    @Override
    public Optional<String> make(ApplicationContext portal, Cast cast, Where where) {
        Unit unit = cast.at(where);
        if (!unit.kind().isBranch()) return Optional.empty();
        return TaskSubject.asked(portal, cast, where)
                .map(task -> portal.getBean(TaskReplyQueries.class)
                        .of(Scope.below(unit.path()), task)
                        .get(0)
                        .reply()
                        .text());
    }
}
