package org.zhibu.areas.methods.ballot.web;

import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.zhibu.areas.methods.ballot.BoxState;
import org.zhibu.areas.methods.ballot.ListNumber;
import org.zhibu.areas.methods.ballot.repository.BoxQueries;
import org.zhibu.areas.methods.ballot.repository.BoxQueries.Box;
import org.zhibu.areas.methods.ballot.repository.BoxQueries.Teller;
import org.zhibu.areas.methods.ballot.repository.PublishedLists;
import org.zhibu.areas.methods.ballot.service.BallotFlow;
import org.zhibu.areas.methods.ballot.service.BallotPolicy;
import org.zhibu.areas.methods.ballot.service.Opening;
import org.zhibu.shared.kernel.RecordRef;
import org.zhibu.shared.kernel.Scope;
import org.zhibu.shared.kernel.Viewer;
import org.zhibu.shared.record.RecordParts;
import org.zhibu.shared.record.RecordParts.FieldWords;
import org.zhibu.shared.ui.Answer;
import org.zhibu.shared.ui.Choice;
import org.zhibu.shared.ui.Show;

/** Fills the page of a box: what is asked, who counts, how far it is, and once it is closed what came out. */
@Component("ballotBoxPage")
class BoxPage implements FieldWords {

    private final BoxQueries queries;
    private final PublishedLists lists;
    private final Results results;
    private final Opening opening;
    private final RecordParts parts;
    private final Show show;

    BoxPage(BoxQueries queries, PublishedLists lists, Results results, Opening opening, RecordParts parts, Show show) {
        this.queries = queries;
        this.lists = lists;
        this.results = results;
        this.opening = opening;
        this.parts = parts;
        this.show = show;
    }

    String fill(Viewer viewer, Box box, Model model) {
        RecordRef ref = box.box().ref();
        Scope scope = Scope.below(box.path());
        boolean keeps = BallotPolicy.mayKeep(viewer, box);
        boolean attaches = keeps && box.state() != BoxState.CANCELLED;
        List<Teller> tellers = queries.tellersOf(scope, box.box());
        common(box, tellers, model);
        if (!model.containsAttribute("opening")) model.addAttribute("opening", chosen(tellers));
        model.addAttribute("url", box.box().href());
        model.addAttribute("version", box.version());
        model.addAttribute("roll", queries.rollOf(scope, box.box()));
        model.addAttribute("changes", BallotPolicy.mayChange(viewer, box));
        model.addAttribute("opens", BallotPolicy.mayOpen(viewer, box));
        model.addAttribute("runs", BallotPolicy.mayRun(viewer, box));
        model.addAttribute("people", keeps && box.state().compareTo(BoxState.CLOSED) < 0 ? people(box) : List.of());
        model.addAttribute("buttons", parts.buttons(BallotFlow.MOVES, box.state(), move -> keeps));
        model.addAttribute("answering", BallotPolicy.mayOpen(viewer, box));
        model.addAttribute("papers", parts.papers(ref, attaches));
        model.addAttribute("upload", attaches ? RecordParts.filesOf(ref) : null);
        model.addAttribute("history", parts.history(ref, this));
        model.addAttribute(
                "answers",
                BallotPolicy.mayOpen(viewer, box)
                        ? answers(box, tellers, "#opening", show.text("ballot.opening.do"))
                        : answers(box, tellers, "/ballot/boxes", show.text("ballot.now.list")));
        return "ballot/box";
    }

    /** The page again, with why a move was refused. */
    String refused(Viewer viewer, Box box, String move, BindingResult errors, Model model) {
        parts.refused(model, move, errors);
        return fill(viewer, box, model);
    }

    /** What everyone who may open the box sees of it. */
    void common(Box box, List<Teller> tellers, Model model) {
        String key = box.listKey();
        model.addAttribute("record", box);
        model.addAttribute("tellers", tellers);
        model.addAttribute("questions", lists.questionsOf(box.box()));
        model.addAttribute("outcome", results.of(box));
        model.addAttribute("listNumber", key == null ? null : new ListNumber(box.box(), key).text());
    }

    private static OpeningForm chosen(List<Teller> tellers) {
        OpeningForm form = new OpeningForm();
        if (tellers.size() == 2) {
            form.setFirst(text(tellers.get(0)));
            form.setSecond(text(tellers.get(1)));
        }
        return form;
    }

    private static String text(Teller teller) {
        return new org.zhibu.shared.kernel.MemberId(teller.memberHomeId(), teller.memberId()).text();
    }

    private List<Choice> people(Box box) {
        return opening.people(box).stream()
                .map(person -> Choice.of(person.id().text(), person.name()))
                .toList();
    }

    /** The choices of a question of satisfaction, to begin with. */
    String usualChoices() {
        return show.text("ballot.form.usual");
    }

    String word(String key) {
        return show.text(key);
    }

    List<Answer> answers(Box box, List<Teller> tellers, String list, String back) {
        Answer todo = Answer.of(show.text("ballot.now." + box.state()), null);
        return List.of(todo, Answer.of(done(box, tellers), null), Answer.link(back, list));
    }

    private String done(Box box, List<Teller> tellers) {
        long confirmed =
                tellers.stream().filter(one -> one.confirmedAt() != null).count();
        return switch (box.state()) {
            case DRAFT, CANCELLED ->
                show.text("ballot.now.questions", lists.questionsOf(box.box()).size());
            case OPEN -> show.text("ballot.now.confirmed", box.issued(), confirmed);
            case CLOSED -> show.text("ballot.now.used", box.issued(), box.used());
        };
    }

    @Override
    public String label(String field) {
        return show.text("ballot.field." + field);
    }

    @Override
    public String value(String field, String value) {
        return value;
    }
}
