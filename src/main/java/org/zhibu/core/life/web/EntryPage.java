package org.zhibu.core.life.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.zhibu.core.life.ActivityKind;
import org.zhibu.core.life.AttendanceStatus;
import org.zhibu.core.life.service.Gathering.Expected;
import org.zhibu.core.life.service.LateRule;
import org.zhibu.core.life.web.ActivityForm.AttendeeRow;
import org.zhibu.core.life.web.FormPresets.Subject;
import org.zhibu.core.organization.Unit;
import org.zhibu.shared.fact.Consequence;
import org.zhibu.shared.fact.Consequences;
import org.zhibu.shared.fact.Entry;
import org.zhibu.shared.kernel.MemberId;
import org.zhibu.shared.kernel.RecordRef;
import org.zhibu.shared.rule.CodeLists;
import org.zhibu.shared.rule.CodeSet;
import org.zhibu.shared.ui.Choice;
import org.zhibu.shared.ui.Show;

/** What the form of an activity shows around its fields: choices, people, the count, and what saving will update. */
@Component
class EntryPage {

    private final List<Consequences> consequences;
    private final LateRule late;
    private final Show show;
    private final Clock clock;

    EntryPage(ObjectProvider<Consequences> consequences, LateRule late, Show show, Clock clock) {
        this.consequences = consequences.orderedStream().toList();
        this.late = late;
        this.show = show;
        this.clock = clock;
    }

    /** A tile of the attendance list. */
    record Tile(
            int at,
            String member,
            String name,
            @Nullable String note,
            boolean votes,
            @Nullable AttendanceStatus status) {}

    /** The count below the tiles. */
    record Tally(long total, long present, long leave, long absent, long votersDue, long votersPresent) {

        public boolean canVote() {
            return votersDue > 0 && 2 * votersPresent >= votersDue;
        }
    }

    void show(Model model, ActivityForm form, Subject subject, @Nullable RecordRef replaces, String again) {
        ActivityKind kind = form.kind();
        List<Tile> tiles = tiles(form, subject.people());
        model.addAttribute("kind", kind);
        model.addAttribute("again", again);
        model.addAttribute("place", subject.unit().place(""));
        model.addAttribute("kinds", subject.kinds());
        model.addAttribute("units", units(subject, kind));
        model.addAttribute("tiles", tiles);
        model.addAttribute("tally", tally(tiles));
        model.addAttribute("names", tiles.stream().map(Tile::name).toList());
        model.addAttribute("today", LocalDate.now(clock).toString());
        model.addAttribute("lateDays", late.days(LocalDate.now(clock)));
        model.addAttribute("late", isLate(form));
        model.addAttribute("effects", effects(form, subject.unit(), replaces));
        model.addAttribute("draft", form.draft());
    }

    private boolean isLate(ActivityForm form) {
        LocalDate held = form.getHeldOn();
        boolean longAgo = held != null && late.isLate(held, LocalDate.now(clock));
        return longAgo || !form.getLateReason().isBlank();
    }

    private static List<Choice> units(Subject subject, ActivityKind kind) {
        return subject.around().stream()
                .filter(unit -> kind.fits(unit.kind()))
                .map(unit -> Choice.of(unit.id().text(), unit.name()))
                .toList();
    }

    private static List<Tile> tiles(ActivityForm form, List<Expected> people) {
        List<Tile> tiles = new ArrayList<>();
        for (Expected one : people) {
            AttendeeRow row = form.getAttendees().get(tiles.size());
            tiles.add(new Tile(
                    tiles.size(),
                    one.id().text(),
                    one.person().name(),
                    note(one),
                    one.person().votes(),
                    row.getStatus()));
        }
        return tiles;
    }

    private static @Nullable String note(Expected one) {
        String duty = one.dutyCode();
        return duty == null ? null : CodeLists.standard().name(CodeSet.POST, duty, LocaleContextHolder.getLocale());
    }

    private static Tally tally(List<Tile> tiles) {
        return new Tally(
                tiles.size(),
                count(tiles, AttendanceStatus.PRESENT),
                count(tiles, AttendanceStatus.LEAVE),
                count(tiles, AttendanceStatus.ABSENT),
                tiles.stream().filter(Tile::votes).count(),
                tiles.stream()
                        .filter(tile -> tile.votes() && tile.status() == AttendanceStatus.PRESENT)
                        .count());
    }

    private static long count(List<Tile> tiles, AttendanceStatus status) {
        return tiles.stream().filter(tile -> tile.status() == status).count();
    }

    /** In words, or empty while day, time or length cannot be read yet. */
    private List<String> effects(ActivityForm form, Unit unit, @Nullable RecordRef replaces) {
        Integer minutes = form.getMinutesLong();
        if (form.getHeldOn() == null || form.getStartsAt() == null || minutes == null || minutes < 1) return List.of();
        Entry entry = entry(form, unit, replaces);
        List<String> all = new ArrayList<>(consequences.stream()
                .flatMap(one -> one.wouldUpdate(entry).stream())
                .map(this::words)
                .toList());
        ActivityKind kind = form.kind();
        long decisions = form.getDecisions().stream()
                .filter(row -> !row.getWording().isBlank())
                .count();
        long votes = form.getVotes().stream()
                .filter(row -> !row.getMatter().isBlank())
                .count();
        if (kind.decides() && decisions > 0) all.add(show.text("life.would.decisions", decisions));
        if (kind.votes() && votes > 0) all.add(show.text("life.would.votes", votes));
        return all;
    }

    private String words(Consequence consequence) {
        return show.text(consequence.key(), consequence.args().toArray());
    }

    private static Entry entry(ActivityForm form, Unit unit, @Nullable RecordRef replaces) {
        List<MemberId> present = form.getAttendees().stream()
                .filter(row -> row.getStatus() == AttendanceStatus.PRESENT)
                .map(row -> MemberId.of(row.getMember()))
                .toList();
        return new Entry(
                unit.place(""),
                form.getKind(),
                Objects.requireNonNull(form.getHeldOn()),
                Objects.requireNonNull(form.getStartsAt()),
                Objects.requireNonNull(form.getMinutesLong()),
                present,
                replaces);
    }
}
