package org.zhibu.areas.methods.appraisal.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.zhibu.areas.methods.appraisal.AppraisalState;
import org.zhibu.areas.methods.appraisal.Rating;
import org.zhibu.areas.methods.appraisal.repository.AppraisalQueries;
import org.zhibu.areas.methods.appraisal.repository.AppraisalQueries.Appraisal;
import org.zhibu.areas.methods.appraisal.repository.AppraisalQueries.Appraised;
import org.zhibu.areas.methods.appraisal.repository.AppraisalQueries.Meeting;
import org.zhibu.areas.methods.appraisal.service.AppraisalFlow;
import org.zhibu.areas.methods.appraisal.service.AppraisalPolicy;
import org.zhibu.areas.methods.appraisal.service.Deciding;
import org.zhibu.areas.methods.ballot.BoxId;
import org.zhibu.shared.kernel.RecordRef;
import org.zhibu.shared.kernel.Scope;
import org.zhibu.shared.kernel.Viewer;
import org.zhibu.shared.record.RecordParts;
import org.zhibu.shared.record.RecordParts.FieldWords;
import org.zhibu.shared.ui.Answer;
import org.zhibu.shared.ui.Choice;
import org.zhibu.shared.ui.Show;

/** Fills the page of an appraisal: its steps, its roll, and the form of what comes next. */
@Component
class AppraisalPage implements FieldWords {

    private final AppraisalQueries queries;
    private final Deciding deciding;
    private final RecordParts parts;
    private final Show show;
    private final Clock clock;

    AppraisalPage(AppraisalQueries queries, Deciding deciding, RecordParts parts, Show show, Clock clock) {
        this.queries = queries;
        this.deciding = deciding;
        this.parts = parts;
        this.show = show;
        this.clock = clock;
    }

    String fill(Viewer viewer, Appraisal appraisal, Model model) {
        RecordRef ref = appraisal.appraisal().ref();
        Scope scope = Scope.below(appraisal.path());
        boolean keeps = AppraisalPolicy.mayKeep(viewer, appraisal.path());
        boolean records = AppraisalPolicy.mayRecord(viewer, appraisal);
        boolean sees = AppraisalPolicy.maySeeRatings(viewer, appraisal);
        List<Appraised> people = queries.peopleOf(scope, appraisal.appraisal());
        if (!model.containsAttribute("step")) model.addAttribute("step", dated());
        if (!model.containsAttribute("elsewhere")) model.addAttribute("elsewhere", new ElsewhereForm());
        if (!model.containsAttribute("decision")) model.addAttribute("decision", new DecisionForm());
        model.addAttribute("record", appraisal);
        model.addAttribute("url", appraisal.appraisal().href());
        model.addAttribute("version", appraisal.version());
        model.addAttribute("today", today());
        model.addAttribute("people", people);
        model.addAttribute("keeps", keeps);
        model.addAttribute("records", records);
        model.addAttribute("sees", sees);
        model.addAttribute("answering", records);
        model.addAttribute("buttons", buttons(viewer, appraisal));
        model.addAttribute("papers", sees ? parts.papers(ref, records) : List.of());
        model.addAttribute("upload", records ? RecordParts.filesOf(ref) : null);
        model.addAttribute("history", parts.history(ref, this));
        model.addAttribute("answers", answers(viewer, appraisal));
        choices(appraisal, scope, people, records, model);
        return "appraisal/appraisal";
    }

    private void choices(Appraisal appraisal, Scope scope, List<Appraised> people, boolean records, Model model) {
        int rated = (int) people.stream().filter(Appraised::rated).count();
        model.addAttribute("proposed", people.stream().anyMatch(one -> one.rating() != null));
        model.addAttribute("most", deciding.cap(appraisal).most(rated));
        model.addAttribute("rated", rated);
        model.addAttribute(
                "excellent",
                people.stream().filter(one -> one.rating() == Rating.EXCELLENT).count());
        model.addAttribute(
                "waiting",
                options(people.stream().filter(one -> one.selfOn() == null).toList()));
        model.addAttribute(
                "away",
                options(people.stream().filter(one -> one.away() != null).toList()));
        model.addAttribute("ratings", ratings());
        model.addAttribute(
                "untold",
                options(people.stream()
                        .filter(one -> one.rated() && one.toldOn() == null)
                        .toList()));
        model.addAttribute("meetings", List.of());
        model.addAttribute("activities", List.of());
        if (records) meetings(appraisal, scope, model);
    }

