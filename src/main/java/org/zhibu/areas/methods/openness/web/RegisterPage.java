package org.zhibu.areas.methods.openness.web;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.zhibu.areas.methods.openness.Every;
import org.zhibu.areas.methods.openness.Item;
import org.zhibu.areas.methods.openness.repository.RegisterQueries;
import org.zhibu.areas.methods.openness.repository.RegisterQueries.Mark;
import org.zhibu.areas.methods.openness.repository.RegisterQueries.Row;
import org.zhibu.areas.methods.openness.repository.RegisterQueries.Sums;
import org.zhibu.areas.methods.openness.service.Catalogue;
import org.zhibu.shared.kernel.Place;
import org.zhibu.shared.record.ListAsk;
import org.zhibu.shared.ui.Answer;
import org.zhibu.shared.ui.Choice;
import org.zhibu.shared.ui.PageOf;
import org.zhibu.shared.ui.Show;

/** Fills the table of a committee: branches down, items across. */
@Component("opennessRegisterPage")
class RegisterPage {

    private static final String HERE = "/openness/branches";

    private final RegisterQueries register;
    private final Catalogue catalogue;
    private final Show show;
    private final Clock clock;

    RegisterPage(RegisterQueries register, Catalogue catalogue, Show show, Clock clock) {
        this.register = register;
        this.catalogue = catalogue;
        this.show = show;
        this.clock = clock;
    }

    /** An item across the top. */
    public record Column(String code, String name) {}

    String fill(Place place, ListAsk ask, int year, PageOf<Row> rows, Model model) {
        model.addAttribute("place", place);
        model.addAttribute("year", year);
        model.addAttribute("list", rows);
        model.addAttribute("columns", columns(year));
        model.addAttribute("marks", marks(place, year, rows.rows()));
        model.addAttribute("states", states());
        model.addAttribute("periods", years());
        model.addAttribute("self", ask.at(HERE, place).toString());
        model.addAttribute("export", ask.at(HERE + "/export.xlsx", place).toString());
        model.addAttribute("answers", answers(place, year));
        return "openness/branches";
    }

    /** What is owed by rule or practice; what is public only where it happens has no gaps to show. */
    private List<Column> columns(int year) {
        return catalogue.of(year).stream()
                .filter(item -> item.every() != Every.EVENT)
                .collect(Collectors.toMap(
                        Item::code,
                        item -> new Column(item.code(), OpennessWords.name(item)),
                        (earlier, later) -> later,
                        java.util.LinkedHashMap::new))
                .values()
                .stream()
                .toList();
    }

    /** By branch and item: {@code 123 OP-03}. */
    private Map<String, Mark> marks(Place place, int year, List<Row> rows) {
        if (rows.isEmpty()) return Map.of();
        return register
                .marksOf(
                        place.scope(),
                        place.home(),
                        year,
                        LocalDate.now(clock),
                        rows.stream().map(Row::unit).toList())
                .stream()
                .collect(Collectors.toMap(mark -> mark.unitId() + " " + mark.itemCode(), mark -> mark));
    }

    private List<Choice> states() {
        return List.of(
                Choice.of("late", show.text("openness.table.behind")),
                Choice.of("fine", show.text("openness.table.fine")));
    }

    private List<Choice> years() {
        int year = LocalDate.now(clock).getYear();
        return IntStream.of(year, year - 1, year - 2)
                .mapToObj(one -> Choice.of(one, String.valueOf(one)))
                .toList();
    }

    private List<Answer> answers(Place place, int year) {
        Sums sums = register.sumsOf(place.scope(), place.home(), year, LocalDate.now(clock));
        Answer todo = sums.overdue() > 0
                ? Answer.late(
                        show.text("openness.table.overdue", sums.overdue()),
                        show.text("openness.table.overdue-in", sums.behind()))
                : Answer.of(show.text("openness.table.open", sums.owed() - sums.done()), null);
        String rate = show.percent(BigDecimal.valueOf(sums.done()), BigDecimal.valueOf(sums.owed()));
        Answer done = Answer.of(show.text("openness.table.done", sums.done(), sums.owed()), null)
                .noting(rate);
        Answer next = Answer.link(show.text("openness.now.entries-of"), "/openness/entries?org=" + place.unit());
        return List.of(todo, done, next);
    }
}
