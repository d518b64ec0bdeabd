package org.zhibu.core.my.web;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.zhibu.core.member.Corrections;
import org.zhibu.core.member.Roster;
import org.zhibu.core.my.web.MyPages.Attended;
import org.zhibu.core.my.web.MyPages.Study;
import org.zhibu.shared.audit.Looks;
import org.zhibu.shared.kernel.MemberId;
import org.zhibu.shared.kernel.NotHere;
import org.zhibu.shared.kernel.Viewer;

/** A member's own page: everything on it is about whoever is signed in. */
@Controller
class MyController {

    private static final int LATEST = 3;
    private static final int LOOKS_SHOWN = 200;

    private final MyPages pages;
    private final Roster roster;
    private final Corrections corrections;
    private final Looks looks;
    private final Clock clock;

    MyController(MyPages pages, Roster roster, Corrections corrections, Looks looks, Clock clock) {
        this.pages = pages;
        this.roster = roster;
        this.corrections = corrections;
        this.looks = looks;
        this.clock = clock;
    }

    static MemberId self(Viewer viewer) {
        return viewer.member().orElseThrow(NotHere::new);
    }

    @GetMapping("/my")
    String page(Viewer viewer, Model model) {
        MemberId self = self(viewer);
        Study study = pages.study(self);
        Attended attended = pages.attended(self);
        model.addAttribute("entry", roster.ownEntry(self).orElseThrow(NotHere::new));
        model.addAttribute("todos", pages.todos(self));
        model.addAttribute("notes", pages.notes(self));
        model.addAttribute("study", study);
        model.addAttribute("attended", attended);
        model.addAttribute("answers", pages.answers(self, study, attended));
        model.addAttribute(
                "corrections", corrections.of(self).stream().limit(LATEST).toList());
        model.addAttribute("looks", looks.at(self, LATEST));
        return "my/my";
    }

    @GetMapping("/my/hours")
    String hours(Viewer viewer, Model model) {
        model.addAttribute("study", pages.study(self(viewer)));
        model.addAttribute("year", year());
        return "my/hours";
    }

    @GetMapping("/my/attendance")
    String attendance(Viewer viewer, Model model) {
        model.addAttribute("attended", pages.attended(self(viewer)));
        model.addAttribute("year", year());
        return "my/attendance";
    }

    private String year() {
        return String.valueOf(LocalDate.now(clock).getYear());
    }

    @GetMapping("/my/looks")
    String looks(Viewer viewer, Model model) {
        model.addAttribute("looks", looks.at(self(viewer), LOOKS_SHOWN));
        return "my/looks";
    }
}
