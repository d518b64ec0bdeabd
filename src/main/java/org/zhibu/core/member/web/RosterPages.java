package org.zhibu.core.member.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.zhibu.core.member.MemberWords;
import org.zhibu.core.member.YearOfStudy;
import org.zhibu.core.member.YearOfStudy.Progress;
import org.zhibu.core.member.repository.RosterQueries;
import org.zhibu.core.member.repository.RosterQueries.Counts;
import org.zhibu.core.member.repository.RosterQueries.Line;
import org.zhibu.core.member.service.RosterParts;
import org.zhibu.core.organization.Unit;
import org.zhibu.shared.kernel.MemberId;
import org.zhibu.shared.kernel.Place;
import org.zhibu.shared.kernel.Scope;
import org.zhibu.shared.ui.Answer;
import org.zhibu.shared.ui.Choice;
import org.zhibu.shared.ui.PageOf;
import org.zhibu.shared.ui.Show;

/** Puts the list of the roster together: lines, sums, conditions in force. */
@Component
class RosterPages {

    private final RosterQueries queries;
    private final RosterParts parts;
    private final ObjectProvider<YearOfStudy> study;
    private final MemberWords words;
    private final Show show;
    private final Clock clock;

    RosterPages(
            RosterQueries queries,
            RosterParts parts,
            ObjectProvider<YearOfStudy> study,
            MemberWords words,
            Show show,
            Clock clock) {
        this.queries = queries;
        this.parts = parts;
        this.study = study;
        this.words = words;
        this.show = show;
        this.clock = clock;
    }

    Page list(Place place, RosterFilter filter, boolean mayKeep) {
        LocalDate today = LocalDate.now(clock);
        Optional<Unit> narrowed = parts.chosen(place, filter.getUnit());
        Scope wanted = narrowed.map(unit -> Scope.below(unit.path())).orElse(place.scope());
        PageOf<Line> page = queries.list(wanted, place.home(), filter.asked(today), filter.ask());
        Counts counts = queries.counts(place.scope(), place.home());
        List<MemberId> ids = page.rows().stream().map(Line::memberId).toList();
        Map<MemberId, Progress> hours = study.stream()
                .findFirst()
                .map(one -> one.of(place.scope(), ids))
                .orElse(Map.of());
        List<Row> rows = page.rows().stream()
                .map(line -> row(line, today, hours.get(line.memberId())))
                .toList();
        return new Page(
                new PageOf<>(rows, page.number(), page.size(), page.total()),
                counts,
                answers(counts, mayKeep),
                chips(filter, narrowed),
                parts.choices(place, narrowed).stream()
                        .map(unit -> Choice.of(unit.id(), unit.shortName()))
                        .toList(),
                states(),
                completes());
    }

    private List<Choice> states() {
        List<Choice> states = new ArrayList<>(words.choices("state"));
        states.add(Choice.of("all", state("all")));
        return states;
    }

    private List<Choice> completes() {
        return List.of(Choice.of("no", complete("no")), Choice.of("yes", complete("yes")));
    }

    private Row row(Line line, LocalDate today, @Nullable Progress hours) {
        return new Row(
                "/member/members/" + line.memberId().text(),
                line.name(),
                words.value("gender", line.gender()),
                line.birthOn() == null
                        ? null
                        : Period.between(line.birthOn(), today).getYears(),
                words.value("category", line.category()),
                line.branchName(),
                Stream.concat(Stream.ofNullable(line.groupName()), words.posts(line.posts()).stream())
                        .toList(),
                line.joinedOn(),
                line.studyExempt() == null ? hours : null,
                line.idMasked(),
                MemberWords.maskedPhone(line.phone()),
                hint(line));
    }

    /** What deserves a look: a state that is not normal, items that are missing, a mobile member. */
    private @Nullable Hint hint(Line line) {
        if (!line.state().equals("1")) return new Hint("na", words.value("state", line.state()));
        String[] missing =
                line.missing().isEmpty() ? new String[0] : line.missing().split(",");
        if (missing.length == 1) return new Hint("left", show.text("member.missing.one", words.label(missing[0])));
        if (missing.length > 1) return new Hint("left", show.text("member.missing.many", missing.length));
        if (!line.mobile().equals("0")) return new Hint("na", words.value("mobile", line.mobile()));
        return null;
    }

    private List<Answer> answers(Counts counts, boolean mayKeep) {
        if (counts.people() == 0) return nobody(mayKeep);
        long complete = counts.people() - counts.incomplete();
        Answer todo = counts.incomplete() == 0
                ? Answer.of(show.text("member.roster.todo.none"), null)
                : Answer.of(show.text("member.roster.todo", counts.incomplete()), null);
        Answer done = Answer.of(show.text("member.roster.done", complete), null)
                .noting(show.text("member.roster.done.of", counts.people()));
        Answer next = counts.incomplete() == 0
                ? Answer.link(show.text("member.roster.next.export"), "/roster/export")
                : Answer.link(show.text("member.roster.next.complete"), "/member/members?complete=no");
        return List.of(todo, done, next);
    }

    private List<Answer> nobody(boolean mayKeep) {
        Answer next = mayKeep
                ? Answer.link(show.text("member.roster.first"), "/roster/imports/new")
                : Answer.link(show.text("nav.organization"), "/organization/units");
        return List.of(
                Answer.of(show.text("member.roster.empty"), null),
                Answer.of(show.text("member.roster.done", 0), null),
                next);
    }

    private List<Chip> chips(RosterFilter filter, Optional<Unit> narrowed) {
        List<Chip> chips = new ArrayList<>();
        if (!filter.getQ().isBlank()) chips.add(new Chip(filter.getQ(), filter.without("q")));
        narrowed.ifPresent(unit -> chips.add(new Chip(unit.shortName(), filter.without("unit"))));
        if (!filter.getCategory().isBlank())
            chips.add(new Chip(words.value("category", filter.getCategory()), filter.without("category")));
        if (!filter.getState().isBlank()) chips.add(new Chip(state(filter.getState()), filter.without("state")));
        if (!filter.getComplete().isBlank())
            chips.add(new Chip(complete(filter.getComplete()), filter.without("complete")));
        return chips;
    }

    private String state(String state) {
        return state.equals("all") ? show.text("member.filter.state.all") : words.value("state", state);
    }

    private String complete(String complete) {
        return show.text(complete.equals("no") ? "member.filter.incomplete" : "member.filter.complete");
    }

    /** The whole list. */
    record Page(
            PageOf<Row> rows,
            Counts counts,
            List<Answer> answers,
            List<Chip> chips,
            List<Choice> units,
            List<Choice> states,
            List<Choice> completes) {}

    /** A line as the template shows it. */
    record Row(
            String href,
            String name,
            String gender,
            @Nullable Integer age,
            String category,
            String branch,
            List<String> below,
            @Nullable LocalDate joinedOn,
            @Nullable Progress hours,
            @Nullable String idMasked,
            String phone,
            @Nullable Hint hint) {}

    /** A word of the status list with its own text. */
    record Hint(String word, String text) {}

    /** A condition in force and the list without it. */
    record Chip(String text, String href) {}
}
