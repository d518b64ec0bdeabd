package org.zhibu.areas.methods.outline.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.zhibu.areas.approach.theme.ThemeItems;
import org.zhibu.areas.methods.outline.Arranged;
import org.zhibu.areas.methods.outline.ArrangementId;
import org.zhibu.areas.methods.outline.ArrangementState;
import org.zhibu.areas.methods.outline.repository.ArrangementQueries;
import org.zhibu.areas.methods.outline.repository.ArrangementQueries.Arrangement;
import org.zhibu.areas.methods.outline.service.CarryingOut;
import org.zhibu.areas.methods.outline.service.OutlineFlow;
import org.zhibu.areas.methods.outline.service.OutlinePolicy;
import org.zhibu.shared.kernel.Forbidden;
import org.zhibu.shared.kernel.RecordRef;
import org.zhibu.shared.kernel.Scope;
import org.zhibu.shared.kernel.Viewer;
import org.zhibu.shared.record.RecordParts;
import org.zhibu.shared.ui.Answer;
import org.zhibu.shared.ui.Choice;
import org.zhibu.shared.ui.Show;

/** Fills the page of an arranged activity: what is planned, what carried it out, what the branch wrote about it. */
@Component("outlineArrangementPage")
class ArrangementPage {

    private final ArrangementQueries queries;
    private final CarryingOut carrying;
    private final ThemeItems themes;
    private final RecordParts parts;
    private final OutlineWords words;
    private final Show show;
    private final Clock clock;

    ArrangementPage(
            ArrangementQueries queries,
            CarryingOut carrying,
            ThemeItems themes,
            RecordParts parts,
            OutlineWords words,
            Show show,
            Clock clock) {
        this.queries = queries;
        this.carrying = carrying;
        this.themes = themes;
        this.parts = parts;
        this.words = words;
        this.show = show;
        this.clock = clock;
    }

    Arrangement find(Viewer viewer, ArrangementId id) {
        return viewer.find(scope -> queries.find(scope, id));
    }

    Arrangement changeable(Viewer viewer, ArrangementId id) {
        Arrangement arrangement = find(viewer, id);
        if (!OutlinePolicy.mayChange(viewer, arrangement)) throw new Forbidden();
        return arrangement;
    }

    String fill(Viewer viewer, Arrangement one, Model model) {
        LocalDate today = LocalDate.now(clock);
        boolean changes = OutlinePolicy.mayChange(viewer, one);
        if (!model.containsAttribute("after")) model.addAttribute("after", after(one));
        model.addAttribute("record", one);
        model.addAttribute("kind", words.kind(one.content().kind().code()));
        model.addAttribute("url", one.arrangement().href());
        model.addAttribute("version", one.version());
        model.addAttribute("late", one.late(today));
        model.addAttribute("changes", changes);
        model.addAttribute("tells", OutlinePolicy.mayTell(viewer, one));
        model.addAttribute("topic", topic(one));
        model.addAttribute("activities", changes ? activities(one) : List.of());
        model.addAttribute("answering", changes);
        parts(viewer, one, model);
        model.addAttribute("answers", answers(one, today, changes));
        return "outline/arrangement";
    }

    private void parts(Viewer viewer, Arrangement one, Model model) {
        RecordRef ref = one.arrangement().ref();
        boolean attaches = one.state() != ArrangementState.DROPPED && OutlinePolicy.mayKeep(viewer, one);
        model.addAttribute(
                "buttons",
                parts.buttons(OutlineFlow.ARRANGED, one.state(), move -> OutlinePolicy.mayKeep(viewer, one)));
        model.addAttribute("papers", parts.papers(ref, attaches));
        model.addAttribute("upload", attaches ? RecordParts.filesOf(ref) : null);
        model.addAttribute("history", parts.history(ref, words));
    }

    private static AfterForm after(Arrangement one) {
        AfterForm form = new AfterForm();
        if (one.word() != null) {
            form.setWorked(one.word().worked());
            form.setImprove(one.word().improve());
        }
        return form;
    }

    private ThemeItems.@Nullable Topic topic(Arrangement one) {
        Arranged.Topic topic = one.content().topic();
        return topic == null
                ? null
                : themes.find(Scope.below(one.path()), topic.plan(), topic.number())
                        .orElse(null);
    }

    private List<Choice> activities(Arrangement one) {
        return queries.free(Scope.below(one.path()), one.homeId(), carrying.since()).stream()
                .map(held -> Choice.of(held.activity(), show.iso(held.heldOn()) + " " + held.title()))
                .toList();
    }

    private List<Answer> answers(Arrangement one, LocalDate today, boolean changes) {
        LocalDate on = one.content().on();
        String list = "/outline/arrangements?org=" + one.unit();
        Answer todo = one.wordMissing()
                ? Answer.of(show.text("outline.then.word"), null)
                : Answer.of(show.text("outline.then." + one.state()), null);
        if (one.state() == ArrangementState.PLANNED)
            todo = new Answer(
                    show.text("outline.then.PLANNED"),
                    show.text("kit.now.by", show.relative(on)),
                    null,
                    null,
                    one.late(today));
        Answer done = one.activity() == null
                ? Answer.of(show.text("outline.then.made", show.iso(one.madeOn()), one.madeBy()), null)
                : Answer.link(
                        show.text("outline.then.held", show.iso(Objects.requireNonNull(one.heldOn()))),
                        "/life/activities/" + one.activity());
        Answer next = changes
                ? Answer.link(show.text("outline.log"), one.arrangement().logging())
                : Answer.link(show.text("outline.then.list"), list);
        return List.of(todo, done, next);
    }
}
