package org.zhibu.core.admission.service.shown;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.zhibu.core.admission.model.HalfYears;
import org.zhibu.core.admission.repository.BookQueries;
import org.zhibu.core.admission.repository.BookQueries.Cultivated;
import org.zhibu.core.admission.repository.BookQueries.Lapses;
import org.zhibu.shared.fact.Reckoner;
import org.zhibu.shared.kernel.Scope;
import org.zhibu.shared.kernel.UnitId;

/**
 * What the score of a branch asks of its admission files in a year: who was cultivated, which half-year days passed without a
 * review, who has no contact, and which limits of the regulation were passed.
 */
@Service
class AdmissionBook implements Reckoner {

    private final BookQueries queries;

    AdmissionBook(BookQueries queries) {
        this.queries = queries;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public Map<UnitId, Map<String, Integer>> renew(long home, Collection<UnitId> branches, int year, LocalDate today) {
        Map<UnitId, Map<String, Integer>> sums = new HashMap<>();
        Scope everywhere = Scope.below("");
        for (Lapses one : queries.lapsesOf(everywhere, home, branches, year, today)) {
            Map<String, Integer> its = of(sums, one.unitId());
            its.merge("admission.steps", one.steps(), Integer::sum);
            its.merge("admission.lapses", one.lapses(), Integer::sum);
            its.merge("admission.overdue", one.overdue(), Integer::sum);
        }
        for (Cultivated one : queries.cultivatedIn(everywhere, home, branches, year, today))
            add(sums, one, year, today);
        return sums;
    }

    private static void add(Map<UnitId, Map<String, Integer>> sums, Cultivated one, int year, LocalDate today) {
        LocalDate until = one.until() == null || one.until().isAfter(today) ? today : one.until();
        List<LocalDate> missed = HalfYears.missed(one.since(), one.reviews(), until);
        Map<String, Integer> its = of(sums, one.unitId());
        its.merge("admission.activists", 1, Integer::sum);
        its.merge(
                "admission.missed",
                (int) missed.stream().filter(day -> day.getYear() == year).count(),
                Integer::sum);
        boolean alone = one.contactsOn() == null && one.since().plusMonths(1).isBefore(until);
        its.merge("admission.alone", alone ? 1 : 0, Integer::sum);
    }

    private static Map<String, Integer> of(Map<UnitId, Map<String, Integer>> sums, long unit) {
        return sums.computeIfAbsent(new UnitId(unit), none -> new HashMap<>());
    }
}
