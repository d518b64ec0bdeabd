package org.zhibu.core.evaluation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.context.ApplicationContext;
import org.zhibu.core.evaluation.repository.EvaluationRepository;
import org.zhibu.core.evaluation.repository.EvaluationRepository.By;
import org.zhibu.core.organization.Unit;
import org.zhibu.shared.kernel.Numbers;
import org.zhibu.testing.Cast;
import org.zhibu.testing.Cast.Where;
import org.zhibu.testing.Subject;

/** A grade that was confirmed; each in a year of its own, as a branch has one a year. */
class EvaluationSubject implements Subject {

    private int year = 1950;

    @Override
    public String kind() {
        return "evaluation";
    }

    @Override
    public Optional<String> make(ApplicationContext portal, Cast cast, Where where) {
        Unit unit = cast.at(where);
        if (!unit.kind().isBranch()) return Optional.empty();
        LocalDate today = LocalDate.now(portal.getBean(Clock.class));
        EvaluationId id =
                new EvaluationId(unit.home(), portal.getBean(Numbers.class).next());
        EvaluationRepository evaluations = portal.getBean(EvaluationRepository.class);
        Judgement judged = new Judgement("good", "重点任务按时完成", "三季度通报");
        evaluations.insert(id, unit.id(), ++year, "D0-08", judged, new By(null, "周岚", today));
        evaluations.confirm(id, 0, new By(null, "贺明远", today), false);
        return Optional.of(id.text());
    }
}
