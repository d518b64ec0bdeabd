package org.zhibu.areas.service.funding.service;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.zhibu.areas.service.funding.ApplicationId;
import org.zhibu.areas.service.funding.ApplicationState;
import org.zhibu.areas.service.funding.Expense;
import org.zhibu.areas.service.funding.ExpenseId;
import org.zhibu.areas.service.funding.Purpose;
import org.zhibu.areas.service.funding.Wanted;
import org.zhibu.areas.service.funding.repository.FundingRepository;
import org.zhibu.shared.audit.Actor;
import org.zhibu.shared.audit.Change;
import org.zhibu.shared.audit.Journal;
import org.zhibu.shared.demo.DemoOffice;
import org.zhibu.shared.demo.DemoOffice.DemoPlace;
import org.zhibu.shared.demo.DemoRecords;
import org.zhibu.shared.demo.DemoTable;
import org.zhibu.shared.demo.DemoTable.Row;
import org.zhibu.shared.document.Files;
import org.zhibu.shared.document.OfficialDocument;
import org.zhibu.shared.fact.DirtyMarks;
import org.zhibu.shared.kernel.Numbers;
import org.zhibu.shared.notification.PastNotices;

/** A year of applications of the demo branches, from waiting to settled. */
@Component
class FundingDemo implements DemoRecords {

    private static final BigDecimal BUDGET = new BigDecimal("60000");

    private final FundingRepository applications;
    private final Files files;
    private final Numbers numbers;
    private final Journal journal;
    private final PastNotices notices;
    private final DirtyMarks marks;

    FundingDemo(
            FundingRepository applications,
            Files files,
            Numbers numbers,
            Journal journal,
            PastNotices notices,
            DirtyMarks marks) {
        this.applications = applications;
        this.files = files;
        this.numbers = numbers;
        this.journal = journal;
        this.notices = notices;
        this.marks = marks;
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public void enter(DemoOffice office) {
        DemoPlace root = office.at("root");
        applications.budget(root.home(), root.unit(), office.today().getYear(), BUDGET, null);
        for (Row row : DemoTable.rows("funding.csv")) enter(office, row);
    }

    private void enter(DemoOffice office, Row row) {
        DemoPlace branch = office.at(row.text("branch"));
        String by = branch.people().get(0).name();
        int asked = row.number("asked");
        ApplicationId id = new ApplicationId(branch.home(), numbers.next());
        Wanted wanted = new Wanted(
                row.text("title"),
                Purpose.valueOf(row.text("purpose")),
                office.daysAgo(row.number("needed")),
                row.text("expected"),
                lines(row.text("lines")));
        applications.insert(id, branch.unit(), wanted, office.daysAgo(asked).plusDays(10), by, office.at(asked, 9));
        tell(office, id, branch, asked, by, "made", "");
        notices.tellCommittee(office.at(asked, 9), branch.path(), Applying.told("made", id, 0, wanted.title()));
        ApplicationState state = ApplicationState.valueOf(row.text("state"));
        if (state != ApplicationState.SUBMITTED) answer(office, row, id, branch, wanted, state);
    }

    private void answer(
            DemoOffice office, Row row, ApplicationId id, DemoPlace branch, Wanted wanted, ApplicationState state) {
        int on = row.number("asked") - 4;
        String officer = row.text("officer");
        String answer = state == ApplicationState.RETURNED ? "return" : "approval";
        notices.tellBranch(office.at(on, 10), branch.unit(), Applying.told(answer, id, 0, wanted.title()));
        if (state == ApplicationState.RETURNED) {
            applications.move(id, 0, state, null, null, null);
            tell(office, id, branch, on, officer, answer, row.text("words"));
            return;
        }
        applications.move(id, 0, ApplicationState.APPROVED, wanted.sum(), null, null);
        tell(office, id, branch, on, officer, answer, "");
        List<Wanted.Line> paid = lines(row.text("spent"));
        spend(office, row, id, branch, paid);
        if (state == ApplicationState.SETTLED) {
            applications.move(id, 1 + paid.size(), state, wanted.sum(), row.text("words"), null);
            tell(
                    office,
                    id,
                    branch,
                    row.number("needed") - 6,
                    branch.people().get(0).name(),
                    "settlement",
                    row.text("words"));
        }
        marks.mark(branch.home(), branch.unit(), wanted.on().getYear());
    }

    /** What was paid, each with its voucher. */
    private void spend(DemoOffice office, Row row, ApplicationId id, DemoPlace branch, List<Wanted.Line> paid) {
        int days = row.number("needed");
        String by = branch.people().get(0).name();
        BigDecimal before = BigDecimal.ZERO;
        for (int at = 0; at < paid.size(); at++) {
            Expense expense = new Expense(
                    office.daysAgo(days), paid.get(at).what(), paid.get(at).amount());
            ExpenseId entry = new ExpenseId(id.home(), numbers.next());
            applications.spend(id, entry, 1L + at, 1 + at, before, expense, by, office.at(days, 16));
            attach(entry, row.text("voucher"), branch, expense);
            tell(office, id, branch, days, by, "expense", "");
            before = before.add(expense.amount());
        }
    }

    private void attach(ExpenseId entry, String title, DemoPlace branch, Expense expense) {
        byte[] paper = OfficialDocument.titled(title)
                .paragraph(expense.what())
                .paragraph(expense.amount().toPlainString())
                .date(branch.name())
                .date(expense.on().toString())
                .bytes();
        try {
            files.attach(entry.ref(), title + ".docx", new ByteArrayInputStream(paper), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Wanted.Line> lines(String text) {
        return Arrays.stream(text.split(";", -1))
                .filter(line -> !line.isBlank())
                .map(line -> line.split("=", -1))
                .map(parts -> new Wanted.Line(parts[0], new BigDecimal(parts[1])))
                .toList();
    }

    private void tell(
            DemoOffice office, ApplicationId id, DemoPlace branch, int daysAgo, String who, String move, String words) {
        Change change = words.isEmpty() ? Change.created(Map.of()) : Change.because(words);
        journal.writeAt(
                office.at(daysAgo, 10),
                new Actor(null, who),
                "funding.application." + move,
                id.ref(),
                branch.unit(),
                change);
    }
}
