package org.zhibu.areas.methods.ballot.web;

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
import org.zhibu.areas.methods.ballot.ListNumber;
import org.zhibu.areas.methods.ballot.repository.BoxQueries.Box;
import org.zhibu.areas.methods.ballot.service.Guesses;
import org.zhibu.areas.methods.ballot.service.SlipCodes;
import org.zhibu.areas.methods.ballot.service.Voting;
import org.zhibu.areas.methods.ballot.service.Voting.Ballot;
import org.zhibu.shared.kernel.Refused;

/**
 * Where people vote: whoever holds a slip, signed in nowhere, on any device. Codes travel in the body of a form only, never in
 * an address. No session, no redirect that would need one: every answer is a page, and a page sent twice says the same.
 */
@Controller
@RequestMapping("/ballot/slip")
class SlipController {

    private static final int NOT_YET = -1;

    private final Voting voting;
    private final SlipCodes codes;
    private final Guesses guesses;
    private final ListPages lists;

    SlipController(Voting voting, SlipCodes codes, Guesses guesses, ListPages lists) {
        this.voting = voting;
        this.codes = codes;
        this.guesses = guesses;
        this.lists = lists;
    }

    @GetMapping
    String ask(Model model) {
        return page("ballot/slip", model);
    }

    /** The choice of language comes back to the first page: the others have no address to come back to. */
    private static String page(String template, Model model) {
        model.addAttribute("address", "/ballot/slip");
        return template;
    }

    @PostMapping
    String open(
            @RequestParam(defaultValue = "") String code,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        if (guesses.tooMany(request.getRemoteAddr())) return wait(response, model);
        try {
            Ballot ballot = voting.ballotOf(code);
            return ballot(ballot, code, codes.nonce(), blank(ballot), model);
        } catch (Refused refused) {
            return refused(refused, code, request, response, model);
        }
    }

    @PostMapping("/ballot")
    String vote(
            @RequestParam Map<String, String> form,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        if (guesses.tooMany(request.getRemoteAddr())) return wait(response, model);
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
            model.addAttribute("listNumber", lists.number(ballot.box()));
            return page("ballot/receipt", model);
        } catch (Refused refused) {
            return refused(refused, code, request, response, model);
        }
    }

    @PostMapping("/list")
    String list(
            @RequestParam(defaultValue = "") String list,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        if (guesses.tooMany(request.getRemoteAddr())) return wait(response, model);
        try {
            Box box = lists.closed(ListNumber.of(list));
            lists.fill(box, model);
            return page("ballot/published", model);
        } catch (Refused refused) {
            model.addAttribute("list", list);
            return refused(refused, "", request, response, model);
        }
    }

    private String ballot(Ballot ballot, String code, String nonce, List<Integer> choices, Model model) {
        model.addAttribute("record", ballot.box());
        model.addAttribute("questions", ballot.questions());
        model.addAttribute("code", code);
        model.addAttribute("nonce", nonce);
        model.addAttribute("choices", choices);
        return page("ballot/vote", model);
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

    private String refused(
            Refused refused, String code, HttpServletRequest request, HttpServletResponse response, Model model) {
        if (refused.key().endsWith("-unknown")) guesses.wrong(request.getRemoteAddr());
        response.setStatus(422);
        model.addAttribute("refused", refused.key());
        model.addAttribute("field", refused.field());
        model.addAttribute("code", code);
        return ask(model);
    }

    private String wait(HttpServletResponse response, Model model) {
        response.setStatus(429);
        model.addAttribute("refused", "ballot.slip-wait");
        return ask(model);
    }
}
