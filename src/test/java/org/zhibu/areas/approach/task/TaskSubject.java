package org.zhibu.areas.approach.task;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.ApplicationContext;
import org.zhibu.areas.approach.task.repository.TaskRepository;
import org.zhibu.core.organization.Unit;
import org.zhibu.shared.kernel.Numbers;
import org.zhibu.testing.Cast;
import org.zhibu.testing.Cast.Where;
import org.zhibu.testing.Subject;

/** A task that asks the branch, or for a committee one of its branches, issued by the committee above the branch. */
class TaskSubject implements Subject {

    @Override
    public String kind() {
        return "task";
    }

    @Override
    public Optional<String> make(ApplicationContext portal, Cast cast, Where where) {
        return asked(portal, cast, where).map(TaskId::text);
    }

    static Optional<TaskId> asked(ApplicationContext portal, Cast cast, Where where) {
        Where branch = switch (where) {
            case COUNTY, FARMING -> Where.FIELDS;
            case BUREAU -> Where.MACHINES;
            case NEIGHBOUR -> Where.STRANGERS;
            default -> where;
        };
        Where committee = switch (where) {
            case BRIDGES, MACHINES -> Where.BUREAU;
            case FIELDS -> Where.FARMING;
            case STRANGERS -> Where.NEIGHBOUR;
            default -> where;
        };
        Unit unit = cast.at(branch);
        if (!unit.kind().isBranch()) return Optional.empty();
        Clock clock = portal.getBean(Clock.class);
        LocalDate today = LocalDate.now(clock);
        TaskId id = new TaskId(unit.home(), portal.getBean(Numbers.class).next());
        Asked asked = new Asked(
                "冬季保畅先锋岗",
                "交通局党委 2026 年第 9 次会议",
                "",
                today.plusDays(10),
                List.of(new Asked.Field("先锋岗数", FieldKind.NUMBER, List.of())),
                Set.of(Known.MEMBERS),
                today.withDayOfYear(1),
                today,
                List.of());
        portal.getBean(TaskRepository.class)
                .insert(id, cast.at(committee).id(), asked, List.of(unit.id()), "何文秀", OffsetDateTime.now(clock));
        return Optional.of(id);
    }
}
