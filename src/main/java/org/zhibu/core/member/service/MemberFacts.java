package org.zhibu.core.member.service;

import java.util.Set;
import org.springframework.stereotype.Component;
import org.zhibu.shared.fact.FactSource;
import org.zhibu.shared.kernel.MemberId;
import org.zhibu.shared.kernel.RecordRef;

/** The facts of the roster; each opens the member's file. */
@Component
class MemberFacts implements FactSource {

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
        return Set.of("member.member");
    }

    @Override
    public String href(RecordRef source) {
        return "/member/members/" + new MemberId(source.home(), source.number());
    }
}
