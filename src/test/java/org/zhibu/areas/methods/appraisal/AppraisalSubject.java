package org.zhibu.areas.methods.appraisal;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationContext;
import org.zhibu.areas.methods.appraisal.repository.AppraisalRepository;
import org.zhibu.areas.methods.appraisal.repository.AppraisalRepository.OnRoll;
import org.zhibu.core.organization.Unit;
import org.zhibu.shared.kernel.MemberId;
import org.zhibu.shared.kernel.Numbers;
import org.zhibu.testing.Cast;
import org.zhibu.testing.Cast.Where;
import org.zhibu.testing.Subject;

/** An appraisal that has just begun. */
class AppraisalSubject implements Subject {

    @Override
    public String kind() {
        return "appraisal";
    }

    @Override
    public Optional<String> make(ApplicationContext portal, Cast cast, Where where) {
        Unit unit = cast.at(where);
        Optional<MemberId> member = cast.personOf(where);
        if (!unit.kind().isBranch() || member.isEmpty()) return Optional.empty();
        Clock clock = portal.getBean(Clock.class);
        AppraisalId id =
                new AppraisalId(unit.home(), portal.getBean(Numbers.class).next());
        List<OnRoll> roll = List.of(new OnRoll(member.get(), "周庆林", true, null));
        portal.getBean(AppraisalRepository.class)
                .insert(id, unit.id(), LocalDate.now(clock).getYear(), roll, "陈素芳", OffsetDateTime.now(clock));
        return Optional.of(id.text());
    }
}
