package org.zhibu.areas.methods.openness.web;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.zhibu.areas.methods.openness.repository.EntryQueries;
import org.zhibu.shared.kernel.MemberId;
import org.zhibu.shared.kernel.NotHere;
import org.zhibu.shared.kernel.Viewer;

/** What the own branch made public this year and the year before, for every member. */
@Controller
class MyOpennessController {

    private final EntryQueries queries;
    private final OpennessWords words;
    private final Clock clock;

    MyOpennessController(EntryQueries queries, OpennessWords words, Clock clock) {
        this.queries = queries;
        this.words = words;
        this.clock = clock;
    }

    @GetMapping("/my/openness")
    String own(Viewer viewer, Model model) {
        MemberId self = viewer.member().orElseThrow(NotHere::new);
        int year = LocalDate.now(clock).getYear();
        model.addAttribute("year", year);
        model.addAttribute("names", words.names());
        model.addAttribute("now", queries.ofOwnBranch(self, year));
        model.addAttribute("before", queries.ofOwnBranch(self, year - 1));
        return "openness/mine";
    }
}
