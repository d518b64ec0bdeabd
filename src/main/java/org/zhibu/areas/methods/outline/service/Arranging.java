package org.zhibu.areas.methods.outline.service;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhibu.areas.approach.theme.ThemeItems;
import org.zhibu.areas.methods.outline.Arranged;
import org.zhibu.areas.methods.outline.ArrangementId;
import org.zhibu.areas.methods.outline.Origin;
import org.zhibu.areas.methods.outline.OutlineId;
import org.zhibu.areas.methods.outline.repository.ArrangementQueries;
import org.zhibu.areas.methods.outline.repository.ArrangementQueries.Arrangement;
import org.zhibu.areas.methods.outline.repository.ArrangementRepository;
import org.zhibu.areas.methods.outline.repository.OutlineQueries;
import org.zhibu.shared.audit.Actor;
import org.zhibu.shared.audit.Change;
import org.zhibu.shared.audit.Journal;
import org.zhibu.shared.fact.DirtyMarks;
import org.zhibu.shared.kernel.NotHere;
import org.zhibu.shared.kernel.Numbers;
import org.zhibu.shared.kernel.Place;
import org.zhibu.shared.kernel.Refused;
import org.zhibu.shared.kernel.Scope;
import org.zhibu.shared.kernel.Viewer;

/** What a branch arranges for itself, until it is carried out or given up; every step stands in its history. */
@Service("outlineArranging")
public class Arranging {

    private static final int YEARS = 2;

    private final ArrangementQueries queries;
    private final ArrangementRepository arrangements;
    private final OutlineQueries outlines;
    private final ThemeItems themes;
    private final Numbers numbers;
    private final Journal journal;
    private final DirtyMarks marks;
    private final Clock clock;

    Arranging(
            ArrangementQueries queries,
            ArrangementRepository arrangements,
            OutlineQueries outlines,
            ThemeItems themes,
            Numbers numbers,
            Journal journal,
            DirtyMarks marks,
            Clock clock) {
        this.queries = queries;
        this.arrangements = arrangements;
        this.outlines = outlines;
        this.themes = themes;
        this.numbers = numbers;
        this.journal = journal;
        this.marks = marks;
        this.clock = clock;
    }

    /** @param origin the outline it is taken from, null for none */
    @Transactional
    public ArrangementId arrange(Viewer viewer, Place place, @Nullable Origin origin, Arranged content) {
        OutlinePolicy.must(OutlinePolicy.mayArrange(viewer, place));
        if (origin != null && origin.outline() != null) mustBeUsable(viewer, origin.outline());
        check(place.scope(), content);
        ArrangementId id = new ArrangementId(place.home(), numbers.next());
        LocalDate today = LocalDate.now(clock);
        arrangements.insert(id, place.unit(), origin, content, today, viewer.name());
        marks.mark(id.home(), place.unit(), content.on().getYear());
        Actor actor = Actor.of(viewer);
        journal.write(actor, "outline.arrangement.arranged", id.ref(), place.unit(), Change.created(texts(content)));
        return id;
    }

    private void mustBeUsable(Viewer viewer, OutlineId outline) {
        if (!viewer.find(scope -> outlines.find(scope, outline)).state().usable()) throw new NotHere();
    }

    /** Not over, not too far ahead; the item of the plan of study is the branch's own. */
    private void check(Scope scope, Arranged content) {
        LocalDate today = LocalDate.now(clock);
        if (content.on().isBefore(today)) throw Refused.at("on", "outline.day-over", today.toString());
        if (content.on().isAfter(today.plusYears(YEARS))) throw Refused.at("on", "outline.day-far");
        Arranged.Topic topic = content.topic();
        if (topic != null && themes.find(scope, topic.plan(), topic.number()).isEmpty())
            throw Refused.at("topic", "outline.topic-gone");
    }

    @Transactional
    public void change(Viewer viewer, ArrangementId id, long version, Arranged content) {
        Arrangement old = find(viewer, id);
        OutlinePolicy.must(OutlinePolicy.mayChange(viewer, old));
        check(Scope.below(old.path()), content);
        arrangements.update(id, version, content);
        marks.mark(id.home(), old.unit(), content.on().getYear());
        tell(viewer, old, "changed", Change.between(texts(old.content()), texts(content), null));
    }

    @Transactional
    public void drop(Viewer viewer, ArrangementId id, long version, String name, String words) {
        Arrangement old = find(viewer, id);
        OutlineFlow.ARRANGED.legal(old.state(), name, words);
        OutlinePolicy.must(OutlinePolicy.mayKeep(viewer, old));
        arrangements.drop(id, version, words);
        tell(viewer, old, name, Change.because(words));
    }

    private void tell(Viewer viewer, Arrangement old, String action, Change change) {
        marks.mark(old.homeId(), old.unit(), old.content().on().getYear());
        String said = ArrangementId.RECORD + "." + action;
        journal.write(Actor.of(viewer), said, old.arrangement().ref(), old.unit(), change);
    }

    private Arrangement find(Viewer viewer, ArrangementId id) {
        return viewer.find(scope -> queries.find(scope, id));
    }

    private static Map<String, @Nullable String> texts(Arranged content) {
        Map<String, @Nullable String> texts = new LinkedHashMap<>();
        texts.put("title", content.title());
        texts.put("kind", content.kind().code());
        texts.put("on", content.on().toString());
        texts.put("minutesLong", String.valueOf(content.minutesLong()));
        texts.put("place", content.place());
        texts.put("owner", content.owner());
        texts.put("agenda", content.agenda());
        texts.put("preparation", content.preparation());
        return texts;
    }
}
