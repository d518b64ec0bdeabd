package org.zhibu.areas.approach.theme.web;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.zhibu.areas.approach.theme.Carriers;
import org.zhibu.areas.approach.theme.Carriers.Carrier;
import org.zhibu.areas.approach.theme.repository.PlanQueries;
import org.zhibu.areas.approach.theme.repository.PlanQueries.Held;
import org.zhibu.areas.approach.theme.repository.PlanQueries.Item;
import org.zhibu.areas.approach.theme.repository.PlanQueries.Plan;
import org.zhibu.areas.approach.theme.repository.PlanQueries.Sums;
import org.zhibu.areas.approach.theme.service.PlanPolicy;
import org.zhibu.shared.kernel.RecordRef;
import org.zhibu.shared.kernel.Right;
import org.zhibu.shared.kernel.Scope;
import org.zhibu.shared.kernel.Viewer;
import org.zhibu.shared.record.MoveForm;
import org.zhibu.shared.record.RecordParts;
import org.zhibu.shared.record.RecordParts.FieldWords;
import org.zhibu.shared.ui.Answer;
import org.zhibu.shared.ui.Choice;
import org.zhibu.shared.ui.Show;

/** Fills the page of a plan: each item with the activities behind it, the summary, what can be done now. */
@Component("themePlanPage")
class PlanPage implements FieldWords {

    private final PlanQueries queries;
    private final RecordParts parts;
    private final List<Carriers> carriers;
    private final Show show;
    private final Clock clock;

    PlanPage(PlanQueries queries, RecordParts parts, ObjectProvider<Carriers> carriers, Show show, Clock clock) {
        this.queries = queries;
        this.parts = parts;
        this.carriers = carriers.stream().toList();
        this.show = show;
        this.clock = clock;
    }

    /** An item with what stands behind it; {@code look} is the word of its tag. */
    public record Line(
            Item item, LocalDate dueOn, String look, List<Held> held, List<Carrier> carriers, List<String> planning) {}

    String fill(Viewer viewer, Plan plan, Model model) {
        RecordRef ref = plan.plan().ref();
        Scope scope = Scope.below(plan.path());
        boolean keeps = PlanPolicy.mayKeep(viewer, plan);
        List<Item> items = queries.itemsOf(scope, plan);
        List<Held> held = queries.linkedTo(scope, plan.plan());
        List<Carrier> planned = carriers.stream()
                .flatMap(source -> source.of(scope, plan.plan()).stream())
                .toList();
        if (!model.containsAttribute("link")) model.addAttribute("link", new LinkForm());
        if (!model.containsAttribute("summing")) model.addAttribute("summing", summing(plan));
        model.addAttribute("record", plan);
        model.addAttribute("url", plan.plan().href());
        model.addAttribute("version", plan.version());
        model.addAttribute(
                "lines",
                items.stream().map(item -> line(plan, item, held, planned)).toList());
        model.addAttribute("keeps", keeps);
        model.addAttribute("topics", items.stream().map(this::choice).toList());
        model.addAttribute("activities", keeps ? activities(scope, plan) : List.of());
        model.addAttribute("papers", parts.papers(ref, keeps));
        model.addAttribute("upload", keeps ? RecordParts.filesOf(ref) : null);
        model.addAttribute("history", parts.history(ref, this));
        model.addAttribute("answers", answers(plan, items, viewer));
        return "theme/plan";
    }

    private static MoveForm summing(Plan plan) {
        MoveForm form = new MoveForm();
        form.setWords(plan.summary());
        return form;
    }

    private Line line(Plan plan, Item item, List<Held> held, List<Carrier> planned) {
        LocalDate due = item.dueOn(plan.year());
        String look = item.done() != null ? "done" : behind(plan, item) ? "late" : "notyet";
        List<Held> its =
                held.stream().filter(one -> one.number() == item.number()).toList();
        List<Carrier> carrying =
                planned.stream().filter(one -> one.number() == item.number()).toList();
        boolean open = plan.kind().isBranch() && its.isEmpty() && carrying.isEmpty();
        return new Line(item, due, look, its, carrying, open ? planning(plan, item) : List.of());
    }

    /** Where an activity can be planned for an item. */
    private List<String> planning(Plan plan, Item item) {
        return carriers.stream()
                .map(source -> source.planning(plan.unit(), plan.plan(), item.number()))
                .toList();
    }

    /** What a committee hands down is carried out by its branches and is never late itself. */
    private boolean behind(Plan plan, Item item) {
        return plan.kind().isBranch()
                && item.done() == null
                && item.dueOn(plan.year()).isBefore(LocalDate.now(clock));
    }

    private Choice choice(Item item) {
        return Choice.of(item.number(), show.text("theme.quarter-of", item.quarter()) + " " + item.topic());
    }

    private List<Choice> activities(Scope scope, Plan plan) {
        return queries.free(scope, plan.plan(), plan.year()).stream()
                .map(held -> Choice.of(held.ref(), show.iso(held.heldOn()) + " " + held.title()))
                .toList();
    }

    private List<Answer> answers(Plan plan, List<Item> items, Viewer viewer) {
        if (!plan.kind().isBranch()) return handedDown(plan, items.size(), viewer);
        long done = items.stream().filter(item -> item.done() != null).count();
        long behind = items.stream().filter(item -> behind(plan, item)).count();
        Answer todo = behind > 0
                ? Answer.late(show.text("theme.list.behind", behind), null)
                : Answer.of(show.text("theme.list.open", items.size() - done), null);
        String rate = show.text("kit.now.by", show.percent(BigDecimal.valueOf(done), BigDecimal.valueOf(items.size())));
        return List.of(todo, Answer.of(show.text("theme.list.done", done, items.size()), rate), next(plan, viewer));
    }

    /** What a committee hands down is carried out below: it sees how far its branches are, they go on to their own plans. */
    private List<Answer> handedDown(Plan plan, int items, Viewer viewer) {
        if (!viewer.may(Right.LOOK, plan.path()))
            return List.of(
                    Answer.of(show.text("theme.page.adapt"), null),
                    Answer.of(show.text("theme.page.items", items), null),
                    Answer.link(show.text("theme.page.own"), "/theme/plans"));
        Sums sums = queries.sumsOf(Scope.below(plan.path()), plan.homeId(), plan.year(), LocalDate.now(clock));
        long without = sums.branches() - sums.plans();
        return List.of(
                Answer.of(show.text("theme.list." + (without > 0 ? "without" : "all-with"), without), null),
                Answer.of(show.text("theme.page.below", sums.done(), sums.planned()), null),
                Answer.link(
                        show.text("theme.page.branches"),
                        "/theme/plans?org=" + plan.unit() + "&period=" + plan.year()));
    }

    private Answer next(Plan plan, Viewer viewer) {
        if (PlanPolicy.mayKeep(viewer, plan))
            return Answer.link(show.text("theme.page.log"), "/life/activities/new?org=" + plan.unit());
        return Answer.link(show.text("theme.list.next"), "/life/activities?org=" + plan.unit());
    }

    @Override
    public String label(String field) {
        return show.text("theme.field." + field);
    }

    @Override
    public String value(String field, String value) {
        return value;
    }
}
