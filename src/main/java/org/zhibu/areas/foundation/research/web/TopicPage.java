package org.zhibu.areas.foundation.research.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.zhibu.areas.foundation.research.FindingKind;
import org.zhibu.areas.foundation.research.MeasureState;
import org.zhibu.areas.foundation.research.TopicState;
import org.zhibu.areas.foundation.research.Topics;
import org.zhibu.areas.foundation.research.repository.PartQueries;
import org.zhibu.areas.foundation.research.repository.PartQueries.Finding;
import org.zhibu.areas.foundation.research.repository.PartQueries.Measure;
import org.zhibu.areas.foundation.research.repository.PartQueries.Visit;
import org.zhibu.areas.foundation.research.repository.TopicQueries.Topic;
import org.zhibu.areas.foundation.research.service.ResearchFlow;
import org.zhibu.areas.foundation.research.service.ResearchPolicy;
import org.zhibu.shared.kernel.RecordRef;
import org.zhibu.shared.kernel.Scope;
import org.zhibu.shared.kernel.Viewer;
import org.zhibu.shared.record.RecordParts;
import org.zhibu.shared.record.RecordParts.FieldWords;
import org.zhibu.shared.ui.Answer;
import org.zhibu.shared.ui.Choice;
import org.zhibu.shared.ui.Show;

/** Fills the page of a topic: its plan, visits, findings and measures, and the way of the idea. */
@Component("researchTopicPage")
class TopicPage implements FieldWords {

    private final PartQueries queries;
    private final Topics topics;
    private final RecordParts parts;
    private final Show show;
    private final Clock clock;

    TopicPage(PartQueries queries, Topics topics, RecordParts parts, Show show, Clock clock) {
        this.queries = queries;
        this.topics = topics;
        this.parts = parts;
        this.show = show;
        this.clock = clock;
    }

    String fill(Viewer viewer, Topic topic, Model model) {
        RecordRef ref = topic.topic().ref();
        Scope scope = Scope.below(topic.path());
        List<Measure> measures = queries.measuresOf(scope, topic.topic());
        boolean keeps = ResearchPolicy.mayKeep(viewer, topic) && topic.state() != TopicState.CLOSED;
        model.addAttribute("record", topic);
        model.addAttribute("url", topic.topic().href());
        model.addAttribute("version", topic.version());
        model.addAttribute("today", LocalDate.now(clock));
        model.addAttribute("measures", measures);
        model.addAttribute("chain", topics.chainOf(viewer, scope, topic.topic()));
        forms(viewer, topic, scope, model);
        model.addAttribute(
                "buttons",
                parts.buttons(ResearchFlow.MOVES, topic.state(), move -> ResearchPolicy.mayKeep(viewer, topic)));
        model.addAttribute("papers", parts.papers(ref, keeps));
        model.addAttribute("upload", keeps ? RecordParts.filesOf(ref) : null);
        model.addAttribute("history", parts.history(ref, this));
        model.addAttribute("answers", answers(topic, measures));
        return "research/topic";
    }

    private void forms(Viewer viewer, Topic topic, Scope scope, Model model) {
        List<Visit> visits = queries.visitsOf(scope, topic.topic());
        List<Finding> findings = queries.findingsOf(scope, topic.topic());
        boolean changes = ResearchPolicy.mayChange(viewer, topic);
        model.addAttribute("visits", visits);
        model.addAttribute("findings", findings);
        model.addAttribute("changes", changes);
        model.addAttribute("acts", ResearchPolicy.mayMeasure(viewer, topic));
        if (!model.containsAttribute("visit")) model.addAttribute("visit", new VisitForm());
        if (!model.containsAttribute("found")) model.addAttribute("found", new FindingForm());
        if (!model.containsAttribute("measure")) model.addAttribute("measure", new MeasureForm());
        model.addAttribute("logged", changes ? logged(topic, scope) : List.of());
        model.addAttribute("kinds", kinds());
        model.addAttribute("visitChoices", visitChoices(visits));
        model.addAttribute(
                "findingChoices",
                findings.stream()
                        .map(one -> Choice.of(one.number(), one.number() + ". " + one.text()))
                        .toList());
    }

    /** The page that corrects one visit or finding. */
    String correction(Topic topic, String part, int number, Model model) {
        model.addAttribute("record", topic);
        model.addAttribute("url", topic.topic().href());
        model.addAttribute("version", topic.version());
        model.addAttribute("part", part);
        model.addAttribute("number", number);
        model.addAttribute("today", LocalDate.now(clock));
        model.addAttribute("kinds", kinds());
        model.addAttribute("visitChoices", visitChoices(queries.visitsOf(Scope.below(topic.path()), topic.topic())));
        return "research/correction";
    }

    private List<Choice> visitChoices(List<Visit> visits) {
        return visits.stream()
                .map(one -> Choice.of(one.number(), show.iso(one.heldOn()) + " " + one.place()))
                .toList();
    }

    private List<Choice> logged(Topic topic, Scope scope) {
        return queries.loggedOf(scope, topic.homeId(), topic.unit()).stream()
                .map(one -> Choice.of(one.activity(), show.iso(one.heldOn()) + " " + one.title()))
                .toList();
    }

    private List<Choice> kinds() {
        return Arrays.stream(FindingKind.values())
                .map(kind -> Choice.of(kind, show.text("research.kind." + kind)))
                .toList();
    }

    private List<Answer> answers(Topic topic, List<Measure> measures) {
        LocalDate today = LocalDate.now(clock);
        boolean toConclude = topic.state() == TopicState.PLANNED || topic.state() == TopicState.UNDER_WAY;
        long open = measures.stream()
                .filter(one -> one.state() == MeasureState.OPEN)
                .count();
        long late = measures.stream().filter(one -> one.late(today)).count();
        Answer todo = toConclude ? toConclude(topic, today) : toCarryOut(topic, open, late);
        long done = measures.stream()
                .filter(one -> one.state() == MeasureState.DONE)
                .count();
        return List.of(
                todo,
                Answer.of(show.text("research.now.done", measures.size(), done), null),
                Answer.link(show.text("research.now.list"), "/research/topics"));
    }

    private Answer toConclude(Topic topic, LocalDate today) {
        boolean late = topic.dueOn().isBefore(today);
        return new Answer(
                show.text("research.now." + topic.state()),
                show.text("kit.now.by", show.relative(topic.dueOn())),
                null,
                null,
                late);
    }

    private Answer toCarryOut(Topic topic, long open, long late) {
        if (open == 0) return Answer.of(show.text("research.now." + topic.state()), null);
        String words = show.text("research.now.open", open);
        return late > 0 ? Answer.late(words, show.text("research.now.late", late)) : Answer.of(words, null);
    }

    @Override
    public String label(String field) {
        return show.text("research.field." + field);
    }

    @Override
    public String value(String field, String value) {
        return field.equals("kind") ? show.text("research.kind." + value) : value;
    }
}
