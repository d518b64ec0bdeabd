package org.zhibu.areas.service.talent.web;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.zhibu.areas.service.talent.repository.TalentQueries;
import org.zhibu.shared.kernel.MemberId;
import org.zhibu.shared.kernel.NotHere;
import org.zhibu.shared.kernel.Viewer;

/** What was recommended about oneself and where it stands; opinions stay with those who gave them. */
@Controller
class MyTalentController {

    private final TalentQueries queries;

    MyTalentController(TalentQueries queries) {
        this.queries = queries;
    }

    @GetMapping("/my/talent")
    String list(Viewer viewer, Model model) {
        MemberId self = viewer.member().orElseThrow(NotHere::new);
        model.addAttribute("records", queries.ofMember(self));
        return "talent/mine";
    }
}
