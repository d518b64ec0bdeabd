package org.zhibu.core.study.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhibu.core.study.HourEntry;
import org.zhibu.core.study.repository.LedgerQueries.Counts;
import org.zhibu.core.study.repository.LedgerQueries.Measure;
import org.zhibu.core.study.repository.LedgerQueries.Row;
import org.zhibu.core.study.service.Requirements;
import org.zhibu.shared.fact.FactSource;
import org.zhibu.shared.fact.SourcePage;
import org.zhibu.shared.kernel.MemberId;
import org.zhibu.shared.kernel.NotHere;
import org.zhibu.shared.kernel.Place;
import org.zhibu.shared.kernel.RecordRef;
import org.zhibu.shared.kernel.Right;
import org.zhibu.shared.kernel.Scope;
import org.zhibu.shared.kernel.Viewer;
import org.zhibu.shared.rule.StudyRequirement;
import org.zhibu.shared.ui.Address;
import org.zhibu.shared.ui.Answer;
import org.zhibu.shared.ui.Choice;
import org.zhibu.shared.ui.Show;

/** What hours are measured against, and the words around the ledger. */
@Component
class LedgerPages {

    private static final int FIRST_YEAR = 1921;

    private final Requirements requirements;
    private final List<FactSource> sources;
    private final Show show;
    private final Clock clock;

    LedgerPages(Requirements requirements, List<FactSource> sources, Show show, Clock clock) {
        this.requirements = requirements;
        this.sources = sources;
        this.show = show;
        this.clock = clock;
    }

    /** An entry with the page of its source. */
    record Line(HourEntry entry, @Nullable String href) {}

    int year(@Nullable Integer asked) {
        int today = LocalDate.now(clock).getYear();
        int year = asked == null ? today : asked;
        if (year < FIRST_YEAR || year > today) throw new NotHere();
        return year;
    }

    /** As asked on the last day of the year, or today. */
    Measure measure(Place place, int year) {
        LocalDate on = lastDay(year);
        StudyRequirement asked = requirements.on(on);
        return new Measure(
                place.home(), year, asked.member(), asked.leader(), requirements.leadersAround(place, on), pace(on));
    }

    /** The same for one person. */
    Measure measure(MemberId member, int year) {
        LocalDate on = lastDay(year);
        BigDecimal asked = requirements.of(member, on);
        return new Measure(member.home(), year, asked, asked, List.of(), pace(on));
    }

    private LocalDate lastDay(int year) {
        LocalDate end = LocalDate.of(year, 12, 31);
        LocalDate today = LocalDate.now(clock);
        return end.isAfter(today) ? today : end;
    }

    private static BigDecimal pace(LocalDate on) {
        return BigDecimal.valueOf(on.getDayOfYear())
                .divide(BigDecimal.valueOf(on.lengthOfYear()), 6, RoundingMode.HALF_UP);
    }

    List<Choice> years() {
        int today = LocalDate.now(clock).getYear();
        return List.of(today, today - 1, today - 2).stream()
                .map(year -> Choice.of(year, show.text("study.hours.of-year", String.valueOf(year))))
                .toList();
    }

    List<Choice> states() {
        return List.of("behind", "short", "reached").stream()
                .map(state -> Choice.of(state, show.text("study.hours.state." + state)))
                .toList();
    }

    List<Answer> answers(Viewer viewer, Place place, int year, Counts counts) {
        Address here =
                Address.of("/study/hours").with("org", place.unit().text()).with("year", year);
        Answer todo = Answer.of(
                counts.behind() == 0
                        ? show.text("study.hours.none-behind")
                        : show.text("study.hours.behind", counts.behind()),
                counts.behind() == 0 ? null : show.text("study.hours.behind-what"));
        Answer done = Answer.of(
                show.text("study.hours.reached", counts.reached()), show.text("study.hours.people", counts.people()));
        return List.of(todo, done, next(viewer, place, counts, here));
    }

    private Answer next(Viewer viewer, Place place, Counts counts, Address here) {
        String org = place.unit().text();
        if (counts.people() == 0)
            return Answer.link(
                    show.text("study.hours.roster"),
                    Address.of("/member/members").with("org", org).toString());
        if (viewer.may(Right.KEEP_BRANCH, place.path()))
            return Answer.link(
                    show.text("study.hours.log"),
                    Address.of("/life/activities/new")
                            .with("org", org)
                            .with("kind", "STUDY")
                            .toString());
        return Answer.link(
                show.text("study.hours.see-behind"),
                here.with("state", "behind").toString());
    }

    List<Answer> answers(Row row, String back) {
        Answer todo = row.missing().signum() == 0
                ? Answer.of(show.text("study.member.enough"), null)
                : Answer.of(show.text("study.member.missing", show.number(row.missing())), null);
        Answer done = Answer.of(
                show.text("study.member.hours", show.number(row.hours()), show.number(row.required())),
                show.text("study.member.sources", row.sources()));
        return List.of(todo, done, Answer.link(show.text("study.member.back"), back));
    }

    /** Each entry leads to what it was posted from. */
    List<Line> lines(Scope scope, List<HourEntry> entries) {
        Map<RecordRef, SourcePage> pages = new HashMap<>();
        for (FactSource source : sources) {
            List<RecordRef> own = entries.stream()
                    .map(HourEntry::source)
                    .filter(ref -> source.sourceTypes().contains(ref.type()))
                    .distinct()
                    .toList();
            if (!own.isEmpty()) pages.putAll(source.pagesOf(scope, own));
        }
        return entries.stream()
                .map(entry -> new Line(entry, href(pages.get(entry.source()))))
                .toList();
    }

    private static @Nullable String href(@Nullable SourcePage page) {
        return page == null ? null : page.href();
    }
}
