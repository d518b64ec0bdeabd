package org.zhibu.shared.search.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.zhibu.shared.kernel.Place;
import org.zhibu.shared.kernel.Right;
import org.zhibu.shared.kernel.Viewer;
import org.zhibu.shared.search.SearchSource;
import org.zhibu.shared.search.SearchSource.Hit;
import org.zhibu.shared.search.Words;

/** The answers to a search, kind by kind, below the organisation being looked at. */
@Controller
class SearchController {

    private static final int EACH = 8;

    private final List<SearchSource> sources;

    SearchController(ObjectProvider<SearchSource> sources) {
        this.sources = sources.stream()
                .sorted(Comparator.comparingInt(SearchSource::order))
                .toList();
    }

    /** The matches of one kind; one more than is shown means there are more. */
    record Found(
            String key,
            List<Hit> hits,
            boolean more,
            @Nullable String list) {}

    @GetMapping("/search")
    String search(Viewer viewer, @RequestParam(defaultValue = "") String q, Model model) {
        Place place = viewer.place();
        viewer.must(Right.LOOK, place.path());
        Words words = Words.of(q);
        model.addAttribute("q", words.text());
        model.addAttribute("place", place);
        model.addAttribute("enough", words.enough());
        model.addAttribute("found", words.enough() ? found(viewer, place, words) : List.of());
        return "search/search";
    }

    private List<Found> found(Viewer viewer, Place place, Words words) {
        List<Found> found = new ArrayList<>();
        for (SearchSource source : sources) {
            if (!source.visible(viewer, place)) continue;
            List<Hit> hits = source.find(viewer, place, words, EACH + 1);
            if (hits.isEmpty()) continue;
            boolean more = hits.size() > EACH;
            String list = more ? source.list(place, words) : null;
            found.add(new Found(source.key(), hits.subList(0, Math.min(EACH, hits.size())), more, list));
        }
        return found;
    }
}
