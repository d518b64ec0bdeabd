package org.zhibu.areas.service.talent.service;

import java.util.List;
import org.springframework.stereotype.Component;
import org.zhibu.areas.service.talent.repository.TalentQueries;
import org.zhibu.shared.kernel.Place;
import org.zhibu.shared.kernel.Scope;
import org.zhibu.shared.kernel.Viewer;
import org.zhibu.shared.search.ScopedSearch;
import org.zhibu.shared.search.Words;
import org.zhibu.shared.ui.Address;

/**
 * Finds recommendations by the person's name, for exactly those who may see the list at the place they look from. A hit says
 * less than a line of that list: the name, the branch and the day, not the post or how far it got. So it is no more of a look
 * than the list, which is not logged either; grounds and opinions open on the page alone, and that is written where the person
 * reads it. Were hits logged, everybody whose name shares two characters with a search would read of looks that nobody took.
 */
@Component
class TalentSearch implements ScopedSearch {

    private final TalentQueries queries;

    TalentSearch(TalentQueries queries) {
        this.queries = queries;
    }

    @Override
    public String key() {
        return "talent";
    }

    @Override
    public int order() {
        return 57;
    }

    @Override
    public boolean visible(Viewer viewer, Place place) {
        return TalentPolicy.maySee(viewer, place.path());
    }

    @Override
    public List<Hit> find(Scope scope, long home, Words words, int most) {
        return queries.named(scope, home, words, most).stream()
                .map(row -> new Hit(
                        row.name(),
                        row.recommendedOn() + " \u00b7 " + row.unitName(),
                        row.recommendation().href()))
                .toList();
    }

    @Override
    public String list(Place place, Words words) {
        return Address.of("/talent/recommendations")
                .with("org", place.unit().text())
                .with("q", words.text())
                .toString();
    }
}
