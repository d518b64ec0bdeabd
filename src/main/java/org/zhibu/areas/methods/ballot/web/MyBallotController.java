package org.zhibu.areas.methods.ballot.web;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.zhibu.areas.methods.ballot.BoxId;
import org.zhibu.areas.methods.ballot.BoxState;
import org.zhibu.areas.methods.ballot.repository.BoxQueries.Box;
import org.zhibu.areas.methods.ballot.repository.BoxQueries.Teller;
import org.zhibu.areas.methods.ballot.repository.OwnBoxQueries;
import org.zhibu.areas.methods.ballot.service.Telling;
import org.zhibu.shared.kernel.MemberId;
import org.zhibu.shared.kernel.NotHere;
import org.zhibu.shared.kernel.Viewer;
import org.zhibu.shared.record.MoveForm;
import org.zhibu.shared.ui.Flash;
import org.zhibu.shared.ui.Posting;

/** The votes a member was asked to: what came out, and for a teller the button that ends the vote. */
@Controller
@RequestMapping("/my/ballots")
class MyBallotController {

    private final OwnBoxQueries queries;
    private final Telling telling;
    private final BoxPage page;
    private final Posting posting;

    MyBallotController(OwnBoxQueries queries, Telling telling, BoxPage page, Posting posting) {
        this.queries = queries;
        this.telling = telling;
        this.page = page;
        this.posting = posting;
    }

    @GetMapping
    String list(Viewer viewer, Model model) {
        model.addAttribute("rows", queries.listOf(self(viewer)));
        return "ballot/my-list";
    }

    @GetMapping("/{id}")
    String show(Viewer viewer, @PathVariable BoxId id, Model model) {
        MemberId self = self(viewer);
        return show(self, queries.find(self, id).orElseThrow(NotHere::new), model);
    }

    private String show(MemberId self, Box box, Model model) {
        List<Teller> tellers = queries.tellersOf(self, box.box());
        page.common(box, tellers, model);
        boolean counts = box.state() == BoxState.OPEN
                && tellers.stream().anyMatch(one -> one.isMember(self) && one.confirmedAt() == null);
        if (!model.containsAttribute("moving")) model.addAttribute("moving", new MoveForm());
        model.addAttribute("counts", counts);
        model.addAttribute("version", box.version());
        model.addAttribute("answers", page.answers(box, tellers, "/my/ballots", page.word("ballot.now.own-list")));
        return "ballot/my-ballot";
    }

    @PostMapping("/{id}/confirmation")
    String confirm(
            Viewer viewer,
            @PathVariable BoxId id,
            @ModelAttribute("moving") MoveForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes flash) {
        MemberId self = self(viewer);
        Box box = queries.find(self, id).orElseThrow(NotHere::new);
        return posting.answerOnce(
                viewer,
                form.getOnce(),
                errors,
                () -> {
                    boolean closed = telling.confirm(viewer, id, form.getVersion());
                    Flash.done(flash, closed ? "ballot.box.closed" : "ballot.box.confirmation");
                    return "/my/ballots/" + id;
                },
                () -> show(self, box, model));
    }

    private static MemberId self(Viewer viewer) {
        return viewer.member().orElseThrow(NotHere::new);
    }
}
