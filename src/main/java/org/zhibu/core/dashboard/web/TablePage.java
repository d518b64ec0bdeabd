package org.zhibu.core.dashboard.web;

import java.util.ArrayList;
import java.util.List;
import org.zhibu.core.dashboard.repository.BranchQueries.Branch;
import org.zhibu.shared.kernel.Period;
import org.zhibu.shared.ui.Address;
import org.zhibu.shared.ui.PageOf;

/**
 * The table of branches as the page shows it: below their parents, or one list.
 *
 * @param url the list with its conditions, for the pager
 * @param page what the pager counts: parents when grouped, else branches
 */
public record TablePage(boolean grouped, List<Group> groups, PageOf<?> page, String url) {

    /**
     * The branches below one parent; the only group without name holds a flat list.
     *
     * @param more how many are not shown
     * @param moreHref the list of all below this parent
     */
    public record Group(String name, long total, List<Row> rows, long more, String moreHref) {}

    /** One branch with where its score and what is missing are. */
    public record Row(Branch branch, String score, String gaps) {

        static Row of(Branch branch, Period period, Address address) {
            String unit = branch.unit().text();
            return new Row(
                    branch,
                    MatrixPage.score(address, unit, period.year()),
                    Address.of("/dashboard/gaps")
                            .with("org", unit)
                            .with("period", period.text())
                            .toString());
        }
    }

    static TablePage grouped(List<Branch> branches, int number, Period period, Address address) {
        List<Group> groups = new ArrayList<>();
        List<Row> rows = new ArrayList<>();
        for (int at = 0; at < branches.size(); at++) {
            Branch branch = branches.get(at);
            rows.add(Row.of(branch, period, address));
            boolean last =
                    at + 1 == branches.size() || !branches.get(at + 1).parent().equals(branch.parent());
            if (!last) continue;
            String more = address.with("group", branch.parent().text()) + "#branches";
            groups.add(new Group(
                    branch.parentName(), branch.total(), List.copyOf(rows), branch.total() - rows.size(), more));
            rows.clear();
        }
        long parents = branches.isEmpty() ? 0 : branches.get(0).groups();
        PageOf<Group> page = new PageOf<>(groups, number, 20, parents);
        return new TablePage(true, groups, page, address.toString());
    }

    static TablePage flat(PageOf<Branch> branches, Period period, Address address) {
        List<Row> rows = branches.rows().stream()
                .map(branch -> Row.of(branch, period, address))
                .toList();
        List<Group> groups = rows.isEmpty() ? List.of() : List.of(new Group("", branches.total(), rows, 0, ""));
        return new TablePage(false, groups, branches, address.toString());
    }
}
