package org.zhibu.areas.approach.task.service;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.zhibu.areas.approach.task.ReplyId;
import org.zhibu.areas.approach.task.repository.TaskReplyQueries;
import org.zhibu.shared.fact.FactSource;
import org.zhibu.shared.fact.SourcePage;
import org.zhibu.shared.kernel.RecordRef;
import org.zhibu.shared.kernel.Scope;

/** The facts of tasks: what a branch was asked for and what it handed in; each opens its reply. */
@Component
class TaskFacts implements FactSource {

    private final TaskReplyQueries queries;

    TaskFacts(TaskReplyQueries queries) {
        this.queries = queries;
    }

    @Override
    public Set<String> kinds() {
        return Set.of("task.asked", "task.done");
    }

    @Override
    public Set<String> sourceTypes() {
        return Set.of(ReplyId.RECORD);
    }

    @Override
    public Map<RecordRef, SourcePage> pagesOf(Scope scope, Collection<RecordRef> records) {
        return queries.titlesOf(scope, records).stream()
                .collect(Collectors.toMap(
                        one -> one.reply().ref(),
                        one -> new SourcePage(one.reply().href(), one.title())));
    }
}
