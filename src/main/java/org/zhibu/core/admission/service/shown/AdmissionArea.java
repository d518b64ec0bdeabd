package org.zhibu.core.admission.service.shown;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhibu.core.admission.repository.AdmissionQueries;
import org.zhibu.core.admission.repository.AdmissionQueries.Sums;
import org.zhibu.core.admission.service.AdmissionPolicy;
import org.zhibu.shared.area.Area;
import org.zhibu.shared.area.AreaFeature;
import org.zhibu.shared.kernel.Place;
import org.zhibu.shared.kernel.Right;
import org.zhibu.shared.kernel.UnitKind;
import org.zhibu.shared.kernel.Viewer;
import org.zhibu.shared.ui.Address;
import org.zhibu.shared.ui.Answer;
import org.zhibu.shared.ui.Show;

/** The cultivation of activists on the pages of service and approach: how many there are, and what is due of whom. */
@Component
class AdmissionArea implements AreaFeature {

    private final AdmissionQueries queries;
    private final Show show;

    AdmissionArea(AdmissionQueries queries, Show show) {
        this.queries = queries;
        this.show = show;
    }

    @Override
    public Area area() {
        return Area.SERVICE;
    }

    @Override
    public Set<Area> areas() {
        return Set.of(Area.SERVICE, Area.APPROACH);
    }

    @Override
    public String key() {
        return "admission";
    }

    @Override
    public int order() {
        return 35;
    }

    @Override
    public String icon() {
        return "signpost-split";
    }

    @Override
    public String href() {
        return "/admission/files";
    }

    @Override
    public boolean visible(Viewer viewer, Place place) {
        return viewer.may(Right.LOOK, place.path());
    }

    @Override
    public Standing standing(Viewer viewer, Place place, LocalDate today) {
        Sums sums = queries.sumsOf(place.scope(), place.home(), today);
        Address list = Address.of(href()).with("org", place.unit().text());
        return Standing.of(
                sums.due(),
                sums.late(),
                sums.stepsThisYear(),
                next(viewer, place, sums),
                new Figure(
                        "area.admission.activists",
                        show.text("area.admission.people", sums.activists()),
                        list.with("state", "ACTIVIST").toString()));
    }

    private @Nullable Answer next(Viewer viewer, Place place, Sums sums) {
        if (AdmissionPolicy.mayStart(viewer, place) && AdmissionPolicy.admits(place.kind()))
            return Answer.link(show.text("admission.start"), href() + "/new?org=" + place.unit());
        boolean waiting =
                sums.higher() > 0 && place.kind() == UnitKind.COMMITTEE && viewer.may(Right.OVERSEE, place.path());
        return waiting
                ? Answer.link(
                        show.text("admission.list.higher", sums.higher()), href() + "?due=higher&org=" + place.unit())
                : null;
    }
}
