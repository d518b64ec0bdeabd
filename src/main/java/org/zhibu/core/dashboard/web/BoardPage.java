package org.zhibu.core.dashboard.web;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import org.zhibu.core.dashboard.repository.BoardQueries.DutySum;
import org.zhibu.core.dashboard.repository.BoardQueries.Freshness;
import org.zhibu.shared.kernel.Place;
import org.zhibu.shared.ui.Address;
import org.zhibu.shared.ui.Choice;

/**
 * All the board shows.
 *
 * @param at when it was read
 * @param address this page with all its conditions
 * @param plain the board of this place and period without conditions
 * @param export the table under the same conditions, as a sheet
 */
public record BoardPage(
        Place place,
        PeriodPage period,
        BoardFigures figures,
        Freshness freshness,
        OffsetDateTime at,
        RadarPage radar,
        List<DutySum> duties,
        MatrixPage matrix,
        TablePage table,
        List<Choice> states,
        BoardAsk ask,
        Address address,
        String plain,
        String export) {

    /** The moment the figures are those of: now, or before the oldest change not yet counted. */
    public OffsetDateTime asOf() {
        OffsetDateTime since = freshness.since();
        return since == null ? at : since;
    }

    /** The branches that lack a duty in this period. */
    public String lacking(DutySum duty) {
        return figures.gaps() + "&rule=" + duty.rule();
    }

    /** This page without an order of its table. */
    public String unsorted() {
        return address.without("sort").toString();
    }

    /** The board of the opened line. */
    public String below() {
        return MatrixPage.board(address, Objects.requireNonNullElse(ask.open(), ""));
    }
}
