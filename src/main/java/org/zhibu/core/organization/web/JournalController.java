package org.zhibu.core.organization.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;
import org.zhibu.core.organization.repository.JournalQueries;
import org.zhibu.core.organization.repository.JournalQueries.Line;
import org.zhibu.core.organization.repository.JournalQueries.Wanted;
import org.zhibu.core.organization.service.JournalWords;
import org.zhibu.shared.kernel.Forbidden;
import org.zhibu.shared.kernel.Place;
import org.zhibu.shared.kernel.Right;
import org.zhibu.shared.kernel.Scope;
import org.zhibu.shared.kernel.Viewer;
import org.zhibu.shared.ui.Choice;
import org.zhibu.shared.ui.PageOf;
import org.zhibu.shared.ui.PageOf.Ask;
import org.zhibu.shared.ui.Show;

/** Who did what when, in the organisation looked at and below; the administrator sees what set the system up. */
@Controller
class JournalController {

    private static final List<String> SUBJECTS =
            List.of("organization", "member", "roster", "life", "study", "duty", "assessment", "security", "access");

    private final JournalQueries journal;
    private final JournalWords words;
    private final Show show;
    private final Clock clock;

    JournalController(JournalQueries journal, JournalWords words, Show show, Clock clock) {
        this.journal = journal;
        this.words = words;
        this.show = show;
        this.clock = clock;
    }

    @GetMapping("/organization/journal")
    String page(
            Viewer viewer,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate since,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate until,
            @RequestParam(defaultValue = "") String who,
            @RequestParam(defaultValue = "") String about,
            @RequestParam(defaultValue = "1") int page,
            @RequestParam(defaultValue = "20") int size,
            Model model) {
        Place place = viewer.placeIfAny().orElse(null);
        boolean oversees = place != null && viewer.may(Right.OVERSEE, place.path());
        if (!oversees && !viewer.may(Right.ADMINISTER)) throw new Forbidden();
        LocalDate today = LocalDate.now(clock);
        LocalDate first = since == null ? today.minusMonths(1) : since;
        LocalDate last = until == null ? today : until;
        String subject = SUBJECTS.contains(about) ? about : "";
        Wanted wanted = new Wanted(!oversees, start(first), start(last.plusDays(1)), who.strip(), subject);
        Scope scope = place == null ? Scope.below("") : place.scope();
        PageOf<Line> lines = journal.entries(scope, place == null ? 0 : place.home(), wanted, Ask.of(page, size));
        model.addAttribute("lines", lines);
        model.addAttribute("words", words);
        model.addAttribute("since", first);
        model.addAttribute("until", last);
        model.addAttribute("who", who);
        model.addAttribute("about", subject);
        model.addAttribute("subjects", subjects());
        model.addAttribute("setUp", !oversees);
        model.addAttribute("url", url(first, last, who, subject));
        return "organization/journal";
    }

    private OffsetDateTime start(LocalDate day) {
        return day.atStartOfDay(clock.getZone()).toOffsetDateTime();
    }

    private List<Choice> subjects() {
        return SUBJECTS.stream()
                .map(subject -> Choice.of(subject, show.text("organization.journal.about." + subject)))
                .toList();
    }

    private static String url(LocalDate since, LocalDate until, String who, String about) {
        return UriComponentsBuilder.fromPath("/organization/journal")
                .queryParam("since", since)
                .queryParam("until", until)
                .queryParam("who", who)
                .queryParam("about", about)
                .encode()
                .toUriString();
    }
}
