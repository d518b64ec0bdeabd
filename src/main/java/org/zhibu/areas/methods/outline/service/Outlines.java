package org.zhibu.areas.methods.outline.service;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhibu.areas.methods.outline.OutlineId;
import org.zhibu.areas.methods.outline.OutlineState;
import org.zhibu.areas.methods.outline.Outlined;
import org.zhibu.areas.methods.outline.repository.OutlineQueries;
import org.zhibu.areas.methods.outline.repository.OutlineQueries.Outline;
import org.zhibu.areas.methods.outline.repository.OutlineRepository;
import org.zhibu.shared.audit.Actor;
import org.zhibu.shared.audit.Change;
import org.zhibu.shared.audit.Journal;
import org.zhibu.shared.fact.DirtyMarks;
import org.zhibu.shared.kernel.Forbidden;
import org.zhibu.shared.kernel.Numbers;
import org.zhibu.shared.kernel.Place;
import org.zhibu.shared.kernel.Right;
import org.zhibu.shared.kernel.Scope;
import org.zhibu.shared.kernel.UnitId;
import org.zhibu.shared.kernel.Viewer;
import org.zhibu.shared.notification.Notice;
import org.zhibu.shared.notification.Notices;
import org.zhibu.shared.record.Flow;

/** An outline's way from its draft to a library; every step stands in its history. */
@Service("outlineOutlines")
public class Outlines {

    private final OutlineQueries queries;
    private final OutlineRepository outlines;
    private final Numbers numbers;
    private final Journal journal;
    private final DirtyMarks marks;
    private final Notices notices;
    private final Clock clock;

    Outlines(
            OutlineQueries queries,
            OutlineRepository outlines,
            Numbers numbers,
            Journal journal,
            DirtyMarks marks,
            Notices notices,
            Clock clock) {
        this.queries = queries;
        this.outlines = outlines;
        this.numbers = numbers;
        this.journal = journal;
        this.marks = marks;
        this.notices = notices;
        this.clock = clock;
    }

    @Transactional
    public OutlineId write(Viewer viewer, Place place, Outlined content) {
        OutlinePolicy.must(OutlinePolicy.mayWrite(viewer, place));
        OutlineId id = new OutlineId(place.home(), numbers.next());
        outlines.insert(id, place.unit(), content, LocalDate.now(clock), viewer.name());
        journal.write(
                Actor.of(viewer), "outline.outline.written", id.ref(), place.unit(), Change.created(texts(content)));
        return id;
    }

    @Transactional
    public void change(Viewer viewer, OutlineId id, long version, Outlined content) {
        Outline old = find(viewer, id);
        OutlinePolicy.must(OutlinePolicy.mayChange(viewer, old));
        outlines.update(id, version, content);
        Change change = Change.between(texts(old.content()), texts(content), null);
        journal.write(Actor.of(viewer), "outline.outline.changed", id.ref(), old.unit(), change);
    }

    @Transactional
    public void move(Viewer viewer, OutlineId id, long version, String name, String words) {
        Outline old = find(viewer, id);
        Flow.Move<OutlineState> move = OutlineFlow.MOVES.legal(old.state(), name, words);
        OutlinePolicy.must(OutlinePolicy.mayMove(viewer, old, name));
        boolean admitted = move.to() == OutlineState.LIBRARY;
        UnitId library = admitted ? libraryOf(viewer, old) : old.library();
        LocalDate on = admitted ? LocalDate.now(clock) : old.libraryOn();
        outlines.move(id, version, move.to(), library, on);
        if (on != null) marks.mark(id.home(), old.unit(), on.getYear());
        journal.write(Actor.of(viewer), OutlineFlow.MOVES.action(name), id.ref(), old.unit(), Change.because(words));
        tell(viewer, old, name, version);
    }

    /** The organisation of the viewer that stands over the outline; everything below it reads the outline. */
    private static UnitId libraryOf(Viewer viewer, Outline outline) {
        String over = viewer.scopes(Right.OVERSEE).stream()
                .filter(scope -> scope.covers(outline.path()))
                .map(Scope::from)
                .min(Comparator.comparingInt(String::length))
                .orElseThrow(Forbidden::new);
        String path =
                over.isEmpty() ? outline.path().substring(0, outline.path().indexOf('.') + 1) : over;
        int end = path.length() - 1;
        return new UnitId(Long.parseLong(path.substring(path.lastIndexOf('.', end - 1) + 1, end)));
    }

    private void tell(Viewer viewer, Outline outline, String move, long version) {
        OutlineId id = outline.outline();
        String event = OutlineFlow.MOVES.action(move) + " " + id + " " + version;
        String title = outline.content().title();
        Notice notice = Notice.of(event, "outline.notice." + move, id.href(), title);
        switch (move) {
            case "proposal" -> notices.tellCommittee(viewer, outline.path(), notice);
            case "admission", "return", "retirement" -> notices.tellBranch(viewer, outline.unit(), notice);
            default -> {}
        }
    }

    private Outline find(Viewer viewer, OutlineId id) {
        return viewer.find(scope -> queries.find(scope, id));
    }

    private static Map<String, @Nullable String> texts(Outlined content) {
        Map<String, @Nullable String> texts = new LinkedHashMap<>();
        texts.put("title", content.title());
        texts.put("kind", content.kind().code());
        texts.put("audience", content.audience());
        texts.put("goal", content.goal());
        texts.put(
                "steps",
                content.steps().stream()
                        .map(step -> step.what() + " " + step.minutes())
                        .collect(Collectors.joining("\n")));
        texts.put("preparation", content.preparation());
        texts.put("materials", content.materials());
        texts.put("place", content.place());
        texts.put("cost", content.cost());
        return texts;
    }
}
