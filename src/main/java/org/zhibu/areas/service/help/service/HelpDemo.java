package org.zhibu.areas.service.help.service;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhibu.areas.service.help.CareId;
import org.zhibu.areas.service.help.CareKind;
import org.zhibu.areas.service.help.CaseId;
import org.zhibu.areas.service.help.CaseKind;
import org.zhibu.areas.service.help.CaseState;
import org.zhibu.areas.service.help.Measure;
import org.zhibu.areas.service.help.MeasureKind;
import org.zhibu.areas.service.help.Plea;
import org.zhibu.areas.service.help.Verdict;
import org.zhibu.areas.service.help.repository.CareRepository;
import org.zhibu.areas.service.help.repository.CaseRepository;
import org.zhibu.areas.service.help.repository.CaseRepository.Moment;
import org.zhibu.shared.audit.Actor;
import org.zhibu.shared.audit.Change;
import org.zhibu.shared.audit.Journal;
import org.zhibu.shared.demo.DemoOffice;
import org.zhibu.shared.demo.DemoOffice.DemoPlace;
import org.zhibu.shared.demo.DemoRecords;
import org.zhibu.shared.demo.DemoTable;
import org.zhibu.shared.demo.DemoTable.Row;
import org.zhibu.shared.fact.DirtyMarks;
import org.zhibu.shared.kernel.Numbers;
import org.zhibu.shared.notification.PastNotices;
import org.zhibu.shared.rule.Rules;

/** Cases of the demo branches at every step, and their lists of the year with most visits made. */
@Component
class HelpDemo implements DemoRecords {

    private final CaseRepository cases;
    private final CareRepository lists;
    private final Numbers numbers;
    private final Journal journal;
    private final PastNotices notices;
    private final DirtyMarks marks;
    private final Rules rules;

    HelpDemo(
            CaseRepository cases,
            CareRepository lists,
            Numbers numbers,
            Journal journal,
            PastNotices notices,
            DirtyMarks marks,
            Rules rules) {
        this.cases = cases;
        this.lists = lists;
        this.numbers = numbers;
        this.journal = journal;
        this.notices = notices;
        this.marks = marks;
        this.rules = rules;
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    public void enter(DemoOffice office) {
        for (Row row : DemoTable.rows("help.csv")) enter(office, row);
        for (Row row : DemoTable.rows("care.csv")) list(office, row);
    }

    private void enter(DemoOffice office, Row row) {
        DemoPlace branch = office.at(row.text("branch"));
        CaseId id = new CaseId(branch.home(), numbers.next());
        boolean byBranch = row.text("by").equals("branch");
        String secretary = branch.people().get(0).name();
        Plea plea = new Plea(CaseKind.valueOf(row.text("kind")), row.text("difficulty"), row.text("wish"));
        int asked = row.number("asked");
        Moment first = moment(office, asked, CaseState.ASKED, byBranch ? secretary : null, "");
        String code = cases.insert(
                id, branch.unit(), branch.people().get(row.number("person")).id(), byBranch, plea, first);
        tell(office, id, branch, asked, byBranch ? secretary : code, "made");
        if (!byBranch)
            notices.tellBranch(office.at(asked, 10), branch.unit(), Helping.notice("asked", id, 0, code, id.href()));
        int version = 0;
        for (String step : row.text("steps").split(";", -1))
            if (!step.isEmpty()) step(office, id, branch, version++, step.split("=", -1), code);
        marks.mark(branch.home(), branch.unit(), office.daysAgo(asked).getYear());
    }

    /** One step, {@code days=move=words}, or {@code days=KIND=words=amount} for a measure. */
    private void step(DemoOffice office, CaseId id, DemoPlace branch, int version, String[] step, String code) {
        int days = Integer.parseInt(step[0]);
        String secretary = branch.people().get(0).name();
        if (step[1].equals(step[1].toUpperCase(java.util.Locale.ROOT))) {
            BigDecimal amount = step.length > 3 ? new BigDecimal(step[3]) : null;
            Measure measure = new Measure(MeasureKind.valueOf(step[1]), office.daysAgo(days), step[2], amount);
            cases.insert(id, version, measure, secretary, office.at(days, 16));
            tell(office, id, branch, days, secretary, "measure");
            return;
        }
        CaseState to = switch (step[1]) {
            case "raising" -> CaseState.RAISED;
            case "result" -> CaseState.RESULT;
            case "word" -> CaseState.CLOSED;
            case "withdrawal" -> CaseState.WITHDRAWN;
            default -> CaseState.HELPING;
        };
        String by = step[1].equals("word") ? null : step[1].equals("reply") ? step[3] : secretary;
        Verdict verdict = step[1].equals("word") ? Verdict.valueOf(step[3]) : null;
        cases.move(id, version, to, verdict, moment(office, days, to, by, step[2]));
        tell(office, id, branch, days, by == null ? code : by, step[1]);
    }

    private Moment moment(DemoOffice office, int daysAgo, CaseState to, @Nullable String by, String words) {
        LocalDate day = office.daysAgo(daysAgo);
        LocalDate due = to.isOpen() ? day.plusDays(rules.number(to.days(), day).intValue()) : null;
        return new Moment(office.at(daysAgo, 10), due, by, words);
    }

    private void tell(DemoOffice office, CaseId id, DemoPlace branch, int daysAgo, String who, String action) {
        journal.writeAt(
                office.at(daysAgo, 10),
                new Actor(null, who),
                "help.case." + action,
                id.ref(),
                branch.unit(),
                Change.because(null));
    }

    /** The list in the middle of January, visits before the Spring Festival and on the first of July, as far as past. */
    private void list(DemoOffice office, Row row) {
        DemoPlace branch = office.at(row.text("branch"));
        int year = office.today().getYear();
        LocalDate kept = earlier(LocalDate.of(year, 1, 15), office.today());
        lists.keep(branch.home(), branch.unit(), kept, branch.people().get(0).name());
        int at = 0;
        for (String entry : row.text("people").split(";", -1)) {
            String[] parts = entry.split("=", -1);
            CareId id = new CareId(branch.home(), numbers.next());
            int person = Integer.parseInt(parts[0]) % branch.people().size();
            lists.list(id, branch.unit(), branch.people().get(person).id(), CareKind.valueOf(parts[1]), kept);
            visits(office, branch, id, at++ < row.number("visited"), year);
        }
        marks.mark(branch.home(), branch.unit(), year);
    }

    private void visits(DemoOffice office, DemoPlace branch, CareId id, boolean visited, int year) {
        List<LocalDate> days = Arrays.asList(LocalDate.of(year, 2, 3), LocalDate.of(year, 6, 29));
        if (!visited) return;
        for (LocalDate day : days)
            if (day.isBefore(office.today()))
                lists.visit(
                        id, day, branch.people().get(day.getMonthValue() % 2).name());
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }
}
