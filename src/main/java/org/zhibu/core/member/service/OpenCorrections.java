package org.zhibu.core.member.service;

import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import org.zhibu.core.member.Correction;
import org.zhibu.core.member.MemberWords;
import org.zhibu.core.member.repository.CorrectionQueries;
import org.zhibu.shared.kernel.Place;
import org.zhibu.shared.kernel.Viewer;
import org.zhibu.shared.ui.Todo;
import org.zhibu.shared.ui.TodoSource;

/** Requests for correction on the secretary's list of what is to be done. */
@Component
class OpenCorrections implements TodoSource {

    private final CorrectionQueries queries;
    private final MemberWords words;

    OpenCorrections(CorrectionQueries queries, MemberWords words) {
        this.queries = queries;
        this.words = words;
    }

    @Override
    public List<Todo> todos(Viewer viewer, Place place, LocalDate today) {
        return queries.openFor(place.scope(), place.unit()).stream()
                .filter(correction -> MemberPolicy.mayDecide(viewer, correction))
                .map(this::todo)
                .toList();
    }

    private Todo todo(Correction correction) {
        return Todo.waiting(
                "/member/corrections/" + correction.id().text(),
                "member.correction.decide",
                "member.correction.todo",
                correction.memberName(),
                words.label(correction.field()));
    }
}
