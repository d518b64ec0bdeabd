package org.zhibu.areas.service.talent.service;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhibu.areas.service.talent.repository.TalentQueries;
import org.zhibu.areas.service.talent.repository.TalentQueries.Sums;
import org.zhibu.shared.area.Area;
import org.zhibu.shared.area.AreaFeature;
import org.zhibu.shared.kernel.Place;
import org.zhibu.shared.kernel.Viewer;
import org.zhibu.shared.ui.Address;
import org.zhibu.shared.ui.Answer;
import org.zhibu.shared.ui.Show;

/** Talent on the page of its area, for those who may see it: numbers, no names. */
@Component
class TalentArea implements AreaFeature {

    private final TalentQueries queries;
    private final Show show;

    TalentArea(TalentQueries queries, Show show) {
        this.queries = queries;
        this.show = show;
    }

    @Override
    public Area area() {
        return Area.SERVICE;
    }

    @Override
    public String key() {
        return "talent";
    }

    @Override
    public int order() {
        return 45;
    }

    @Override
    public String icon() {
        return "person-badge";
    }

    @Override
    public String href() {
        return "/talent/recommendations";
    }

    @Override
    public boolean visible(Viewer viewer, Place place) {
        return TalentPolicy.maySee(viewer, place.path());
    }

    @Override
    public Standing standing(Viewer viewer, Place place, LocalDate today) {
        Sums sums = queries.sumsOf(place.scope(), place.home(), today.getYear());
        Address list = Address.of(href()).with("org", place.unit().text());
        return Standing.of(
                sums.waiting() + sums.returned(),
                0,
                sums.appointed(),
                next(viewer, place),
                new Figure(
                        "area.talent.pooled",
                        show.text("area.talent.people", sums.pooled()),
                        list.with("state", "IN_POOL").toString()));
    }

    private @Nullable Answer next(Viewer viewer, Place place) {
        return TalentPolicy.mayRecommend(viewer, place)
                ? Answer.link(show.text("area.talent.next"), href() + "/new?org=" + place.unit())
                : null;
    }
}
