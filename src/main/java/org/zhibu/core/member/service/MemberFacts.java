package org.zhibu.core.member.service;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.zhibu.core.member.repository.NameQueries;
import org.zhibu.shared.fact.FactSource;
import org.zhibu.shared.fact.SourcePage;
import org.zhibu.shared.kernel.RecordRef;
import org.zhibu.shared.kernel.Scope;

/** The facts of the roster; each opens the member's file. */
@Component
class MemberFacts implements FactSource {

    private static final String RECORD = "member.member";

    private final NameQueries names;

    MemberFacts(NameQueries names) {
        this.names = names;
    }

    @Override
    public Set<String> kinds() {
        return Set.of(
                "member.entered",
                "member.left",
                "member.full",
                "member.probationary",
                "study.exempt",
                "roster.required",
                "roster.filled");
    }

    @Override
    public Set<String> sourceTypes() {
        return Set.of(RECORD);
    }

    @Override
    public Map<RecordRef, SourcePage> pagesOf(Scope scope, Collection<RecordRef> records) {
        return names.of(scope, records).stream()
                .collect(Collectors.toMap(
                        name -> RecordRef.of(RECORD, name.member()),
                        name -> new SourcePage("/member/members/" + name.member(), name.name())));
    }
}
