package org.zhibu.core.assessment.web;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhibu.core.assessment.AreaScore;
import org.zhibu.core.assessment.Remarks.Remark;
import org.zhibu.core.assessment.Score;
import org.zhibu.core.organization.Unit;
import org.zhibu.shared.rule.Backings.Backing;
import org.zhibu.shared.ui.Address;
import org.zhibu.shared.ui.Answer;
import org.zhibu.shared.ui.Chart;

/**
 * All the score page shows.
 *
 * @param total over all areas
 * @param losses what cost most, with where it is mended
 * @param home where those go back to who came here
 * @param here this page with its conditions
 */
public record ScorePage(
        Unit branch,
        int year,
        boolean current,
        AreaScore total,
        List<Area> areas,
        List<Chart.Axis> radar,
        String finding,
        List<Line> losses,
        Answer todo,
        Answer done,
        Answer next,
        String home,
        Address here) {

    /** Points of the scheme that nothing is counted for yet. */
    public BigDecimal left() {
        return total.possible().subtract(total.counted());
    }

    /** The page of the year before or after. */
    public String year(int other) {
        return here.with("year", other).toString();
    }

    /** One area with its indicators; the average is that of one branch, null where there is none to compare with. */
    public record Area(AreaScore sum, @Nullable AreaScore average, List<Line> lines) {}

    /**
     * One indicator.
     *
     * @param numbers the formula in numbers, null where nothing is counted
     * @param status system, judged, part, not or na
     * @param why why it is not or only partly counted, null where it is
     * @param records the facts behind it, null where there are none to show
     * @param mend where more can be done, null for those who only look
     * @param remark what others say beside it, null for nothing
     * @param norms of the organisation or those above it, which stand behind the clause
     */
    public record Line(
            Score score,
            String name,
            String words,
            @Nullable String numbers,
            String status,
            @Nullable String why,
            @Nullable String records,
            @Nullable Mend mend,
            @Nullable Remark remark,
            List<Backing> norms) {

        public BigDecimal lost() {
            return score.counted().subtract(score.points());
        }
    }

    /** Where something can be done about it. */
    public record Mend(String href, String key) {}
}
