package org.zhibu.areas.service.talent.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.zhibu.areas.service.talent.Aim;
import org.zhibu.areas.service.talent.Purpose;
import org.zhibu.areas.service.talent.Verdict;
import org.zhibu.areas.service.talent.repository.TalentQueries;
import org.zhibu.areas.service.talent.repository.TalentQueries.Opinion;
import org.zhibu.areas.service.talent.repository.TalentQueries.Recommendation;
import org.zhibu.areas.service.talent.service.OpeningTalent;
import org.zhibu.areas.service.talent.service.Recommending;
import org.zhibu.areas.service.talent.service.TalentFlow;
import org.zhibu.areas.service.talent.service.TalentPolicy;
import org.zhibu.areas.service.talent.service.TalentWords;
import org.zhibu.shared.kernel.RecordRef;
import org.zhibu.shared.kernel.Scope;
import org.zhibu.shared.kernel.Viewer;
import org.zhibu.shared.record.RecordParts;
import org.zhibu.shared.ui.Answer;
import org.zhibu.shared.ui.Choice;
import org.zhibu.shared.ui.Show;

/** Fills the page of a recommendation: closed, or with all of it. */
@Component
class TalentPage implements RecordParts.FieldWords {

    private static final List<String> FORMS = List.of("opinion", "appointing", "moving");

    private final TalentQueries queries;
    private final OpeningTalent opening;
    private final Recommending recommending;
    private final TalentWords words;
    private final RecordParts parts;
    private final Show show;
    private final Clock clock;

    TalentPage(
            TalentQueries queries,
            OpeningTalent opening,
            Recommending recommending,
            TalentWords words,
            RecordParts parts,
            Show show,
            Clock clock) {
        this.queries = queries;
        this.opening = opening;
        this.recommending = recommending;
        this.words = words;
        this.parts = parts;
        this.show = show;
        this.clock = clock;
    }

    String refused(Viewer viewer, Recommendation one, String move, BindingResult errors, Model model) {
        parts.refused(model, move, errors);
        return fill(viewer, one, model);
    }

    String fill(Viewer viewer, Recommendation one, Model model) {
        boolean open = opening.isOpen(viewer, one);
        model.addAttribute("record", one);
        model.addAttribute("url", one.recommendation().href());
        model.addAttribute("version", one.version());
        model.addAttribute("today", LocalDate.now(clock));
        model.addAttribute("post", words.post(one.aim(), one.wanted()));
        model.addAttribute("open", open);
        model.addAttribute("answers", answers(one));
        if (!model.containsAttribute("opening")) model.addAttribute("opening", new OpeningForm());
        model.addAttribute("purposes", purposes(viewer, one));
        model.addAttribute("changes", TalentPolicy.mayChange(viewer, one));
        model.addAttribute("history", parts.history(one.recommendation().ref(), this));
        boolean acting = open || isRefused(model);
        model.addAttribute("acting", acting);
        if (open) content(viewer, one, model);
        if (acting) doing(viewer, one, model);
        return "talent/recommendation";
    }

    /** Whether a form comes back with what was typed; it is shown also where the time to read ran out meanwhile. */
    private static boolean isRefused(Model model) {
        return FORMS.stream()
                .map(form -> model.getAttribute(BindingResult.MODEL_KEY_PREFIX + form))
                .anyMatch(errors -> errors instanceof BindingResult result && result.hasErrors());
    }

    /** A branch looks at its own; a committee says for what. */
    private List<Choice> purposes(Viewer viewer, Recommendation one) {
        boolean own = viewer.may(org.zhibu.shared.kernel.Right.LEAD_BRANCH, one.path());
        return words.choices("talent.purpose.", Purpose.values()).stream()
                .filter(choice -> choice.value().equals(Purpose.OWN.name()) == own)
                .toList();
    }

    private void content(Viewer viewer, Recommendation one, Model model) {
        RecordRef ref = one.recommendation().ref();
        boolean changes = TalentPolicy.mayChange(viewer, one);
        boolean own = TalentPolicy.isOwn(viewer, one);
        String to = one.appointedTo();
        List<Opinion> opinions = queries.opinionsOf(Scope.below(one.path()), one.recommendation());
        model.addAttribute("own", own);
        model.addAttribute(
                "opinions",
                opinions.stream().filter(said -> !own || said.isForBranch()).toList());
        model.addAttribute("appointed", to == null ? null : words.post(one.aim(), to));
        model.addAttribute("papers", parts.papers(ref, changes));
        model.addAttribute("upload", changes ? RecordParts.filesOf(ref) : null);
    }

    private void doing(Viewer viewer, Recommendation one, Model model) {
        if (!model.containsAttribute("opinion")) model.addAttribute("opinion", new OpinionForm());
        if (!model.containsAttribute("appointing")) model.addAttribute("appointing", new AppointmentForm());
        model.addAttribute("answering", TalentPolicy.maySay(viewer, one));
        model.addAttribute("verdicts", verdicts(one));
        model.addAttribute("appoints", TalentPolicy.mayAppoint(viewer, one));
        model.addAttribute("posts", one.aim() == Aim.PARTY_POST ? posts(one) : List.of());
        model.addAttribute(
                "buttons",
                parts.buttons(TalentFlow.MOVES, one.state(), move -> TalentPolicy.mayMove(viewer, one, move)));
    }

    private List<Choice> posts(Recommendation one) {
        return recommending.postsOf(one).stream()
                .map(held ->
                        Choice.of(held.postId(), words.post(Aim.PARTY_POST, held.dutyCode()) + " " + held.fromOn()))
                .toList();
    }

    /** What the level can say: a committee takes into its pool, whoever has somebody above passes on. */
    private List<Choice> verdicts(Recommendation one) {
        List<Verdict> can = new ArrayList<>();
        if (one.waitsForCommittee()) can.add(Verdict.POOLED);
        if (one.nextUnitId() != null) can.add(Verdict.FORWARDED);
        can.add(Verdict.RETURNED);
        return words.choices("talent.verdict.", can.toArray(Verdict[]::new));
    }

    private List<Answer> answers(Recommendation one) {
        String waits = one.waitsName();
        Answer todo = waits == null
                ? Answer.of(show.text("talent.now." + one.state()), null)
                : Answer.of(show.text("talent.now.waits", waits), null);
        Answer done = Answer.of(show.text("talent.now.recommended", show.day(one.recommendedOn())), null);
        return List.of(todo, done, Answer.link(show.text("talent.now.list"), "/talent/recommendations"));
    }

    @Override
    public String label(String field) {
        return show.text("talent.field." + field);
    }

    @Override
    public String value(String field, String value) {
        return value;
    }
}
