package org.zhibu.shared.fact;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import org.zhibu.shared.kernel.RecordRef;
import org.zhibu.shared.kernel.Scope;

/** What a module publishes as facts: its kinds, each named by the message {@code fact.<kind>}, and where a source opens. */
public interface FactSource {

    /** Values of {@code fact_kind} in the module's view. */
    Set<String> kinds();

    /** Values of {@code source_type} in the module's view. */
    Set<String> sourceTypes();

    /**
     * The pages of source records, those that are inside the scope. The person a fact is about is asked for as
     * {@code member.member}.
     */
    Map<RecordRef, SourcePage> pagesOf(Scope scope, Collection<RecordRef> records);
}
