package org.zhibu.areas.foundation.exemplar;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.context.ApplicationContext;
import org.zhibu.areas.foundation.exemplar.repository.ExemplarRepository;
import org.zhibu.core.organization.Unit;
import org.zhibu.shared.kernel.Numbers;
import org.zhibu.testing.Cast;
import org.zhibu.testing.Cast.Where;
import org.zhibu.testing.Subject;

/** A practice in the plan of a branch. */
class BorrowingSubject implements Subject {

    @Override
    public String kind() {
        return "borrowing";
    }

    @Override
    public Optional<String> make(ApplicationContext portal, Cast cast, Where where) {
        Unit unit = cast.at(where);
        if (!unit.kind().isBranch()) return Optional.empty();
        Where origin = where == Where.STRANGERS ? Where.NEIGHBOUR : Where.COUNTY;
        PracticeId practice = PracticeSubject.proposed(portal, cast.at(origin));
        BorrowingId id =
                new BorrowingId(unit.home(), portal.getBean(Numbers.class).next());
        LocalDate today = LocalDate.now(portal.getBean(Clock.class));
        portal.getBean(ExemplarRepository.class)
                .borrow(id, practice, unit.id(), new Borrow("照着做", "陈素芳", today), today);
        return Optional.of(id.text());
    }
}
