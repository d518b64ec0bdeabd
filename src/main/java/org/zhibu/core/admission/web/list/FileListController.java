package org.zhibu.core.admission.web.list;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.zhibu.core.admission.AdmissionState;
import org.zhibu.core.admission.Candidacy;
import org.zhibu.core.admission.repository.AdmissionQueries;
import org.zhibu.core.admission.repository.AdmissionQueries.Sums;
import org.zhibu.core.admission.service.AdmissionPolicy;
import org.zhibu.core.admission.service.AdmissionWords;
import org.zhibu.shared.kernel.Place;
import org.zhibu.shared.kernel.Viewer;
import org.zhibu.shared.record.Exports;
import org.zhibu.shared.ui.Answer;
import org.zhibu.shared.ui.Choice;
import org.zhibu.shared.ui.Show;

/** The list of admission files of an organisation and everything below it. */
@Controller("admissionFileListController")
@RequestMapping("/admission/files")
class FileListController {

    private static final String HERE = "/admission/files";

    private final AdmissionQueries queries;
    private final Exports exports;
    private final AdmissionWords words;
    private final Show show;
    private final Clock clock;

    FileListController(AdmissionQueries queries, Exports exports, AdmissionWords words, Show show, Clock clock) {
        this.queries = queries;
        this.exports = exports;
        this.words = words;
        this.show = show;
        this.clock = clock;
    }

    @GetMapping
    String list(Viewer viewer, @ModelAttribute("ask") AdmissionAsk ask, Model model) {
        Place place = viewer.place();
        LocalDate today = LocalDate.now(clock);
        AdmissionPolicy.mustSee(viewer, place);
        model.addAttribute("place", place);
        model.addAttribute(
                "list",
                queries.list(place.scope(), place.home(), ask, ask.getDue(), today)
                        .page());
        model.addAttribute("words", words);
        model.addAttribute("today", today);
        model.addAttribute("states", states());
        model.addAttribute("dues", dues());
        model.addAttribute("starts", AdmissionPolicy.offersStart(viewer, place));
        model.addAttribute("self", ask.at(HERE, place).toString());
        model.addAttribute("export", ask.at(HERE + "/export.xlsx", place).toString());
        model.addAttribute("answers", answers(viewer, place, today));
        return "admission/list";
    }

    @GetMapping("/export.xlsx")
    ResponseEntity<Resource> export(Viewer viewer, @ModelAttribute("ask") AdmissionAsk ask) {
        Place place = viewer.place();
        AdmissionPolicy.mustSee(viewer, place);
        return exports.excel(
                AdmissionSheet.of(words, show),
                queries.list(place.scope(), place.home(), ask, ask.getDue(), LocalDate.now(clock)),
                place);
    }

    private List<Answer> answers(Viewer viewer, Place place, LocalDate today) {
        Sums sums = queries.sumsOf(place.scope(), place.home(), today);
        Answer todo = sums.late() > 0
                ? Answer.late(show.text("admission.list.late", sums.late()), null)
                : Answer.of(
                        show.text(sums.due() == 0 ? "admission.list.nothing" : "admission.list.due", sums.due()), null);
        Answer done = Answer.of(show.text("admission.list.open", sums.open(), sums.activists()), null);
        return List.of(todo, done, next(viewer, place, sums));
    }

    /** What is overdue comes before what is new. */
    private Answer next(Viewer viewer, Place place, Sums sums) {
        String org = "org=" + place.unit();
        if (sums.late() > 0)
            return Answer.link(show.text("admission.list.see-late", sums.late()), HERE + "?due=late&" + org);
        if (AdmissionPolicy.offersStart(viewer, place))
            return Answer.link(show.text("admission.start"), HERE + "/new?" + org);
        if (sums.higher() == 0) return Answer.link(show.text("admission.check.title"), "/admission/check");
        return Answer.link(show.text("admission.list.higher", sums.higher()), HERE + "?due=higher&" + org);
    }

    private List<Choice> states() {
        List<Choice> states = new ArrayList<>();
        for (Candidacy candidacy : Candidacy.values())
            states.add(Choice.of(candidacy, show.text("admission.candidacy." + candidacy)));
        for (AdmissionState state : List.of(AdmissionState.ARCHIVED, AdmissionState.STOPPED))
            states.add(Choice.of(state, show.text("admission.state." + state)));
        return states;
    }

    private List<Choice> dues() {
        return Stream.of("late", "soon", "higher")
                .map(due -> Choice.of(due, show.text("admission.due." + due)))
                .toList();
    }
}
