package org.zhibu.areas.methods.openness.service;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhibu.areas.methods.openness.Disclosure;
import org.zhibu.areas.methods.openness.EntryId;
import org.zhibu.areas.methods.openness.Item;
import org.zhibu.areas.methods.openness.PortalArticle;
import org.zhibu.areas.methods.openness.repository.EntryQueries;
import org.zhibu.areas.methods.openness.repository.EntryQueries.Entry;
import org.zhibu.areas.methods.openness.repository.EntryRepository;
import org.zhibu.areas.methods.openness.repository.PortalQueries;
import org.zhibu.areas.methods.publicity.ArticleId;
import org.zhibu.core.life.ActivityId;
import org.zhibu.shared.audit.Actor;
import org.zhibu.shared.audit.Change;
import org.zhibu.shared.audit.Journal;
import org.zhibu.shared.fact.DirtyMarks;
import org.zhibu.shared.kernel.NotHere;
import org.zhibu.shared.kernel.Numbers;
import org.zhibu.shared.kernel.Place;
import org.zhibu.shared.kernel.RecordRef;
import org.zhibu.shared.kernel.Refused;
import org.zhibu.shared.kernel.Scope;
import org.zhibu.shared.kernel.UnitId;
import org.zhibu.shared.kernel.Viewer;

/** Enters what a branch made public, corrects and withdraws it; every step stands in its history. */
@Service
public class Disclosing {

    private final EntryQueries queries;
    private final PortalQueries portal;
    private final EntryRepository entries;
    private final Catalogue catalogue;
    private final Numbers numbers;
    private final Journal journal;
    private final DirtyMarks marks;
    private final Clock clock;

    Disclosing(
            EntryQueries queries,
            PortalQueries portal,
            EntryRepository entries,
            Catalogue catalogue,
            Numbers numbers,
            Journal journal,
            DirtyMarks marks,
            Clock clock) {
        this.queries = queries;
        this.portal = portal;
        this.entries = entries;
        this.catalogue = catalogue;
        this.numbers = numbers;
        this.journal = journal;
        this.marks = marks;
        this.clock = clock;
    }

    @Transactional
    public EntryId enter(Viewer viewer, Place place, Disclosure draft) {
        OpennessPolicy.must(OpennessPolicy.mayEnter(viewer, place));
        Disclosure disclosure = checked(draft);
        mustBeHeldBy(place, disclosure.activity());
        mustBeFree(place.scope(), disclosure.article());
        EntryId id = new EntryId(place.home(), numbers.next());
        entries.insert(id, place.unit(), disclosure, viewer.name(), OffsetDateTime.now(clock));
        marks.mark(place.home(), place.unit(), disclosure.year());
        journal.write(
                Actor.of(viewer), "openness.entry.made", id.ref(), place.unit(), Change.created(texts(disclosure)));
        return id;
    }

    @Transactional
    public void change(Viewer viewer, EntryId id, long version, Disclosure draft) {
        Entry old = find(viewer, id);
        OpennessPolicy.must(OpennessPolicy.mayChange(viewer, old));
        Disclosure disclosure = checked(draft);
        if (disclosure.activity() != null && !disclosure.activity().equals(activityOf(old)))
            mustBeHeld(old.path(), id.home(), old.unit(), disclosure.activity());
        if (disclosure.article() != null && !disclosure.article().id().equals(old.article()))
            mustBeFree(Scope.below(old.path()), disclosure.article());
        entries.update(id, version, disclosure);
        marks.mark(id.home(), old.unit(), old.year());
        if (disclosure.year() != old.year()) marks.mark(id.home(), old.unit(), disclosure.year());
        Change change = Change.between(texts(before(old)), texts(disclosure), null);
        journal.write(Actor.of(viewer), "openness.entry.changed", id.ref(), old.unit(), change);
    }

    @Transactional
    public void move(Viewer viewer, EntryId id, long version, String name, String words) {
        Entry old = find(viewer, id);
        OpennessFlow.MOVES.legal(old.state(), name, words);
        OpennessPolicy.must(OpennessPolicy.mayKeep(viewer, old.path()));
        entries.withdraw(id, version, words);
        marks.mark(id.home(), old.unit(), old.year());
        journal.write(Actor.of(viewer), OpennessFlow.MOVES.action(name), id.ref(), old.unit(), Change.because(words));
    }

    private Disclosure checked(Disclosure draft) {
        Item item = catalogue
                .item(draft.item(), draft.year())
                .orElseThrow(() -> Refused.at("item", "openness.item-missing"));
        Disclosure disclosure = draft.of(item);
        disclosure.check(item, LocalDate.now(clock));
        return disclosure;
    }

    private void mustBeHeldBy(Place place, @Nullable RecordRef activity) {
        if (activity != null) mustBeHeld(place.path(), place.home(), place.unit(), activity);
    }

    private void mustBeHeld(String path, long home, UnitId branch, RecordRef activity) {
        boolean held = queries.heldBy(Scope.below(path), home, branch).stream()
                .anyMatch(one -> one.id() == activity.number() && one.homeId() == activity.home());
        if (!held) throw Refused.at("activity", "openness.activity-not-here");
    }

    private void mustBeFree(Scope scope, Disclosure.@Nullable Told article) {
        if (article != null && portal.entryOf(scope, article.id()).isPresent())
            throw Refused.at("article", "openness.article-entered");
    }

    /** An article of the branch that the portal shows now. */
    public PortalArticle article(Scope scope, UnitId branch, String text) {
        try {
            return portal.find(scope, ArticleId.of(text), OffsetDateTime.now(clock))
                    .filter(one -> one.unit().equals(branch))
                    .orElseThrow(NotHere::new);
        } catch (NotHere notShown) {
            throw Refused.at("article", "openness.article-not-here");
        }
    }

    private Entry find(Viewer viewer, EntryId id) {
        return viewer.find(scope -> queries.find(scope, id));
    }

    private static @Nullable RecordRef activityOf(Entry entry) {
        return entry.activityId() == null ? null : new ActivityId(entry.homeId(), entry.activityId()).ref();
    }

    private static Disclosure before(Entry old) {
        return new Disclosure(
                old.item(),
                old.year(),
                old.part(),
                old.title(),
                old.venue(),
                old.spot(),
                old.fromOn(),
                old.toOn(),
                old.approvedBy(),
                activityOf(old),
                old.told());
    }

    private static Map<String, @Nullable String> texts(Disclosure disclosure) {
        Map<String, @Nullable String> texts = new LinkedHashMap<>();
        texts.put("item", disclosure.item());
        texts.put("title", disclosure.title());
        texts.put("year", String.valueOf(disclosure.year()));
        texts.put("part", String.valueOf(disclosure.part()));
        texts.put("venue", disclosure.venue().name());
        texts.put("spot", disclosure.spot());
        texts.put("from", disclosure.from().toString());
        texts.put("to", disclosure.to() == null ? null : disclosure.to().toString());
        texts.put("approvedBy", disclosure.approvedBy());
        texts.put(
                "article",
                disclosure.article() == null ? null : disclosure.article().title());
        return texts;
    }
}
