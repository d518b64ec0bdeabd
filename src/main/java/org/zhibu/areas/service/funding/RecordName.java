package org.zhibu.areas.service.funding;

import org.zhibu.shared.kernel.NotHere;
import org.zhibu.shared.kernel.Placed;
import org.zhibu.shared.kernel.RecordRef;

/** A record of any feature as one word in a form: its type and its id, {@code project.project/3k-10zv}. */
public final class RecordName {

    private RecordName() {}

    public static String of(RecordRef record) {
        return record.type() + "/" + Long.toString(record.home(), 36) + "-" + Long.toString(record.number(), 36);
    }

    public static RecordRef parse(String name) {
        int slash = name.indexOf('/');
        if (slash < 1) throw new NotHere();
        long[] parts = Placed.parse(name.substring(slash + 1));
        return new RecordRef(name.substring(0, slash), parts[0], parts[1]);
    }
}
