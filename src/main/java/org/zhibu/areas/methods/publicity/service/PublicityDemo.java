package org.zhibu.areas.methods.publicity.service;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhibu.areas.methods.publicity.ArticleId;
import org.zhibu.areas.methods.publicity.ArticleState;
import org.zhibu.areas.methods.publicity.Audience;
import org.zhibu.areas.methods.publicity.Body;
import org.zhibu.areas.methods.publicity.Draft;
import org.zhibu.areas.methods.publicity.repository.ArticleQueries;
import org.zhibu.areas.methods.publicity.repository.ArticleRepository;
import org.zhibu.core.life.Activities;
import org.zhibu.core.life.ActivityId;
import org.zhibu.shared.audit.Actor;
import org.zhibu.shared.audit.Change;
import org.zhibu.shared.audit.Journal;
import org.zhibu.shared.demo.DemoOffice;
import org.zhibu.shared.demo.DemoOffice.DemoPlace;
import org.zhibu.shared.demo.DemoRecords;
import org.zhibu.shared.demo.DemoTable;
import org.zhibu.shared.demo.DemoTable.Row;
import org.zhibu.shared.fact.DirtyMarks;
import org.zhibu.shared.kernel.Numbers;
import org.zhibu.shared.kernel.Scope;
import org.zhibu.shared.kernel.UnitId;
import org.zhibu.shared.notification.Notice;
import org.zhibu.shared.notification.PastNotices;

/** Two years of articles of the demo office, some told from its activities, some with pictures drawn for it. */
@Component
class PublicityDemo implements DemoRecords {

    private static final String SCHEDULED = "SCHEDULED";

    private final ArticleRepository articles;
    private final ArticleQueries queries;
    private final Activities activities;
    private final Storyteller storyteller;
    private final Picturing picturing;
    private final Numbers numbers;
    private final Journal journal;
    private final PastNotices notices;
    private final DirtyMarks marks;

    PublicityDemo(
            ArticleRepository articles,
            ArticleQueries queries,
            Activities activities,
            Storyteller storyteller,
            Picturing picturing,
            Numbers numbers,
            Journal journal,
            PastNotices notices,
            DirtyMarks marks) {
        this.articles = articles;
        this.queries = queries;
        this.activities = activities;
        this.storyteller = storyteller;
        this.picturing = picturing;
        this.numbers = numbers;
        this.journal = journal;
        this.notices = notices;
        this.marks = marks;
    }

    @Override
    public int order() {
        return 60;
    }

    @Override
    public void enter(DemoOffice office) {
        for (Row row : DemoTable.rows("publicity.csv")) enter(office, row);
    }

    private void enter(DemoOffice office, Row row) {
        DemoPlace place = office.at(row.text("unit"));
        String writer =
                row.has("writer") ? row.text("writer") : place.people().get(0).name();
        int ago = row.number("ago");
        Optional<ActivityId> activity = activity(place, row, office.daysAgo(ago));
        Draft draft = draft(office, place, row, activity);
        ArticleId id = new ArticleId(place.home(), numbers.next());
        articles.insert(
                id, place.unit(), activity.map(ActivityId::number).orElse(null), draft, writer, office.at(ago, 10));
        tell(office, id, place, ago, 10, writer, "made", "");
        if (row.has("scene")) picturing.keep(id, DemoDrawing.of(row.text("scene")), row.text("alt"), 0);
        if (!row.text("state").equals(ArticleState.DRAFT.name())) submit(office, row, id, place, writer);
    }

    /** The last one of its kind the branch held up to that day and has not told of. */
    private Optional<ActivityId> activity(DemoPlace place, Row row, LocalDate day) {
        if (!row.has("activity")) return Optional.empty();
        return queries.untold(Scope.below(place.path()), place.home(), row.text("activity"), day).stream()
                .findFirst();
    }

    private Draft draft(DemoOffice office, DemoPlace place, Row row, Optional<ActivityId> activity) {
        Body body = Body.typed(row.text("text").replace('|', '\n'));
        if (activity.isPresent())
            body = activities
                    .outline(Scope.below(place.path()), activity.get())
                    .map(outline -> storyteller
                            .body(outline)
                            .followedBy(Body.typed(row.text("text").replace('|', '\n'))))
                    .orElse(body);
        String readers = row.text("audience");
        if (readers.equals(Audience.EVERYONE.name()))
            return new Draft(row.text("title"), body, Audience.EVERYONE, null, null);
        boolean own = readers.equals(Audience.BRANCH.name());
        UnitId to = own ? place.unit() : office.at(readers).unit();
        OffsetDateTime wished = row.text("state").equals(SCHEDULED) ? office.at(-4, 8) : null;
        return new Draft(row.text("title"), body, own ? Audience.BRANCH : Audience.SUBTREE, to, wished);
    }

    private void submit(DemoOffice office, Row row, ArticleId id, DemoPlace place, String writer) {
        int ago = row.number("ago");
        articles.move(id, 0, ArticleState.SUBMITTED, office.at(ago, 15));
        tell(office, id, place, ago, 15, writer, "submission", "");
        waiting(office, row, id, place);
        String checker = row.text("checker");
        int on = Math.max(0, ago - 2);
        switch (row.text("state")) {
            case "PUBLISHED" -> publish(office, id, place, on, checker, office.at(on, 9));
            case SCHEDULED -> publish(office, id, place, on, checker, office.at(-4, 8));
            case "RETURNED" -> {
                articles.move(id, 1, ArticleState.RETURNED, office.at(on, 9));
                tell(office, id, place, on, 9, checker, "return", row.text("words"));
                notices.tellBranch(office.at(on, 9), place.unit(), Publishing.told("return", id, 1, row.text("title")));
            }
            case "WITHDRAWN" -> {
                publish(office, id, place, on, checker, office.at(on, 9));
                articles.move(id, 2, ArticleState.WITHDRAWN, office.at(on - 1, 9));
                articles.withdraw(id, office.at(on - 1, 9));
                tell(office, id, place, on - 1, 9, checker, "withdrawal", row.text("words"));
            }
            default -> {}
        }
    }

    private void waiting(DemoOffice office, Row row, ArticleId id, DemoPlace place) {
        OffsetDateTime at = office.at(row.number("ago"), 15);
        Notice waiting = Publishing.told("submission", id, 0, row.text("title"));
        if (row.text("audience").equals(Audience.BRANCH.name())) notices.tellBranch(at, place.unit(), waiting);
        else notices.tellCommittee(at, place.path(), waiting);
    }

    private void publish(
            DemoOffice office, ArticleId id, DemoPlace place, int on, String checker, OffsetDateTime visible) {
        articles.publish(id, 1, visible, checker, office.at(on, 9));
        marks.mark(place.home(), place.unit(), visible.getYear());
        tell(office, id, place, on, 9, checker, "publication", "");
    }

    private void tell(
            DemoOffice office,
            ArticleId id,
            DemoPlace place,
            int daysAgo,
            int hour,
            String who,
            String move,
            @Nullable String words) {
        Change change = words == null || words.isEmpty() ? Change.created(Map.of()) : Change.because(words);
        journal.writeAt(
                office.at(daysAgo, hour),
                new Actor(null, who),
                "publicity.article." + move,
                id.ref(),
                place.unit(),
                change);
    }
}
