package org.zhibu.areas.service.funding.service;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.multipart.MultipartFile;
import org.zhibu.areas.service.funding.ApplicationId;
import org.zhibu.areas.service.funding.Expense;
import org.zhibu.areas.service.funding.ExpenseId;
import org.zhibu.areas.service.funding.repository.FundingQueries;
import org.zhibu.areas.service.funding.repository.FundingQueries.Application;
import org.zhibu.areas.service.funding.repository.FundingQueries.Spent;
import org.zhibu.areas.service.funding.repository.FundingRepository;
import org.zhibu.shared.audit.Actor;
import org.zhibu.shared.audit.Change;
import org.zhibu.shared.audit.Journal;
import org.zhibu.shared.document.Files;
import org.zhibu.shared.fact.DirtyMarks;
import org.zhibu.shared.kernel.Numbers;
import org.zhibu.shared.kernel.RecordRef;
import org.zhibu.shared.kernel.Refused;
import org.zhibu.shared.kernel.Scope;
import org.zhibu.shared.kernel.Stale;
import org.zhibu.shared.kernel.Viewer;

/** Enters what was paid from a grant, with its vouchers. 会计法 第十四条: what is booked has its original voucher. */
@Service
public class Spending {

    private final FundingQueries queries;
    private final FundingRepository applications;
    private final Files files;
    private final Numbers numbers;
    private final Journal journal;
    private final DirtyMarks marks;
    private final Clock clock;

    Spending(
            FundingQueries queries,
            FundingRepository applications,
            Files files,
            Numbers numbers,
            Journal journal,
            DirtyMarks marks,
            Clock clock) {
        this.queries = queries;
        this.applications = applications;
        this.files = files;
        this.numbers = numbers;
        this.journal = journal;
        this.marks = marks;
        this.clock = clock;
    }

    /** @param vouchers may follow later, until the grant is settled */
    @Transactional
    public void spend(Viewer viewer, ApplicationId id, long version, Expense expense, List<MultipartFile> vouchers) {
        Application old = viewer.find(scope -> queries.find(scope, id));
        FundingPolicy.must(FundingPolicy.maySpend(viewer, old));
        if (old.version() != version) throw new Stale();
        OffsetDateTime now = OffsetDateTime.now(clock);
        LocalDate first = LocalDate.of(old.createdAt().getYear(), 1, 1);
        expense.check(old.left(), old.spent(), first, now.toLocalDate());
        ExpenseId entry = new ExpenseId(id.home(), numbers.next());
        applications.spend(id, entry, version, old.lastNumber() + 1, old.spent(), expense, viewer.name(), now);
        files.attachAll(entry.ref(), vouchers, viewer.accountId());
        marks.mark(id.home(), old.unit(), expense.on().getYear());
        Change change = Change.created(Map.of("amount", expense.amount().toPlainString(), "what", expense.what()));
        journal.write(Actor.of(viewer), "funding.application.expense", id.ref(), old.unit(), change);
    }

    /** Refuses to settle while an entry has no voucher. */
    void mustBeVouched(Application application) {
        List<Spent> paid = queries.spentOf(Scope.below(application.path()), application.application()).stream()
                .filter(Spent::needsVoucher)
                .toList();
        List<RecordRef> records =
                paid.stream().map(entry -> entry.expense().ref()).toList();
        Map<RecordRef, ?> vouchers = files.ofAll(records);
        paid.stream()
                .filter(entry -> !vouchers.containsKey(entry.expense().ref()))
                .findFirst()
                .ifPresent(entry -> {
                    throw Refused.at("words", "funding.voucher-missing", entry.number(), entry.what());
                });
    }
}
