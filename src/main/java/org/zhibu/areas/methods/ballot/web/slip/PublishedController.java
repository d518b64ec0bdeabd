package org.zhibu.areas.methods.ballot.web.slip;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.zhibu.areas.methods.ballot.ListNumber;
import org.zhibu.areas.methods.ballot.repository.BoxQueries.Box;
import org.zhibu.areas.methods.ballot.repository.PublishedLists;
import org.zhibu.areas.methods.ballot.web.Results;
import org.zhibu.shared.kernel.Refused;

/** Shows the published list to whoever has its number from a slip. */
@Controller
@RequestMapping("/ballot/slip")
class PublishedController {

    private final PublishedLists lists;
    private final Results results;
    private final SlipPages pages;

    PublishedController(PublishedLists lists, Results results, SlipPages pages) {
        this.lists = lists;
        this.results = results;
        this.pages = pages;
    }

    @PostMapping("/list")
    String list(
            @RequestParam(defaultValue = "") String list,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        if (pages.mustWait(request)) return pages.wait(response, model);
        try {
            ListNumber number = ListNumber.of(list);
            Box box = lists.closed(number.box(), number.key())
                    .orElseThrow(() -> Refused.at("list", "ballot.list-unknown"));
            model.addAttribute("record", box);
            model.addAttribute("outcome", results.of(box));
            model.addAttribute("listNumber", number.text());
            return SlipPages.page("ballot/published", model);
        } catch (Refused refused) {
            model.addAttribute("list", list);
            return pages.refused(refused, "", request, response, model);
        }
    }
}
