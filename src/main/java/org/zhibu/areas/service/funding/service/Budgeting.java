package org.zhibu.areas.service.funding.service;

import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhibu.areas.service.funding.repository.FundingRepository;
import org.zhibu.shared.audit.Actor;
import org.zhibu.shared.audit.Change;
import org.zhibu.shared.audit.Journal;
import org.zhibu.shared.kernel.Place;
import org.zhibu.shared.kernel.RecordRef;
import org.zhibu.shared.kernel.Refused;
import org.zhibu.shared.kernel.Viewer;

/** What a committee sets aside for a year. */
@Service
public class Budgeting {

    private static final BigDecimal MOST = new BigDecimal("100000000");

    private final FundingRepository budgets;
    private final Journal journal;

    Budgeting(FundingRepository budgets, Journal journal) {
        this.budgets = budgets;
        this.journal = journal;
    }

    /** @param version of the budget that was looked at, null where there was none */
    @Transactional
    public void set(Viewer viewer, Place place, int year, BigDecimal amount, @Nullable Long version) {
        FundingPolicy.must(FundingPolicy.mayAnswer(viewer, place.path()));
        if (!place.kind().isAboveBranch()) throw new Refused("funding.committees-only");
        boolean odd = amount.signum() < 0 || amount.compareTo(MOST) > 0;
        if (odd || amount.stripTrailingZeros().scale() > 2) throw Refused.at("amount", "funding.budget-amount");
        budgets.budget(place.home(), place.unit(), year, amount, version);
        RecordRef record =
                new RecordRef("funding.budget", place.home(), place.unit().number());
        journal.write(
                Actor.of(viewer),
                "funding.budget.set",
                record,
                place.unit(),
                Change.created(Map.of("year", String.valueOf(year), "amount", amount.toPlainString())));
    }
}
