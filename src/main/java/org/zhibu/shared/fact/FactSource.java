package org.zhibu.shared.fact;

import java.util.Set;
import org.zhibu.shared.kernel.RecordRef;

/** What a module publishes as facts: its kinds, each named by the message {@code fact.<kind>}, and where a source opens. */
public interface FactSource {

    /** Values of {@code fact_kind} in the module's view. */
    Set<String> kinds();

    /** Values of {@code source_type} in the module's view. */
    Set<String> sourceTypes();

    /** The page of a source record. */
    String href(RecordRef source);
}
