package org.zhibu.areas.service.help.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.zhibu.areas.service.help.CareId;
import org.zhibu.areas.service.help.CareKind;
import org.zhibu.areas.service.help.repository.CareQueries;
import org.zhibu.areas.service.help.repository.CareQueries.Kept;
import org.zhibu.areas.service.help.repository.CareQueries.Person;
import org.zhibu.areas.service.help.repository.CareQueries.Sums;
import org.zhibu.areas.service.help.service.Caring;
import org.zhibu.areas.service.help.service.HelpPolicy;
import org.zhibu.core.member.Roster;
import org.zhibu.core.organization.Unit;
import org.zhibu.core.organization.Units;
import org.zhibu.shared.document.Sheet;
import org.zhibu.shared.kernel.MemberId;
import org.zhibu.shared.kernel.Place;
import org.zhibu.shared.kernel.Viewer;
import org.zhibu.shared.record.Exports;
import org.zhibu.shared.record.ListAsk;
import org.zhibu.shared.record.RecordParts;
import org.zhibu.shared.record.RecordParts.FieldWords;
import org.zhibu.shared.ui.Answer;
import org.zhibu.shared.ui.Choice;
import org.zhibu.shared.ui.Show;

/** Fills the page of a year's list: the people of a branch for those who keep it, numbers for everybody else. */
@Component("helpCarePage")
class CarePage implements FieldWords {

    private static final String HERE = "/help/care";

    private final CareQueries queries;
    private final Roster roster;
    private final Units units;
    private final RecordParts parts;
    private final Exports exports;
    private final Show show;
    private final Clock clock;

    CarePage(
            CareQueries queries,
            Roster roster,
            Units units,
            RecordParts parts,
            Exports exports,
            Show show,
            Clock clock) {
        this.queries = queries;
        this.roster = roster;
        this.units = units;
        this.parts = parts;
        this.exports = exports;
        this.show = show;
        this.clock = clock;
    }

    String fill(Viewer viewer, Place place, ListAsk ask, Model model) {
        HelpPolicy.mustSee(viewer, place.path());
        LocalDate today = LocalDate.now(clock);
        int year = shown(ask);
        boolean keeps = place.kind().isBranch() && HelpPolicy.mayKeep(viewer, place.path());
        Sums sums = queries.sumsOf(place.scope(), place.home(), year);
        model.addAttribute("place", place);
        model.addAttribute("year", year);
        model.addAttribute("today", today);
        model.addAttribute("sums", sums);
        model.addAttribute("names", keeps);
        model.addAttribute("keeps", keeps && year == today.getYear());
        model.addAttribute("export", ask.at(HERE + "/export.xlsx", place).toString());
        model.addAttribute("answers", answers(place, sums));
        if (!model.containsAttribute("care")) model.addAttribute("care", new CareForm());
        if (!model.containsAttribute("visit")) model.addAttribute("visit", new CareForm());
        if (keeps) people(place, year, model);
        else branches(place, ask, year, model);
        return "help/care";
    }

    private void branches(Place place, ListAsk ask, int year, Model model) {
        model.addAttribute("ask", ask);
        model.addAttribute("self", ask.at(HERE, place).toString());
        model.addAttribute(
                "list",
                queries.keptBelow(place.scope(), place.home(), year, ask).page());
        model.addAttribute("states", states());
        int now = LocalDate.now(clock).getYear();
        model.addAttribute(
                "periods", List.of(Choice.of(now, String.valueOf(now)), Choice.of(now - 1, String.valueOf(now - 1))));
    }

    private List<Choice> states() {
        return List.of(
                Choice.of("UNKEPT", show.text("help.care.not-kept")),
                Choice.of("MISSING", show.text("help.care.left")),
                Choice.of("DONE", show.text("help.care.all-seen")));
    }

    private void people(Place place, int year, Model model) {
        List<Person> people = queries.peopleOf(place.scope(), place.unit(), year);
        model.addAttribute("history", parts.history(Caring.listOf(place.home(), place.unit()), this));
        Set<MemberId> listed = people.stream().map(Person::member).collect(Collectors.toSet());
        model.addAttribute("people", people);
        model.addAttribute(
                "others",
                roster.peopleOf(place.scope(), place, LocalDate.now(clock)).stream()
                        .filter(person -> !listed.contains(person.id()))
                        .map(person -> Choice.of(person.id(), person.name()))
                        .toList());
        model.addAttribute(
                "kinds",
                Arrays.stream(CareKind.values())
                        .map(kind -> Choice.of(kind, show.text("help.care.kind." + kind)))
                        .toList());
    }

    private List<Answer> answers(Place place, Sums sums) {
        return List.of(
                Answer.of(todo(sums), null),
                Answer.of(show.text("help.care.visited", sums.visited(), sums.listed()), null),
                Answer.link(show.text("help.now.list"), "/help/cases?org=" + place.unit()));
    }

    /** Nobody listed is not everybody visited. */
    private String todo(Sums sums) {
        if (sums.branches() == 0) return show.text("help.care.no-branches");
        if (sums.kept() < sums.branches()) return show.text("help.care.unkept", sums.branches() - sums.kept());
        if (sums.listed() == 0) return show.text("help.care.nobody-listed");
        return sums.missing() > 0 ? show.text("help.care.missing", sums.missing()) : show.text("help.care.nothing");
    }

    ResponseEntity<Resource> export(Viewer viewer, Place place, ListAsk ask) {
        HelpPolicy.mustSee(viewer, place.path());
        return exports.excel(sheet(), queries.keptBelow(place.scope(), place.home(), shown(ask), ask), place);
    }

    /** The branch whose list the entry is on. */
    Place placeOf(Viewer viewer, CareId id) {
        return viewer.find(scope -> queries.find(scope, id)
                .flatMap(entry -> units.find(scope, entry.unit()))
                .map(CarePage::place));
    }

    private static Place place(Unit unit) {
        return unit.place("");
    }

    /** The year asked for, this year for anything odd. */
    private int shown(ListAsk ask) {
        int now = LocalDate.now(clock).getYear();
        int year = ask.getPeriod().isBlank() ? now : ask.first().getYear();
        return year < now - 20 || year > now ? now : year;
    }

    @Override
    public String label(String field) {
        return show.text("help.field." + field);
    }

    @Override
    public String value(String field, String value) {
        return value;
    }

    private static Sheet<Kept> sheet() {
        return Sheet.<Kept>named("help.care.title")
                .text("help.field.unit", 40, Kept::unitName)
                .date("help.care.kept-on", Kept::keptOn)
                .number("help.care.listed", 12, Kept::listed)
                .number("help.care.seen", 12, Kept::visited)
                .number("help.care.left", 12, Kept::missing);
    }
}
