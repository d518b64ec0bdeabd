package org.zhibu.areas.service.funding;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationContext;
import org.zhibu.areas.service.funding.repository.FundingRepository;
import org.zhibu.core.organization.Unit;
import org.zhibu.shared.kernel.Numbers;
import org.zhibu.testing.Cast;
import org.zhibu.testing.Cast.Where;
import org.zhibu.testing.Subject;

/** An application that waits for an answer. */
class FundingSubject implements Subject {

    @Override
    public String kind() {
        return "funding";
    }

    @Override
    public Optional<String> make(ApplicationContext portal, Cast cast, Where where) {
        Unit unit = cast.at(where);
        if (!unit.kind().isBranch()) return Optional.empty();
        Clock clock = portal.getBean(Clock.class);
        LocalDate today = LocalDate.now(clock);
        ApplicationId id =
                new ApplicationId(unit.home(), portal.getBean(Numbers.class).next());
        Wanted wanted = new Wanted(
                "七一走访困难党员", Purpose.CARE, today, "走访到户", List.of(new Wanted.Line("慰问品", new BigDecimal("1200"))));
        portal.getBean(FundingRepository.class)
                .insert(id, unit.id(), wanted, today.plusDays(10), "陈素芳", OffsetDateTime.now(clock));
        return Optional.of(id.text());
    }
}
