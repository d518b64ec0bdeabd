package org.zhibu.core.dashboard.web;

import java.math.BigDecimal;
import org.zhibu.core.dashboard.repository.BoardQueries.Figures;
import org.zhibu.shared.kernel.Period;
import org.zhibu.shared.kernel.Place;
import org.zhibu.shared.ui.Address;
import org.zhibu.shared.ui.Answer;
import org.zhibu.shared.ui.Show;

/**
 * The figures in words and the three answers above them.
 *
 * @param share duties done of those owed, in percent
 * @param late where the overdue ones are listed
 * @param gaps where all that is missing is listed
 */
public record BoardFigures(
        Figures sums, String share, String late, String gaps, Answer todo, Answer done, Answer next) {

    static BoardFigures of(Figures sums, Place place, Period period, Show show) {
        Address gaps =
                Address.of("/dashboard/gaps").with("org", place.unit().text()).with("period", period.text());
        String late = gaps.with("state", "late").toString();
        String share = show.percent(BigDecimal.valueOf(sums.done()), BigDecimal.valueOf(sums.owed()));
        return new BoardFigures(
                sums,
                share,
                late,
                gaps.toString(),
                todo(sums, late, gaps.with("state", "open").toString(), show),
                Answer.of(
                        show.text("dashboard.now.done", sums.done()),
                        sums.owed() == 0 ? null : show.text("dashboard.now.done.of", sums.owed(), share)),
                next(sums, late, gaps.toString(), show));
    }

    private static Answer todo(Figures sums, String late, String open, Show show) {
        if (sums.owed() == 0)
            return Answer.of(show.text("dashboard.now.owed-nothing"), show.text("dashboard.now.owed-nothing.note"));
        if (sums.late() > 0)
            return new Answer(
                    show.text("dashboard.now.late", sums.late()),
                    show.text("dashboard.now.late.branches", sums.lateBranches()),
                    null,
                    late,
                    true);
        if (sums.open() > 0)
            return new Answer(
                    show.text("dashboard.now.open", sums.open()),
                    show.text("dashboard.now.open.note"),
                    null,
                    open,
                    false);
        return Answer.of(show.text("dashboard.now.nothing"), show.text("dashboard.now.nothing.note"));
    }

    private static Answer next(Figures sums, String late, String gaps, Show show) {
        if (sums.branches() == 0) return Answer.link(show.text("dashboard.now.next.import"), "/roster/imports/new");
        if (sums.late() > 0) return Answer.link(show.text("dashboard.now.next.late"), late);
        return Answer.link(show.text("dashboard.now.next.gaps"), gaps);
    }
}
