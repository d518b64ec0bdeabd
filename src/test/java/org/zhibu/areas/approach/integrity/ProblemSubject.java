package org.zhibu.areas.approach.integrity;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.springframework.context.ApplicationContext;
import org.zhibu.areas.approach.integrity.repository.IntegrityRepository;
import org.zhibu.areas.approach.integrity.repository.IntegrityRepository.Source;
import org.zhibu.areas.approach.integrity.repository.IntegrityRepository.Written;
import org.zhibu.core.organization.Unit;
import org.zhibu.shared.kernel.Numbers;
import org.zhibu.testing.Cast;
import org.zhibu.testing.Cast.Where;
import org.zhibu.testing.Subject;

/** A problem without a measure. */
class ProblemSubject implements Subject {

    @Override
    public String kind() {
        return "integrity";
    }

    @Override
    public Optional<String> make(ApplicationContext portal, Cast cast, Where where) {
        Unit unit = cast.at(where);
        if (!unit.kind().isBranch()) return Optional.empty();
        Clock clock = portal.getBean(Clock.class);
        LocalDate today = LocalDate.now(clock);
        Written written = new Written("陈素芳", OffsetDateTime.now(clock));
        IntegrityRepository records = portal.getBean(IntegrityRepository.class);
        long number = portal.getBean(Numbers.class).next();
        ProblemId id = new ProblemId(unit.home(), number);
        Found found = new Found(Style.FORMALISM, "议定的事没有期限", null);
        records.find(id, unit.id(), Source.NOTICED, found, today, written);
        return Optional.of(id.text());
    }
}
