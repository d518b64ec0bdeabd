package org.zhibu.areas.foundation.exemplar.service;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhibu.areas.foundation.exemplar.PracticeState;
import org.zhibu.areas.foundation.exemplar.repository.BorrowingQueries;
import org.zhibu.areas.foundation.exemplar.repository.BorrowingQueries.Borrowing;
import org.zhibu.areas.foundation.exemplar.repository.PracticeQueries;
import org.zhibu.areas.foundation.exemplar.repository.PracticeQueries.Practice;
import org.zhibu.areas.foundation.exemplar.repository.PracticeQueries.Row;
import org.zhibu.areas.foundation.research.Chain;
import org.zhibu.areas.foundation.research.Chain.Item;
import org.zhibu.areas.foundation.research.Chain.Stage;
import org.zhibu.areas.foundation.research.Chain.Step;
import org.zhibu.areas.foundation.research.Onward;
import org.zhibu.areas.foundation.research.TopicId;
import org.zhibu.areas.foundation.research.TopicState;
import org.zhibu.areas.foundation.research.Topics;
import org.zhibu.shared.kernel.Right;
import org.zhibu.shared.kernel.Scope;
import org.zhibu.shared.kernel.Viewer;
import org.zhibu.shared.ui.Show;

/** The way of an idea from any point of it: research, problems, measures, results, exemplar, borrowed. */
@Component
public class ExemplarChain implements Onward {

    private final PracticeQueries practices;
    private final BorrowingQueries borrowings;
    private final Topics topics;
    private final Show show;

    ExemplarChain(PracticeQueries practices, BorrowingQueries borrowings, Topics topics, Show show) {
        this.practices = practices;
        this.borrowings = borrowings;
        this.topics = topics;
        this.show = show;
    }

    /** The whole chain of a practice; without research it begins with the practice itself. */
    public Chain of(Viewer viewer, Practice practice) {
        Scope scope = Scope.below(practice.path());
        List<Step> steps = new ArrayList<>();
        if (practice.topic() != null) steps.addAll(topics.stepsOf(viewer, scope, practice.topic()));
        Item item =
                new Item(practice.title(), practice.practice().href(), show.text("exemplar.state." + practice.state()));
        steps.add(new Step(Stage.EXEMPLAR, practice.state() == PracticeState.PUBLISHED ? 1 : 0, List.of(item)));
        steps.add(borrowed(viewer, borrowings.ofPractice(scope, practice.practice())));
        return new Chain(steps);
    }

    @Override
    public List<Step> stepsAfter(Viewer viewer, Scope scope, TopicId topic) {
        List<Row> rows = practices.ofTopic(scope, topic);
        List<Item> items = rows.isEmpty()
                ? proposing(viewer, scope, topic)
                : rows.stream()
                        .map(row -> new Item(
                                row.title(), row.practice().href(), show.text("exemplar.state." + row.state())))
                        .toList();
        long published = rows.stream()
                .filter(row -> row.state() == PracticeState.PUBLISHED)
                .count();
        List<Borrowing> borrowers = rows.stream()
                .flatMap(row -> borrowings.ofPractice(scope, row.practice()).stream())
                .toList();
        return List.of(new Step(Stage.EXEMPLAR, published, items), borrowed(viewer, borrowers));
    }

    /** Where nothing came of it yet, the link that proposes it. */
    private List<Item> proposing(Viewer viewer, Scope scope, TopicId topic) {
        return topics
                .find(scope, topic)
                .filter(origin -> origin.state() == TopicState.CONCLUDED || origin.state() == TopicState.CLOSED)
                .filter(origin -> proposes(viewer, origin))
                .map(origin -> new Item(
                        show.text("exemplar.propose-this"),
                        "/exemplar/practices/new?org=%s&topic=%s"
                                .formatted(viewer.place().unit(), topic),
                        null))
                .stream()
                .toList();
    }

    /** It is proposed for the organisation being looked at, which holds the topic or stands above it. */
    private static boolean proposes(Viewer viewer, Topics.Origin origin) {
        return origin.path().startsWith(viewer.place().path()) && ExemplarPolicy.mayPropose(viewer, viewer.place());
    }

    private Step borrowed(Viewer viewer, List<Borrowing> borrowers) {
        List<Item> items = borrowers.stream()
                .map(one -> new Item(one.unitName(), href(viewer, one), words(one)))
                .toList();
        return new Step(Stage.BORROWED, items.size(), items);
    }

    private static @Nullable String href(Viewer viewer, Borrowing borrowing) {
        return viewer.may(Right.LOOK, borrowing.path()) ? borrowing.borrowing().href() : null;
    }

    private String words(Borrowing borrowing) {
        return borrowing.outcome() == null
                ? show.text("exemplar.borrowed." + borrowing.state())
                : show.text("exemplar.outcome." + borrowing.outcome());
    }
}
