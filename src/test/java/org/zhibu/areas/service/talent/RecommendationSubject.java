package org.zhibu.areas.service.talent;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationContext;
import org.zhibu.areas.service.talent.repository.TalentRepository;
import org.zhibu.core.life.Activities;
import org.zhibu.core.life.ActivityId;
import org.zhibu.core.life.ActivityKind;
import org.zhibu.core.life.AttendanceStatus;
import org.zhibu.core.life.NewActivity;
import org.zhibu.core.organization.Unit;
import org.zhibu.shared.audit.Actor;
import org.zhibu.shared.kernel.Numbers;
import org.zhibu.testing.Cast;
import org.zhibu.testing.Cast.Where;
import org.zhibu.testing.Subject;

/** Somebody of the branch, recommended today. */
class RecommendationSubject implements Subject {

    @Override
    public String kind() {
        return "talent";
    }

    @Override
    public Optional<String> make(ApplicationContext portal, Cast cast, Where where) {
        Unit unit = cast.at(where);
        if (!unit.kind().isBranch()) return Optional.empty();
        return cast.personOf(where).map(member -> {
            Clock clock = portal.getBean(Clock.class);
            LocalDate today = LocalDate.now(clock);
            NewActivity meeting = new NewActivity(
                    ActivityKind.OTHER,
                    "研究推荐人选",
                    today,
                    LocalTime.of(9, 0),
                    60,
                    new NewActivity.Texts(null, null, null, null, null, null, null, null),
                    List.of(new NewActivity.Attendee(member, AttendanceStatus.PRESENT, null)),
                    List.of(),
                    List.of(),
                    List.of(),
                    null);
            ActivityId held =
                    portal.getBean(Activities.class).record(Actor.SYSTEM, unit, meeting, OffsetDateTime.now(clock));
            RecommendationId id = new RecommendationId(
                    unit.home(), portal.getBean(Numbers.class).next());
            Proposal proposal = new Proposal(member, Aim.EXCHANGE, "养护科副科长", "懂业务", "", held.number());
            portal.getBean(TalentRepository.class).insert(id, unit.id(), proposal, "陈素芳", today);
            return id.text();
        });
    }
}
