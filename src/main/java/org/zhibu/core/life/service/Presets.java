package org.zhibu.core.life.service;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.zhibu.core.life.ActivityKind;
import org.zhibu.core.life.repository.ActivityQueries;
import org.zhibu.core.life.repository.ActivityQueries.Last;
import org.zhibu.core.organization.Unit;
import org.zhibu.shared.kernel.Scope;
import org.zhibu.shared.ui.Show;

/** What the form of an activity can fill in by itself: from the kind, the posts, and the last one of that kind. */
@Component
public class Presets {

    private static final LocalTime USUAL_TIME = LocalTime.of(14, 30);
    private static final int USUAL_LENGTH = 120;
    private static final int USUAL_TALK = 30;
    private static final int AGAIN = 5;

    private final ActivityQueries activities;
    private final Gathering gathering;
    private final Show show;

    Presets(ActivityQueries activities, Gathering gathering, Show show) {
        this.activities = activities;
        this.gathering = gathering;
        this.show = show;
    }

    /** Texts never null: empty where there is nothing to fill in. */
    public record Preset(
            String title,
            LocalTime startsAt,
            int minutesLong,
            String place,
            String host,
            String recorder,
            String agenda,
            String minutes) {}

    public Preset of(Unit unit, ActivityKind kind, LocalDate on, List<Gathering.Expected> people) {
        Optional<Last> last = activities.lastOf(Scope.below(unit.path()), unit.home(), unit.id(), kind);
        return new Preset(
                title(kind, on),
                last.map(Last::startsAt).orElse(USUAL_TIME),
                last.map(Last::minutesLong).orElse(kind.isTalk() ? USUAL_TALK : USUAL_LENGTH),
                last.map(Last::heldAt).orElse(""),
                kind.isTalk() ? "" : gathering.host(unit, people).orElse(""),
                last.map(Last::recorder).orElse(""),
                agenda(unit, kind, ""),
                minutes(kind));
    }

    private String title(ActivityKind kind, LocalDate on) {
        return show.text(
                "life.title." + kind.code(),
                String.valueOf(on.getYear()),
                (on.getMonthValue() + 2) / 3,
                on.getMonthValue());
    }

    /** The minutes of this kind before anybody wrote in them. */
    public String minutes(ActivityKind kind) {
        return kind.isTalk() ? "" : show.text("life.minutes." + kind.code());
    }

    /** The agenda as planned, or else the usual one, and before it what earlier meetings decided and nobody has reported as done. */
    public String agenda(Unit unit, ActivityKind kind, String planned) {
        if (!kind.hasAgenda()) return "";
        String open = activities.openDecisions(Scope.below(unit.path()), unit.home(), AGAIN).stream()
                .filter(one -> one.unitId() == unit.id().number())
                .map(one -> show.text("life.agenda.open-decision", one.wording()))
                .collect(Collectors.joining("\n"));
        String own = planned.isBlank() ? show.text("life.agenda." + kind.code()) : planned;
        return open.isEmpty() || !kind.decides() ? own : open + "\n" + own;
    }
}
