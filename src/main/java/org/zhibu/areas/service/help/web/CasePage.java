package org.zhibu.areas.service.help.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.zhibu.areas.service.help.CaseKind;
import org.zhibu.areas.service.help.CaseState;
import org.zhibu.areas.service.help.MeasureKind;
import org.zhibu.areas.service.help.Verdict;
import org.zhibu.areas.service.help.repository.CaseQueries.Case;
import org.zhibu.areas.service.help.repository.ContentQueries;
import org.zhibu.areas.service.help.service.CaseFlow;
import org.zhibu.areas.service.help.service.HelpPolicy;
import org.zhibu.areas.service.help.service.OpeningCases;
import org.zhibu.core.member.Person;
import org.zhibu.core.member.Roster;
import org.zhibu.shared.kernel.Scope;
import org.zhibu.shared.kernel.Viewer;
import org.zhibu.shared.record.MoveForm;
import org.zhibu.shared.record.RecordParts;
import org.zhibu.shared.record.RecordParts.Button;
import org.zhibu.shared.record.RecordParts.FieldWords;
import org.zhibu.shared.record.RecordParts.Paper;
import org.zhibu.shared.ui.Answer;
import org.zhibu.shared.ui.Choice;
import org.zhibu.shared.ui.Show;

/** Fills the page of a case, for those who help and for the member it is about. */
@Component("helpCasePage")
class CasePage implements FieldWords {

    private final ContentQueries contents;
    private final OpeningCases opening;
    private final Roster roster;
    private final RecordParts parts;
    private final Show show;
    private final Clock clock;

    CasePage(ContentQueries contents, OpeningCases opening, Roster roster, RecordParts parts, Show show, Clock clock) {
        this.contents = contents;
        this.opening = opening;
        this.roster = roster;
        this.parts = parts;
        this.show = show;
        this.clock = clock;
    }

    List<Choice> kinds() {
        return Arrays.stream(CaseKind.values())
                .map(kind -> Choice.of(kind, show.text("help.kind." + kind)))
                .toList();
    }

    String fill(Viewer viewer, Case one, Model model) {
        boolean open = opening.isOpen(viewer, one);
        boolean attaches = open && one.state().isOpen();
        common(one, open, model);
        if (open) name(one, model);
        if (!model.containsAttribute("opening")) model.addAttribute("opening", new MoveForm());
        if (!model.containsAttribute("measure")) model.addAttribute("measure", new MeasureForm());
        model.addAttribute("url", one.of().href());
        model.addAttribute("mayOpen", HelpPolicy.mayOpen(viewer, one));
        model.addAttribute("helps", HelpPolicy.mayHelp(viewer, one));
        model.addAttribute("words", HelpPolicy.mayEnterWord(viewer, one));
        model.addAttribute("measureKinds", measureKinds());
        List<Button> buttons =
                parts.buttons(CaseFlow.MOVES, one.state(), move -> HelpPolicy.mayMove(viewer, one, move));
        model.addAttribute("buttons", buttons);
        model.addAttribute("papers", open ? papers(one, attaches) : List.of());
        model.addAttribute("upload", attaches ? RecordParts.filesOf(one.of().ref()) : null);
        model.addAttribute("history", parts.history(one.of().ref(), this));
        model.addAttribute(
                "answers", answers(one, "help.now.", buttons, Answer.link(show.text("help.now.list"), "/help/cases")));
        return "help/case";
    }

    String fillOwn(Case one, Model model) {
        common(one, true, model);
        model.addAttribute("helps", false);
        model.addAttribute("url", one.of().ownHref());
        model.addAttribute("papers", parts.papers(one.of().plea(), one.state().isOpen()));
        model.addAttribute(
                "upload", one.state().isOpen() ? RecordParts.filesOf(one.of().plea()) : null);
        model.addAttribute("words", one.state() == CaseState.RESULT);
        model.addAttribute("buttons", parts.buttons(CaseFlow.MOVES, one.state(), move -> move.equals("withdrawal")));
        model.addAttribute(
                "answers",
                answers(one, "help.own.", List.of(), Answer.link(show.text("help.now.own-list"), "/my/help")));
        return "help/my-case";
    }

    /** What the member handed in, then what the helpers added. */
    private List<Paper> papers(Case one, boolean attaches) {
        return Stream.concat(
                        parts.papers(one.of().plea(), false).stream(),
                        parts.papers(one.of().ref(), attaches).stream())
                .toList();
    }

    private void common(Case one, boolean open, Model model) {
        Scope scope = Scope.below(one.path());
        if (!model.containsAttribute("word")) model.addAttribute("word", new WordForm());
        model.addAttribute("record", one);
        model.addAttribute("version", one.version());
        model.addAttribute("today", LocalDate.now(clock));
        model.addAttribute("open", open);
        model.addAttribute("steps", contents.stepsOf(scope, one.of(), open));
        model.addAttribute("measures", contents.measuresOf(scope, one.of()));
        model.addAttribute("done", open ? contents.doneIn(scope, one.of()) : List.of());
        model.addAttribute("openings", opening.openings(one));
        model.addAttribute("verdicts", verdicts());
        if (open) model.addAttribute("told", contents.toldIn(scope, one.of()));
    }

    private void name(Case one, Model model) {
        roster.person(Scope.below(one.path()), one.member(), LocalDate.now(clock))
                .map(Person::name)
                .ifPresent(name -> model.addAttribute("name", name));
    }

    private List<Choice> measureKinds() {
        return Arrays.stream(MeasureKind.values())
                .map(kind -> Choice.of(kind, show.text("help.measure." + kind)))
                .toList();
    }

    private List<Choice> verdicts() {
        return Arrays.stream(Verdict.values())
                .map(verdict -> Choice.of(verdict, show.text("help.verdict." + verdict)))
                .toList();
    }

    /** The first of the moves comes next, where there is one. */
    private List<Answer> answers(Case one, String words, List<Button> buttons, Answer list) {
        LocalDate by = one.dueBy();
        String todo = show.text(words + one.state());
        Answer first = by == null
                ? Answer.of(todo, null)
                : new Answer(
                        todo,
                        show.text("kit.now.by", show.relative(by)),
                        null,
                        null,
                        by.isBefore(LocalDate.now(clock)));
        Answer next = buttons.stream()
                .filter(Button::main)
                .findFirst()
                .map(button -> Answer.link(button.label(), one.of().href() + "#moves"))
                .orElse(list);
        long measures = contents.measuresOf(Scope.below(one.path()), one.of());
        return List.of(first, Answer.of(show.text("help.now.measures", measures), null), next);
    }

    @Override
    public String label(String field) {
        return show.text("help.field." + field);
    }

    @Override
    public String value(String field, String value) {
        return value;
    }
}
