package org.zhibu.areas.service.help;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.springframework.context.ApplicationContext;
import org.zhibu.areas.service.help.repository.CaseRepository;
import org.zhibu.areas.service.help.repository.CaseRepository.Moment;
import org.zhibu.core.organization.Unit;
import org.zhibu.shared.kernel.MemberId;
import org.zhibu.shared.kernel.Numbers;
import org.zhibu.testing.Cast;
import org.zhibu.testing.Cast.Where;
import org.zhibu.testing.Subject;

/** A case a branch is to answer. */
class HelpSubject implements Subject {

    @Override
    public String kind() {
        return "help";
    }

    @Override
    public Optional<String> make(ApplicationContext portal, Cast cast, Where where) {
        Unit unit = cast.at(where);
        Optional<MemberId> member = cast.personOf(where);
        if (!unit.kind().isBranch() || member.isEmpty()) return Optional.empty();
        OffsetDateTime now = OffsetDateTime.now(portal.getBean(Clock.class));
        CaseId id = new CaseId(unit.home(), portal.getBean(Numbers.class).next());
        Plea plea = new Plea(CaseKind.LIFE, "老人住院，没有人照顾", "");
        Moment moment = new Moment(now, now.toLocalDate().plusDays(3), null, "");
        portal.getBean(CaseRepository.class).insert(id, unit.id(), member.get(), true, plea, moment);
        return Optional.of(id.text());
    }
}
