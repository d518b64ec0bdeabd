package org.zhibu.core.life.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhibu.core.life.ActivityKind;
import org.zhibu.core.life.AttendanceStatus;
import org.zhibu.core.life.NewActivity;
import org.zhibu.core.life.Prepared;
import org.zhibu.core.life.service.Gathering;
import org.zhibu.core.life.service.Gathering.Expected;
import org.zhibu.core.life.service.PreparedActivities;
import org.zhibu.core.life.service.Presets;
import org.zhibu.core.life.service.Presets.Preset;
import org.zhibu.core.life.web.ActivityForm.AttendeeRow;
import org.zhibu.core.life.web.ActivityForm.DecisionRow;
import org.zhibu.core.life.web.ActivityForm.VoteRow;
import org.zhibu.core.organization.Unit;
import org.zhibu.core.organization.Units;
import org.zhibu.shared.kernel.NotHere;
import org.zhibu.shared.kernel.Right;
import org.zhibu.shared.kernel.Scope;
import org.zhibu.shared.kernel.UnitId;
import org.zhibu.shared.kernel.Viewer;

/** Settles which organisation and kind a form is about, and fills in what can be known before anybody types. */
@Component
class FormPresets {

    private final Units units;
    private final Gathering gathering;
    private final Presets presets;
    private final PreparedActivities prepared;
    private final Clock clock;

    FormPresets(Units units, Gathering gathering, Presets presets, PreparedActivities prepared, Clock clock) {
        this.units = units;
        this.gathering = gathering;
        this.presets = presets;
        this.prepared = prepared;
        this.clock = clock;
    }

    /**
     * What a form is about.
     *
     * @param around organisations that can be chosen, the branch first
     * @param kinds what they can hold
     */
    record Subject(Unit unit, List<Unit> around, List<ActivityKind> kinds, List<Expected> people) {}

    /** What was planned for a fresh form; a plan that is gone or carried out leaves it as it is, and is forgotten. */
    void prepare(Viewer viewer, ActivityForm form) {
        prepared.find(viewer, form.getPlanned()).ifPresentOrElse(plan -> fill(form, plan), () -> form.setPlanned(""));
    }

    private void fill(ActivityForm form, Prepared plan) {
        form.setUnit(plan.unit().text());
        form.setKind(plan.kind().code());
        form.setTitle(plan.title());
        form.setPlace(plan.place());
        form.setHost(plan.host());
        form.setTopic(plan.topic());
        LocalDate on = plan.on();
        if (on != null && !on.isAfter(LocalDate.now(clock))) form.setHeldOn(on);
        if (plan.minutesLong() > 0) form.setMinutesLong(plan.minutesLong());
    }

    /** The planned agenda, after the decisions that come back. */
    void prepareAgenda(Viewer viewer, ActivityForm form, Subject subject) {
        prepared.find(viewer, form.getPlanned())
                .filter(plan -> !plan.agenda().isBlank())
                .ifPresent(plan -> form.setAgenda(presets.agenda(subject.unit(), form.kind(), plan.agenda())));
    }

    /** The organisation chosen and what it can hold; one that does not fit the kind gives way to the first that does. */
    Subject subject(Viewer viewer, ActivityForm form, boolean fixed) {
        UnitId asked = form.getUnit().isBlank() ? viewer.place().unit() : UnitId.of(form.getUnit());
        if (form.getUnit().isBlank())
            viewer.must(Right.KEEP_BRANCH, viewer.place().path());
        Unit chosen = viewer.find(Right.KEEP_BRANCH, scope -> units.find(scope, asked));
        List<Unit> around = fixed ? List.of(chosen) : gathering.unitsAround(scope(viewer, chosen), chosen);
        List<ActivityKind> kinds = kinds(around, form);
        if (form.getKind().isBlank() || !kinds.contains(form.kind()))
            form.setKind(first(kinds, chosen).code());
        Unit unit = form.kind().fits(chosen.kind())
                ? chosen
                : around.stream()
                        .filter(one -> form.kind().fits(one.kind()))
                        .findFirst()
                        .orElseThrow(NotHere::new);
        form.setUnit(unit.id().text());
        return new Subject(unit, around, kinds, gathering.at(unit, form.kind(), day(form)));
    }

    private static ActivityKind first(List<ActivityKind> kinds, Unit unit) {
        return kinds.stream().filter(kind -> kind.fits(unit.kind())).findFirst().orElseThrow(NotHere::new);
    }

    private static Scope scope(Viewer viewer, Unit unit) {
        return viewer.scopes(Right.KEEP_BRANCH).stream()
                .filter(scope -> scope.covers(unit.path()))
                .findFirst()
                .orElseThrow(NotHere::new);
    }

