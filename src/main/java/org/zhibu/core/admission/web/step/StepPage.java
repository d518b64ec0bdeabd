package org.zhibu.core.admission.web.step;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.zhibu.core.admission.Item;
import org.zhibu.core.admission.Step;
import org.zhibu.core.admission.repository.AdmissionQueries.AdmissionFile;
import org.zhibu.core.admission.service.AdmissionWords;
import org.zhibu.core.admission.service.Drafting;
import org.zhibu.core.admission.service.Progress;
import org.zhibu.core.admission.service.Progress.Line;
import org.zhibu.core.admission.service.StepEntry;
import org.zhibu.core.life.LoggedMeeting;
import org.zhibu.shared.ui.Choice;
import org.zhibu.shared.ui.Show;

/** Fills the form of a step: which days are possible, what is asked, which meetings and people there are to choose from. */
@Component
class StepPage {

    private final Drafting drafting;
    private final Progress progress;
    private final AdmissionWords words;
    private final Show show;
    private final Clock clock;

    StepPage(Drafting drafting, Progress progress, AdmissionWords words, Show show, Clock clock) {
        this.drafting = drafting;
        this.progress = progress;
        this.words = words;
        this.show = show;
        this.clock = clock;
    }

    /** One thing that is asked. */
    record Asked(String name, String kind, String label, boolean optional, List<Choice> choices, boolean taken) {}

    String fill(AdmissionFile file, Step step, Model model) {
        Line line = progress.of(file).line(step);
        model.addAttribute("file", file);
        model.addAttribute("step", step);
        model.addAttribute("title", words.step(step));
        model.addAttribute("window", line.window());
        model.addAttribute("again", line.isDone());
        model.addAttribute("today", LocalDate.now(clock));
        model.addAttribute("action", file.file().href() + "/steps/" + step.word());
        model.addAttribute("asked", asked(step));
        model.addAttribute("checks", checks(step));
        model.addAttribute("meetings", step.items().contains(Item.MEETING) ? meetings(file, step) : null);
        model.addAttribute("people", people(file, step));
        model.addAttribute(
                "logging", "/life/activities/new?org=" + file.unit() + "&kind=" + (step.isVoted() ? "OL-01" : "OL-02"));
        return "admission/step";
    }

    private List<Asked> asked(Step step) {
        return step.items().stream()
                .filter(item -> !item.workedOut() && !isElsewhere(item.kind()))
                .map(item -> new Asked(
                        item.name(),
                        item.kind().name(),
                        words.item(item),
                        !item.required(),
                        item.choices().stream()
                                .map(choice -> Choice.of(choice, words.choice(item, choice)))
                                .toList(),
                        item.comesFromMeeting()))
                .toList();
    }

    private static boolean isElsewhere(Item.Kind kind) {
        return kind == Item.Kind.CHECK || kind == Item.Kind.PEOPLE || kind == Item.Kind.MEETING;
    }

    private List<Choice> checks(Step step) {
        return step.items().stream()
                .filter(item -> item.kind() == Item.Kind.CHECK)
                .map(item -> Choice.of(item, words.item(item)))
                .toList();
    }

    private List<Choice> meetings(AdmissionFile file, Step step) {
        List<Choice> choices = new ArrayList<>();
        for (LoggedMeeting meeting : drafting.meetingsFor(file, step)) {
            if (!step.isVoted())
                choices.add(Choice.of(meeting.id(), show.text("admission.meeting", meeting.heldOn(), meeting.title())));
            for (LoggedMeeting.Ballot vote : step.isVoted() ? meeting.votes() : List.<LoggedMeeting.Ballot>of())
                choices.add(Choice.of(
                        meeting.id() + "/" + vote.number(),
                        show.text(
                                "admission.meeting-vote",
                                meeting.heldOn(),
                                vote.matter(),
                                vote.due(),
                                vote.present(),
                                vote.inFavour())));
        }
        choices.add(Choice.of(StepEntry.ELSEWHERE, show.text("admission.meeting-elsewhere")));
        return choices;
    }

    private List<Choice> people(AdmissionFile file, Step step) {
        boolean asked = step.items().stream().anyMatch(item -> item.kind() == Item.Kind.PEOPLE);
        if (!asked) return List.of();
        return drafting.companionsFor(file, LocalDate.now(clock)).stream()
                .map(person -> Choice.of(person.id(), person.name()))
                .toList();
    }
}
