package org.zhibu.areas.foundation.exemplar.web;

import java.util.List;
import org.springframework.stereotype.Component;
import org.zhibu.areas.foundation.research.Topics;
import org.zhibu.shared.kernel.Scope;
import org.zhibu.shared.ui.Choice;

/** The research a practice can start from, as choices of a form. */
@Component("exemplarOrigins")
class Origins {

    private final Topics topics;

    Origins(Topics topics) {
        this.topics = topics;
    }

    List<Choice> choices(Scope scope, long home) {
        return topics.concluded(scope, home).stream()
                .map(one -> Choice.of(one.topic(), one.title()))
                .toList();
    }
}
