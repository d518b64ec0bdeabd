package org.zhibu.core.dashboard.web;

import java.util.List;
import org.zhibu.core.dashboard.repository.GapQueries.Counts;
import org.zhibu.core.dashboard.repository.GapQueries.Gap;
import org.zhibu.core.dashboard.web.PeriodPage.Segment;
import org.zhibu.shared.kernel.Place;
import org.zhibu.shared.ui.Address;
import org.zhibu.shared.ui.Answer;
import org.zhibu.shared.ui.Choice;
import org.zhibu.shared.ui.PageOf;
import org.zhibu.shared.ui.Show;

/**
 * All the list of gaps shows.
 *
 * @param url the list with its conditions, for the pager
 * @param plain the list without conditions
 * @param filtered whether there are any
 * @param owed whether anything was to be done
 */
public record GapPage(
        Place place,
        PeriodPage period,
        List<Segment> states,
        List<Choice> rules,
        PageOf<Row> rows,
        Answers answers,
        String url,
        String plain,
        boolean filtered,
        boolean owed,
        String export) {

    /** What an empty list says, as a message key: nothing missing is not the same as nothing owed. */
    public String empty() {
        return owed ? "dashboard.gaps.empty" : "dashboard.gaps.nothing-owed";
    }

    /** The way back to the board of the same place. */
    public String trail() {
        return "nav.dashboard="
                + Address.of("/dashboard").with("org", place.unit().text());
    }

    /** One gap in words. */
    public record Row(Gap gap, String title, String period, boolean late, String why, String score) {}

    /** The three answers above the list. */
    public record Answers(Answer todo, Answer done, Answer next) {

        static Answers of(Counts counts, Address address, Show show) {
            Answer todo = counts.late() > 0
                    ? Answer.late(
                            show.text("dashboard.gaps.now.late", counts.late()),
                            show.text("dashboard.gaps.now.open", counts.open()))
                    : Answer.of(show.text("dashboard.gaps.now.only-open", counts.open()), null);
            Answer done = Answer.of(
                    show.text("dashboard.now.done", counts.done()),
                    counts.exempt() > 0 ? show.text("dashboard.gaps.now.exempt", counts.exempt()) : null);
            Answer next = Answer.link(
                    show.text("dashboard.gaps.now.next"),
                    address.at("/dashboard")
                            .without("state")
                            .without("rule")
                            .without("q")
                            .toString());
            return new Answers(todo, done, next);
        }
    }
}
