package org.zhibu.areas.methods.outline;

import java.util.List;
import java.util.stream.Collectors;
import org.zhibu.core.life.ActivityKind;
import org.zhibu.shared.kernel.Refused;

/**
 * What an outline says.
 *
 * @param audience whom it suits
 * @param preparation what is made ready before, one a line
 * @param materials what is read, shown or handed out
 */
public record Outlined(
        String title,
        ActivityKind kind,
        String audience,
        String goal,
        List<Step> steps,
        String preparation,
        String materials,
        String place,
        String cost) {

    private static final int MOST = 24 * 60;

    /** One step of the agenda. */
    public record Step(String what, int minutes) {}

    public Outlined {
        steps = List.copyOf(steps);
        if (title.isBlank()) throw Refused.at("title", "outline.title-missing");
        if (kind.isTalk()) throw Refused.at("kind", "outline.no-talks");
        if (goal.isBlank()) throw Refused.at("goal", "outline.goal-missing");
        if (steps.isEmpty()) throw Refused.at("steps", "outline.steps-missing");
        for (Step step : steps)
            if (step.minutes() < 1 || step.minutes() > MOST)
                throw Refused.at("steps", "outline.step-minutes", step.what());
        if (minutes(steps) > MOST) throw Refused.at("steps", "outline.steps-too-long");
    }

    public int minutes() {
        return minutes(steps);
    }

    private static int minutes(List<Step> steps) {
        return steps.stream().mapToInt(Step::minutes).sum();
    }

    /** The steps as an agenda, one a line. */
    public String agenda() {
        return steps.stream().map(Step::what).collect(Collectors.joining("\n"));
    }
}
