package org.zhibu.areas.service.funding;

import org.zhibu.shared.kernel.Placed;
import org.zhibu.shared.kernel.RecordRef;

/** One entry of the ledger of a grant; its vouchers belong to it. */
public record ExpenseId(long home, long number) implements Placed {

    /** How files name it. */
    public static final String RECORD = "funding.expense";

    public RecordRef ref() {
        return RecordRef.of(RECORD, this);
    }
}
