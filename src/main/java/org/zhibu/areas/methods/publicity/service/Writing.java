package org.zhibu.areas.methods.publicity.service;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhibu.areas.methods.publicity.ArticleId;
import org.zhibu.areas.methods.publicity.Body;
import org.zhibu.areas.methods.publicity.Draft;
import org.zhibu.areas.methods.publicity.repository.ArticleQueries;
import org.zhibu.areas.methods.publicity.repository.ArticleQueries.Article;
import org.zhibu.areas.methods.publicity.repository.ArticleRepository;
import org.zhibu.areas.methods.publicity.service.Audiences.Choosable;
import org.zhibu.core.life.Activities;
import org.zhibu.core.life.ActivityId;
import org.zhibu.core.life.ActivityOutline;
import org.zhibu.shared.audit.Actor;
import org.zhibu.shared.audit.Change;
import org.zhibu.shared.audit.Journal;
import org.zhibu.shared.kernel.Numbers;
import org.zhibu.shared.kernel.Place;
import org.zhibu.shared.kernel.Refused;
import org.zhibu.shared.kernel.UnitId;
import org.zhibu.shared.kernel.UnitKind;
import org.zhibu.shared.kernel.Viewer;

/** Begins an article, from nothing or from a logged activity, and changes its text. */
@Service("publicityWriting")
public class Writing {

    private final ArticleQueries queries;
    private final ArticleRepository articles;
    private final Activities activities;
    private final Audiences audiences;
    private final Storyteller storyteller;
    private final Numbers numbers;
    private final Journal journal;
    private final Clock clock;

    Writing(
            ArticleQueries queries,
            ArticleRepository articles,
            Activities activities,
            Audiences audiences,
            Storyteller storyteller,
            Numbers numbers,
            Journal journal,
            Clock clock) {
        this.queries = queries;
        this.articles = articles;
        this.activities = activities;
        this.audiences = audiences;
        this.storyteller = storyteller;
        this.numbers = numbers;
        this.journal = journal;
        this.clock = clock;
    }

    @Transactional
    public ArticleId begin(Viewer viewer, Place place, String title) {
        PublicityPolicy.must(PublicityPolicy.mayWrite(viewer, place));
        Choosable readers = audiences.first(place);
        Draft draft = new Draft(title, Body.empty(), readers.audience(), readers.toUnit(), null);
        ArticleId id = new ArticleId(place.home(), numbers.next());
        articles.insert(id, place.unit(), null, draft, viewer.name(), OffsetDateTime.now(clock));
        made(viewer, id, place, draft);
        return id;
    }

    /** The article of an activity: the one there is, or a new draft that tells what the record says. */
    @Transactional
    public ArticleId tellOf(Viewer viewer, ActivityId activity) {
        ActivityOutline outline = viewer.find(scope -> activities.outline(scope, activity));
        if (outline.kind().isTalk()) throw new Refused("publicity.not-of-a-talk");
        Place place = branchOf(outline.place());
        PublicityPolicy.must(PublicityPolicy.mayWrite(viewer, place));
        Choosable readers = audiences.first(place);
        Draft draft = new Draft(
                Storyteller.title(outline), storyteller.body(outline), readers.audience(), readers.toUnit(), null);
        ArticleId id = new ArticleId(activity.home(), numbers.next());
        boolean fresh =
                articles.insert(id, place.unit(), activity.number(), draft, viewer.name(), OffsetDateTime.now(clock));
        if (!fresh)
            return viewer.find(scope -> queries.ofActivity(scope, activity.ref()))
                    .article();
        made(viewer, id, place, draft);
        return id;
    }

    /** A group has no articles of its own: its branch tells. */
    public Place branchOf(Place place) {
        if (place.kind() != UnitKind.GROUP) return place;
        String[] chain = place.path().split("\\.", -1);
        return audiences.placeOf(new UnitId(Long.parseLong(chain[chain.length - 3])));
    }

    private void made(Viewer viewer, ArticleId id, Place place, Draft draft) {
        journal.write(
                Actor.of(viewer), "publicity.article.made", id.ref(), place.unit(), Change.created(texts(draft, "")));
    }

    @Transactional
    public void change(Viewer viewer, ArticleId id, long version, Draft draft) {
        Article old = viewer.find(scope -> queries.find(scope, id));
        PublicityPolicy.must(PublicityPolicy.mayChange(viewer, old));
        OffsetDateTime now = OffsetDateTime.now(clock);
        OffsetDateTime wished = draft.wishedAt();
        if (wished != null && !wished.isAfter(now)) throw Refused.at("wishedAt", "publicity.time-passed");
        articles.update(id, version, draft, now);
        Body before = Body.cleaned(old.body(), id.pictureAddress());
        Map<String, @Nullable String> was = texts(
                new Draft(old.title(), before, old.audience(), old.toUnit(), old.wishedAt()),
                old.toName() == null ? "" : old.toName());
        String readers =
                draft.toUnit() == null ? "" : audiences.placeOf(draft.toUnit()).name();
        Change change = Change.between(was, texts(draft, readers), null);
        if (!change.isEmpty())
            journal.write(Actor.of(viewer), "publicity.article.changed", id.ref(), old.unit(), change);
    }

    private static Map<String, @Nullable String> texts(Draft draft, String readers) {
        Map<String, @Nullable String> texts = new LinkedHashMap<>();
        OffsetDateTime wished = draft.wishedAt();
        texts.put("title", draft.title());
        texts.put("audience", (draft.audience().name() + " " + readers).strip());
        texts.put("wishedAt", wished == null ? null : wished.toInstant().toString());
        texts.put("body", draft.body().plain("#"));
        return texts;
    }
}
