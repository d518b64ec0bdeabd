package org.zhibu.areas.methods.ballot.web;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.zhibu.areas.methods.ballot.ListNumber;
import org.zhibu.areas.methods.ballot.repository.BoxQueries.Box;
import org.zhibu.areas.methods.ballot.repository.PublishedLists;
import org.zhibu.shared.kernel.Refused;

/** The published list for those who hold its number. */
@Component
class ListPages {

    private final PublishedLists lists;
    private final Results results;

    ListPages(PublishedLists lists, Results results) {
        this.lists = lists;
        this.results = results;
    }

    String number(Box box) {
        return new ListNumber(box.box(), String.valueOf(box.listKey())).text();
    }

    Box closed(ListNumber number) {
        return lists.closed(number.box(), number.key()).orElseThrow(() -> Refused.at("list", "ballot.list-unknown"));
    }

    void fill(Box box, Model model) {
        model.addAttribute("record", box);
        model.addAttribute("outcome", results.of(box));
        model.addAttribute("listNumber", number(box));
    }
}