    private void meetings(Appraisal appraisal, Scope scope, Model model) {
        long home = appraisal.homeId();
        model.addAttribute("meetings", choices(queries.meetingsOf(scope, home, appraisal.unit(), appraisal.year())));
        model.addAttribute("activities", choices(queries.stepsOf(scope, home, appraisal.unit(), appraisal.year())));
    }

    private List<Choice> choices(List<Meeting> meetings) {
        return meetings.stream()
                .map(one -> Choice.of(one.activity().text(), show.iso(one.heldOn()) + " " + one.title()))
                .toList();
    }

    private static List<Choice> options(List<Appraised> people) {
        return people.stream()
                .map(one -> Choice.of(one.member().text(), one.name()))
                .toList();
    }

    private StepForm dated() {
        StepForm form = new StepForm();
        form.setOn(today());
        return form;
    }

    private List<RecordParts.Button> buttons(Viewer viewer, Appraisal appraisal) {
        return parts.buttons(
                AppraisalFlow.MOVES, appraisal.state(), move -> AppraisalPolicy.mayMove(viewer, appraisal, move));
    }

    /** The page again, with why a move was refused. */
    String refused(Viewer viewer, Appraisal appraisal, String move, BindingResult errors, Model model) {
        parts.refused(model, move, errors);
        return fill(viewer, appraisal, model);
    }

    /** The ratings as choices. */
    List<Choice> ratings() {
        return Arrays.stream(Rating.values())
                .map(rating -> Choice.of(rating, show.text("appraisal.rating." + rating)))
                .toList();
    }

    /** This year and the one before. */
    List<Choice> years() {
        int year = today().getYear();
        return List.of(Choice.of(year, "" + year), Choice.of(year - 1, "" + (year - 1)));
    }

    int thisYear() {
        return today().getYear();
    }

    private List<Answer> answers(Viewer viewer, Appraisal appraisal) {
        String todo = appraisal.state() == AppraisalState.OPEN
                ? show.text("appraisal.now." + next(appraisal), appraisal.people() - appraisal.selves())
                : show.text("appraisal.now." + appraisal.state());
        Answer done = Answer.of(show.text("appraisal.now.done", appraisal.done()), null);
        return List.of(Answer.of(todo, null), done, nextLink(viewer, appraisal));
    }

    /** Whoever records the steps is led to the next of them, everybody else back. */
    private Answer nextLink(Viewer viewer, Appraisal appraisal) {
        if (!AppraisalPolicy.mayRecord(viewer, appraisal))
            return Answer.link(show.text("appraisal.now.list"), "/appraisal/appraisals");
        BoxId box = appraisal.box();
        return switch (next(appraisal)) {
            case "self" -> Answer.link(show.text("appraisal.doing.selves"), "#doing");
            case "mutual" -> Answer.link(show.text("appraisal.doing.mutual"), "#doing");
            case "ballot" ->
                box == null
                        ? Answer.link(show.text("appraisal.doing.ballot"), "#doing")
                        : Answer.link(show.text("appraisal.doing.box"), box.href());
            default ->
                Answer.link(
                        show.text("appraisal.doing.opinions"),
                        appraisal.appraisal().href() + "/opinions");
        };
    }

    private static String next(Appraisal appraisal) {
        if (appraisal.selves() < appraisal.people()) return "self";
        if (appraisal.mutualOn() == null) return "mutual";
        return appraisal.votedOn() == null ? "ballot" : "opinion";
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    @Override
    public String label(String field) {
        return show.text("appraisal.field." + field);
    }

    @Override
    public String value(String field, String value) {
        return value;
    }
}
