package org.zhibu.areas.methods.exchange.service;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhibu.areas.methods.exchange.repository.PostQueries;
import org.zhibu.areas.methods.exchange.repository.PostQueries.Sums;
import org.zhibu.shared.area.Area;
import org.zhibu.shared.area.AreaFeature;
import org.zhibu.shared.kernel.Place;
import org.zhibu.shared.kernel.Right;
import org.zhibu.shared.kernel.Viewer;
import org.zhibu.shared.ui.Address;
import org.zhibu.shared.ui.Answer;
import org.zhibu.shared.ui.Show;

/** The exchange on the page of its area: questions that wait, questions solved, experiences shared. */
@Component
class ExchangeArea implements AreaFeature {

    private final PostQueries queries;
    private final Show show;

    ExchangeArea(PostQueries queries, Show show) {
        this.queries = queries;
        this.show = show;
    }

    @Override
    public Area area() {
        return Area.METHODS;
    }

    @Override
    public String key() {
        return "exchange";
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    public String icon() {
        return "chat-left-text";
    }

    @Override
    public String href() {
        return "/exchange/posts";
    }

    @Override
    public boolean visible(Viewer viewer, Place place) {
        return viewer.may(Right.LOOK, place.path());
    }

    @Override
    public Standing standing(Viewer viewer, Place place, LocalDate today) {
        LocalDate first = today.withDayOfYear(1);
        Sums sums = queries.sumsOf(
                place.scope(), place.home(), first, first.plusYears(1).minusDays(1));
        Address list = Address.of(href()).with("org", place.unit().text());
        return Standing.of(
                sums.unsolved(),
                0,
                sums.solved(),
                next(viewer, place),
                new Figure(
                        "area.exchange.unsolved",
                        String.valueOf(sums.unsolved()),
                        list.with("state", "UNSOLVED").with("mine", "true").toString()));
    }

    private @Nullable Answer next(Viewer viewer, Place place) {
        return ExchangePolicy.mayWriteFor(viewer, place.kind(), place.path())
                ? Answer.link(show.text("exchange.write"), href() + "/new")
                : null;
    }
}