    /** A branch without a committee holds no committee meeting; 支部工作条例(试行) 第十二条. */
    private List<ActivityKind> kinds(List<Unit> around, ActivityForm form) {
        boolean committee = gathering.hasCommittee(around.get(0), day(form));
        List<ActivityKind> kinds = new ArrayList<>();
        for (ActivityKind kind : ActivityKind.values())
            if (around.stream().anyMatch(unit -> kind.fits(unit.kind())) && (committee || !kind.isOfTheCommittee()))
                kinds.add(kind);
        return kinds;
    }

    /** What the form says, once it has passed its own checks. */
    NewActivity content(ActivityForm form) {
        return FormContent.of(form, presets.minutes(form.kind()));
    }

    LocalDate day(ActivityForm form) {
        return Objects.requireNonNullElse(form.getHeldOn(), LocalDate.now(clock));
    }

    /** Fills a fresh form, and after a change of kind, organisation or day whatever still stands as it was preset. */
    void apply(ActivityForm form, Subject subject) {
        if (form.getHeldOn() == null && form.getShownKind().isBlank()) form.setHeldOn(LocalDate.now(clock));
        Preset before = before(form, subject);
        Preset now = presets.of(subject.unit(), form.kind(), day(form), subject.people());
        form.setTitle(pick(form.getTitle(), before, now, Preset::title));
        form.setPlace(pick(form.getPlace(), before, now, Preset::place));
        form.setHost(pick(form.getHost(), before, now, Preset::host));
        form.setRecorder(pick(form.getRecorder(), before, now, Preset::recorder));
        form.setAgenda(pick(form.getAgenda(), before, now, Preset::agenda));
        form.setMinutes(pick(form.getMinutes(), before, now, Preset::minutes));
        if (same(form.getStartsAt(), before == null ? null : before.startsAt())) form.setStartsAt(now.startsAt());
        if (same(form.getMinutesLong(), before == null ? null : before.minutesLong()))
            form.setMinutesLong(now.minutesLong());
    }

    private static boolean same(@Nullable Object typed, @Nullable Object preset) {
        return Objects.equals(typed, preset);
    }

    /** What had been filled in when the form was last shown; null on a fresh one. */
    private @Nullable Preset before(ActivityForm form, Subject subject) {
        if (form.getShownKind().isBlank()) return null;
        LocalDate on = Objects.requireNonNullElse(form.getShownOn(), day(form));
        Unit unit = subject.around().stream()
                .filter(one -> one.id().text().equals(form.getShownUnit()))
                .findFirst()
                .orElse(subject.unit());
        ActivityKind kind = ActivityKind.of(form.getShownKind());
        return presets.of(unit, kind, on, gathering.at(unit, kind, on));
    }

    private static String pick(String typed, @Nullable Preset before, Preset now, Function<Preset, String> part) {
        String preset = before == null ? "" : part.apply(before);
        return plain(typed).equals(plain(preset)) ? part.apply(now) : typed;
    }

    private static String plain(String text) {
        return text.replaceAll("\\s+", "");
    }

    /** One row for everybody expected, with what was chosen for those already there; a new one is present. */
    void seat(ActivityForm form, Subject subject) {
        boolean expectsAll = form.kind().expectsAll();
        boolean before = form.getShownKind().isBlank()
                || ActivityKind.of(form.getShownKind()).expectsAll();
        Map<String, AttendeeRow> known = new HashMap<>();
        form.getAttendees().forEach(row -> known.put(row.getMember(), row));
        List<AttendeeRow> rows = new ArrayList<>();
        for (Expected one : subject.people()) {
            AttendeeRow row = known.get(one.id().text());
            boolean open = row == null || row.getStatus() == null;
            boolean preset = expectsAll ? open : row == null || before;
            if (preset) row = row(one, expectsAll, row);
            rows.add(row);
        }
        form.setAttendees(rows);
        if (form.kind().decides() && form.getDecisions().isEmpty())
            form.getDecisions().add(new DecisionRow());
        if (form.kind().votes() && form.getVotes().isEmpty()) form.getVotes().add(new VoteRow());
    }

    private static AttendeeRow row(Expected one, boolean expectsAll, @Nullable AttendeeRow known) {
        AttendeeRow row = known == null ? new AttendeeRow() : known;
        row.setMember(one.id().text());
        row.setStatus(expectsAll ? AttendanceStatus.PRESENT : null);
        return row;
    }

    /** Whether the form was filled for what it is about now; if not, the list of people may be another one. */
    boolean isStillAbout(ActivityForm form, Subject subject) {
        List<String> shown = form.getAttendees().stream()
                .map(AttendeeRow::getMember)
                .sorted()
                .toList();
        List<String> expected =
                subject.people().stream().map(one -> one.id().text()).sorted().toList();
        return form.getShownKind().equals(form.getKind())
                && form.getShownUnit().equals(form.getUnit())
                && shown.equals(expected);
    }

    /** Remembers what the presets were for. */
    void remember(ActivityForm form) {
        form.setShownKind(form.getKind());
        form.setShownUnit(form.getUnit());
        form.setShownOn(form.getHeldOn());
    }
}
