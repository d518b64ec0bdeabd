package org.zhibu.core.dashboard.web;

import java.io.ByteArrayOutputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.zhibu.core.dashboard.repository.BranchQueries;
import org.zhibu.core.dashboard.repository.BranchQueries.Branch;
import org.zhibu.core.dashboard.repository.GapQueries;
import org.zhibu.shared.document.FileResponse;
import org.zhibu.shared.document.Sheet;
import org.zhibu.shared.document.SheetWriter;
import org.zhibu.shared.kernel.Period;
import org.zhibu.shared.kernel.Place;
import org.zhibu.shared.ui.PageOf;
import org.zhibu.shared.ui.Show;

/** What the board and the list of gaps show, as sheets: the same rows in the same order, all pages of them. */
@Component
class BoardSheets {

    private static final PageOf.Ask ALL = new PageOf.Ask(1, 100_000);

    private static final Sheet<Branch> BRANCHES = Sheet.<Branch>named("dashboard.table")
            .text("dashboard.table.parent", 24, Branch::parentName)
            .text("dashboard.table.branch", 28, Branch::name)
            .number("dashboard.table.owed", 10, Branch::owed)
            .number("dashboard.table.done", 10, Branch::done)
            .number("dashboard.table.late", 10, Branch::late)
            .number("dashboard.table.open", 10, Branch::open)
            .number("dashboard.table.points", 10, Branch::points)
            .number("dashboard.table.counted", 10, Branch::counted)
            .number("dashboard.table.possible", 10, Branch::possible);

    private static final Sheet<GapPage.Row> GAPS = Sheet.<GapPage.Row>named("dashboard.gaps.sheet")
            .text("dashboard.table.parent", 24, row -> row.gap().parentName())
            .text("dashboard.table.branch", 28, row -> row.gap().name())
            .text("dashboard.gaps.duty", 20, GapPage.Row::title)
            .text("dashboard.gaps.period", 18, GapPage.Row::period)
            .number("dashboard.table.owed", 10, row -> row.gap().owed())
            .number("dashboard.table.done", 10, row -> row.gap().done())
            .date("dashboard.gaps.due", row -> row.gap().dueOn())
            .text("dashboard.gaps.why", 36, GapPage.Row::why)
            .text("dashboard.gaps.clause", 36, row -> row.gap().clause());

    private final BranchQueries branches;
    private final GapQueries gaps;
    private final GapPages pages;
    private final Show show;
    private final Clock clock;

    BoardSheets(BranchQueries branches, GapQueries gaps, GapPages pages, Show show, Clock clock) {
        this.branches = branches;
        this.gaps = gaps;
        this.pages = pages;
        this.show = show;
        this.clock = clock;
    }

    ResponseEntity<Resource> branches(Place place, BoardAsk ask) {
        LocalDate today = LocalDate.now(clock);
        Period period = ask.periodAt(today);
        List<Branch> rows = ask.grouped()
                ? branches.allGrouped(place.scope(), period, today)
                : branches.list(place.scope(), period, today, ask.conditions(), ALL)
                        .rows();
        return sheet(BRANCHES, rows, place, period);
    }

    ResponseEntity<Resource> gaps(Place place, GapAsk ask) {
        LocalDate today = LocalDate.now(clock);
        Period period = ask.periodAt(today);
        List<GapPage.Row> rows = gaps.list(place.scope(), period, today, ask.conditions(), ALL).rows().stream()
                .map(gap -> pages.row(gap, today, ask.address(place, period)))
                .toList();
        return sheet(GAPS, rows, place, period);
    }

    private <R> ResponseEntity<Resource> sheet(Sheet<R> sheet, List<R> rows, Place place, Period period) {
        String title = show.text("dashboard.sheet.title", place.name(), show.period(period), show.text(sheet.name()));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        SheetWriter.saying(show::text).titled(title).write(sheet, rows.stream(), out);
        return FileResponse.excel(title, out.toByteArray());
    }
}
