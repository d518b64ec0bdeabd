package org.zhibu.areas.methods.ballot.web.slip;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.zhibu.areas.methods.ballot.service.SlipCodes;
import org.zhibu.areas.methods.ballot.service.Voting;
import org.zhibu.areas.methods.ballot.service.Voting.Ballot;
import org.zhibu.shared.kernel.Refused;

/**
 * Where people vote: whoever holds a slip, signed in nowhere, on any device. Codes travel in the body of a form only, never in
 * an address. No session, no redirect that would need one: every answer is a page, and a page sent twice says the same.
 */
@Controller("ballotSlipController")
@RequestMapping("/ballot/slip")
class SlipController {

    private static final int NOT_YET = -1;

    private final Voting voting;
    private final SlipCodes codes;
    private final SlipPages pages;

    SlipController(Voting voting, SlipCodes codes, SlipPages pages) {
        this.voting = voting;
        this.codes = codes;
        this.pages = pages;
    }

    @GetMapping
    String ask(Model model) {
        return SlipPages.page("ballot/slip", model);
    }

    @PostMapping
    String open(
            @RequestParam(defaultValue = "") String code,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        if (pages.mustWait(request)) return pages.wait(response, model);
        try {
            Ballot ballot = voting.ballotOf(code);
            return ballot(ballot, code, codes.nonce(), blank(ballot), model);
        } catch (Refused refused) {
            return pages.refused(refused, code, request, response, model);
        }
    }

    @PostMapping("/ballot")
    String vote(
            @RequestParam Map<String, String> form,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        if (pages.mustWait(request)) return pages.wait(response, model);
        String code = form.getOrDefault("code", "");
        String nonce = form.getOrDefault("nonce", "");
        try {
            Ballot ballot = voting.opened(code);
            List<Integer> choices = choices(ballot, form);
            if (choices.contains(NOT_YET)) {
                response.setStatus(422);
                model.addAttribute("missing", true);
                return ballot(ballot, code, nonce, choices, model);
            }
            model.addAttribute("kept", voting.vote(code, nonce, choices));
            model.addAttribute("record", ballot.box());
            model.addAttribute("listNumber", pages.number(ballot.box()));
            return SlipPages.page("ballot/receipt", model);
        } catch (Refused refused) {
            return pages.refused(refused, code, request, response, model);
        }
    }

    private String ballot(Ballot ballot, String code, String nonce, List<Integer> choices, Model model) {
        model.addAttribute("record", ballot.box());
        model.addAttribute("questions", ballot.questions());
        model.addAttribute("code", code);
        model.addAttribute("nonce", nonce);
        model.addAttribute("choices", choices);
        return SlipPages.page("ballot/vote", model);
    }

    private static List<Integer> blank(Ballot ballot) {
        return ballot.questions().stream().map(question -> NOT_YET).toList();
    }

    private static List<Integer> choices(Ballot ballot, Map<String, String> form) {
        List<Integer> choices = new ArrayList<>();
        for (int at = 0; at < ballot.questions().size(); at++) {
            String chosen = form.getOrDefault("q" + (at + 1), "");
            boolean known = chosen.matches("\\d")
                    && Integer.parseInt(chosen)
                            <= ballot.questions().get(at).choices().size();
            choices.add(known ? Integer.parseInt(chosen) : NOT_YET);
        }
        return choices;
    }
}
