package org.zhibu.areas.methods.openness.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.zhibu.areas.methods.openness.Cell;
import org.zhibu.areas.methods.openness.Cell.State;
import org.zhibu.areas.methods.openness.Item;
import org.zhibu.areas.methods.openness.repository.EntryQueries;
import org.zhibu.areas.methods.openness.repository.EntryQueries.Entry;
import org.zhibu.areas.methods.openness.repository.RegisterQueries.Branch;
import org.zhibu.areas.methods.openness.service.OpennessBook;
import org.zhibu.areas.methods.openness.service.OpennessPolicy;
import org.zhibu.areas.methods.openness.service.Waiving;
import org.zhibu.shared.kernel.Scope;
import org.zhibu.shared.kernel.Viewer;
import org.zhibu.shared.record.RecordParts;
import org.zhibu.shared.ui.Address;
import org.zhibu.shared.ui.Answer;
import org.zhibu.shared.ui.Choice;
import org.zhibu.shared.ui.Show;

/** Fills the page of a branch and year: the catalogue, where each item stands, and what was made public. */
@Component("opennessBranchPage")
class BranchPage {

    private final OpennessBook book;
    private final EntryQueries entries;
    private final RecordParts parts;
    private final OpennessWords words;
    private final Show show;
    private final Clock clock;

    BranchPage(
            OpennessBook book, EntryQueries entries, RecordParts parts, OpennessWords words, Show show, Clock clock) {
        this.book = book;
        this.entries = entries;
        this.parts = parts;
        this.words = words;
        this.show = show;
        this.clock = clock;
    }

    /**
     * One item and period.
     *
     * @param why in words why nothing is owed, or that it was late
     * @param enter where it is entered, null where that is not to be done now
     */
    public record Line(
            Cell cell,
            State state,
            String name,
            String period,
            String clause,
            boolean practice,
            @Nullable String why,
            List<Entry> entries,
            @Nullable String enter) {}

    String fill(Viewer viewer, Branch branch, int year, Model model) {
        boolean keeps = OpennessPolicy.mayKeep(viewer, branch.path());
        List<Line> lines = lines(branch, year, keeps);
        if (!model.containsAttribute("waiver")) model.addAttribute("waiver", new WaiverForm());
        model.addAttribute("branch", branch);
        model.addAttribute("year", year);
        model.addAttribute("latest", year >= LocalDate.now(clock).getYear());
        model.addAttribute("today", LocalDate.now(clock));
        model.addAttribute("lines", lines);
        model.addAttribute("keeps", keeps);
        model.addAttribute("waives", OpennessPolicy.mayWaive(viewer, branch.path()));
        model.addAttribute("waivable", waivable(lines));
        model.addAttribute("waived", waived(lines));
        model.addAttribute("history", parts.history(Waiving.registerOf(branch), words));
        model.addAttribute("answers", answers(branch, lines, keeps));
        return "openness/branch";
    }

    private List<Line> lines(Branch branch, int year, boolean keeps) {
        Map<String, Item> items = words.items();
        List<Entry> made = entries.ofYear(Scope.below(branch.path()), branch.homeId(), branch.unit(), year);
        List<Line> lines = new ArrayList<>();
        for (Cell cell : book.cellsOf(branch.homeId(), branch.unit(), year)) {
            Item item = items.get(cell.item());
            if (item != null) lines.add(line(branch, cell, item, made, keeps));
        }
        return lines;
    }

    private Line line(Branch branch, Cell cell, Item item, List<Entry> made, boolean keeps) {
        LocalDate start = item.every().start(cell.year(), cell.part());
        State state = cell.stateOn(LocalDate.now(clock), start);
        List<Entry> its = made.stream()
                .filter(entry -> entry.item().equals(cell.item()) && entry.part() == cell.part())
                .toList();
        boolean open = keeps && !start.isAfter(LocalDate.now(clock));
        return new Line(
                cell,
                state,
                OpennessWords.name(item),
                words.period(item.every(), cell.year(), cell.part()),
                item.clause(),
                item.basis() == org.zhibu.areas.methods.openness.Basis.PRACTICE,
                why(cell, item),
                its,
                open ? enter(branch, cell) : null);
    }

    private @Nullable String why(Cell cell, Item item) {
        LocalDate done = cell.doneOn();
        if (done != null)
            return cell.owed() && done.isAfter(cell.dueOn())
                    ? show.text("openness.late-by", cell.dueOn().until(done, java.time.temporal.ChronoUnit.DAYS))
                    : null;
        String exempt = cell.exempt();
        if (exempt == null) return null;
        if (cell.words() != null) return show.text(exempt, cell.words());
        String kind = item.triggerKinds().isEmpty()
                ? ""
                : show.text("fact." + item.triggerKinds().get(0));
        return show.text(exempt, kind);
    }

    private static String enter(Branch branch, Cell cell) {
        return Address.of("/openness/entries/new")
                .with("org", branch.unit().text())
                .with("item", cell.item())
                .with("year", cell.year())
                .with("part", cell.part())
                .toString();
    }

    private static List<Choice> waivable(List<Line> lines) {
        return lines.stream()
                .filter(line -> line.cell().owed() && line.state() != State.DONE)
                .map(line -> Choice.of(line.cell().item(), line.name()))
                .distinct()
                .toList();
    }

    private static List<Choice> waived(List<Line> lines) {
        return lines.stream()
                .filter(line -> line.cell().words() != null)
                .map(line -> Choice.of(line.cell().item(), line.name()))
                .distinct()
                .toList();
    }

    private List<Answer> answers(Branch branch, List<Line> lines, boolean keeps) {
        long late = count(lines, State.OVERDUE);
        long due = count(lines, State.DUE);
        Answer todo = late > 0
                ? Answer.late(show.text("openness.now.late", late), show.text("openness.now.also-due", due))
                : Answer.of(show.text("openness.now.due", due), null);
        long made = lines.stream().mapToLong(line -> line.entries().size()).sum();
        Answer done = Answer.of(
                show.text("openness.now.done", count(lines, State.DONE)), show.text("openness.now.entries", made));
        String org = "?org=" + branch.unit().text();
        Answer next = keeps
                ? Answer.link(show.text("openness.enter"), "/openness/entries/new" + org)
                : Answer.link(show.text("openness.now.entries-of"), "/openness/entries" + org);
        return List.of(todo, done, next);
    }

    private static long count(List<Line> lines, State state) {
        return lines.stream().filter(line -> line.state() == state).count();
    }
}
