package org.zhibu.areas.methods.ballot.web.slip;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.zhibu.areas.methods.ballot.ListNumber;
import org.zhibu.areas.methods.ballot.repository.BoxQueries.Box;
import org.zhibu.shared.kernel.Refused;

/** What the pages for holders of slips share: their address, their refusals, and the wait after too many wrong codes. */
@Component
class SlipPages {

    private final Guesses guesses;

    SlipPages(Guesses guesses) {
        this.guesses = guesses;
    }

    /** The choice of language comes back to the first page: the others have no address to come back to. */
    static String page(String template, Model model) {
        model.addAttribute("address", "/ballot/slip");
        return template;
    }

    String number(Box box) {
        return new ListNumber(box.box(), String.valueOf(box.listKey())).text();
    }

    boolean mustWait(HttpServletRequest request) {
        return guesses.tooMany(request.getRemoteAddr());
    }

    String wait(HttpServletResponse response, Model model) {
        response.setStatus(429);
        model.addAttribute("refused", "ballot.slip-wait");
        return page("ballot/slip", model);
    }

    String refused(
            Refused refused, String code, HttpServletRequest request, HttpServletResponse response, Model model) {
        if (refused.key().endsWith("-unknown")) guesses.wrong(request.getRemoteAddr());
        response.setStatus(422);
        model.addAttribute("refused", refused.key());
        model.addAttribute("field", refused.field());
        model.addAttribute("code", code);
        return page("ballot/slip", model);
    }
}
