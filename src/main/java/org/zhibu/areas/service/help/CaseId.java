package org.zhibu.areas.service.help;

import org.zhibu.shared.kernel.Placed;
import org.zhibu.shared.kernel.RecordRef;

/** A case of help. */
public record CaseId(long home, long number) implements Placed {

    /** How files, history and facts name it. */
    public static final String RECORD = "help.case";

    /** How the papers are named that the member attached; nobody else changes them. */
    public static final String PLEA = "help.plea";

    public static CaseId of(String text) {
        long[] parts = Placed.parse(text);
        return new CaseId(parts[0], parts[1]);
    }

    public RecordRef ref() {
        return RecordRef.of(RECORD, this);
    }

    public RecordRef plea() {
        return RecordRef.of(PLEA, this);
    }

    public String href() {
        return "/help/cases/" + text();
    }

    /** The same case as the person it is about sees it. */
    public String ownHref() {
        return "/my/help/" + text();
    }

    @Override
    public String toString() {
        return text();
    }
}
