package org.zhibu.areas.overview.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.zhibu.areas.overview.web.AreaPage.Entry;
import org.zhibu.shared.area.Area;
import org.zhibu.shared.area.AreaFeature;
import org.zhibu.shared.area.AreaFeature.Figure;
import org.zhibu.shared.area.AreaFeature.Standing;
import org.zhibu.shared.kernel.Place;
import org.zhibu.shared.kernel.Viewer;
import org.zhibu.shared.ui.Address;
import org.zhibu.shared.ui.Answer;
import org.zhibu.shared.ui.Show;

/** Asks every feature of an area how it stands, once, and puts the answers together. */
@Component
class AreaPageMaker {

    private static final int MOST_FIGURES = 6;

    private final List<AreaFeature> features;
    private final Show show;
    private final Clock clock;

    AreaPageMaker(ObjectProvider<AreaFeature> features, Show show, Clock clock) {
        this.features = features.stream()
                .sorted(Comparator.comparingInt(AreaFeature::order))
                .toList();
        this.show = show;
        this.clock = clock;
    }

    AreaPage page(Viewer viewer, Place place, Area area) {
        LocalDate today = LocalDate.now(clock);
        Map<AreaFeature, Standing> standings = new LinkedHashMap<>();
        for (AreaFeature feature : features)
            if (feature.areas().contains(area) && feature.visible(viewer, place))
                standings.put(feature, feature.standing(viewer, place, today));
        return new AreaPage(
                area.word(),
                place,
                answers(standings.values().stream().toList(), place),
                figures(standings, area),
                standings.entrySet().stream()
                        .map(one -> entry(one.getKey(), one.getValue(), place))
                        .toList());
    }

    /** Those of the features at home in the area, then those of its guests, as long as there is room. */
    private static List<Figure> figures(Map<AreaFeature, Standing> standings, Area area) {
        return Stream.of(true, false)
                .flatMap(home -> figures(standings.entrySet().stream()
                        .filter(one -> (one.getKey().area() == area) == home)
                        .map(Map.Entry::getValue)
                        .toList()))
                .limit(MOST_FIGURES)
                .toList();
    }

    /** The first figure of each feature in their order, then the second ones. */
    private static Stream<Figure> figures(List<Standing> standings) {
        int deepest = standings.stream()
                .mapToInt(standing -> standing.figures().size())
                .max()
                .orElse(0);
        return IntStream.range(0, deepest)
                .boxed()
                .flatMap(at -> standings.stream()
                        .filter(standing -> standing.figures().size() > at)
                        .map(standing -> standing.figures().get(at)));
    }

    private List<Answer> answers(List<Standing> standings, Place place) {
        long due = standings.stream().mapToLong(Standing::due).sum();
        long late = standings.stream().mapToLong(Standing::late).sum();
        long done = standings.stream().mapToLong(Standing::done).sum();
        Answer todo = late > 0
                ? Answer.late(show.text("overview.due", due), show.text("overview.late", late))
                : Answer.of(due == 0 ? show.text("overview.due-nothing") : show.text("overview.due", due), null);
        Answer next = standings.stream()
                .map(Standing::next)
                .filter(Objects::nonNull)
                .findFirst()
                .orElseGet(() -> Answer.link(show.text("overview.next-home"), home(place)));
        return List.of(todo, Answer.of(show.text("overview.done", done), show.text("overview.this-year")), next);
    }

    private static String home(Place place) {
        return Address.of(place.kind().isAboveBranch() ? "/dashboard" : "/desk")
                .with("org", place.unit().text())
                .toString();
    }

    private Entry entry(AreaFeature feature, Standing standing, Place place) {
        String href =
                Address.of(feature.href()).with("org", place.unit().text()).toString();
        String status = standing.due() == 0
                ? show.text("overview.entry.done", standing.done())
                : show.text("overview.entry.due", standing.due(), standing.done());
        return new Entry(feature.key(), feature.icon(), href, status, standing.late() > 0);
    }
}
