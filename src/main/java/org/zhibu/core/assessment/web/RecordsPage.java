package org.zhibu.core.assessment.web;

import org.zhibu.core.assessment.BackingRow;
import org.zhibu.core.assessment.web.ScorePage.Line;
import org.zhibu.core.organization.Unit;
import org.zhibu.shared.ui.Answer;
import org.zhibu.shared.ui.PageOf;

/**
 * The facts behind one indicator of one branch.
 *
 * @param url the list, for the pager
 * @param trail the way back to the score
 */
public record RecordsPage(
        Unit branch,
        int year,
        Line line,
        PageOf<BackingRow> rows,
        String url,
        String trail,
        Answer todo,
        Answer done,
        Answer next) {

    /** Whether any of the facts is about a person. */
    public boolean personal() {
        return rows.rows().stream().anyMatch(row -> row.member() != null);
    }
}
