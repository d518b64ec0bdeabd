package org.zhibu.areas.methods.publicity.repository;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.stereotype.Component;
import org.zhibu.shared.kernel.Place;
import org.zhibu.shared.kernel.Viewer;
import org.zhibu.shared.search.SearchSource;
import org.zhibu.shared.search.Words;
import org.zhibu.shared.ui.Address;

/** Finds what others published to the viewer; the articles of the organisation looked at are found by {@link ArticleSearch}. */
@Component
class ReadingSearch implements SearchSource {

    private final ReadingQueries readings;
    private final Clock clock;

    ReadingSearch(ReadingQueries readings, Clock clock) {
        this.readings = readings;
        this.clock = clock;
    }

    @Override
    public String key() {
        return "reading";
    }

    @Override
    public int order() {
        return 81;
    }

    @Override
    public List<Hit> find(Viewer viewer, Place place, Words words, int most) {
        return readings.outside(place.scope(), viewer, words.text(), OffsetDateTime.now(clock), most).stream()
                .map(one -> new Hit(
                        one.title(),
                        LocalDate.ofInstant(one.visibleFrom().toInstant(), clock.getZone()) + " \u00b7 "
                                + one.unitName(),
                        one.article().reading()))
                .toList();
    }

    @Override
    public String list(Place place, Words words) {
        return Address.of("/my/articles").with("q", words.text()).toString();
    }
}
