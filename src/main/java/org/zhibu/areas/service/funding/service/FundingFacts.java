package org.zhibu.areas.service.funding.service;

import java.util.Set;
import org.springframework.stereotype.Component;
import org.zhibu.areas.service.funding.ApplicationId;
import org.zhibu.shared.fact.FactSource;
import org.zhibu.shared.kernel.RecordRef;

/** The facts of grants: what was granted and what was spent; each opens its application. */
@Component
class FundingFacts implements FactSource {

    @Override
    public Set<String> kinds() {
        return Set.of("funding.granted", "funding.spent");
    }

    @Override
    public Set<String> sourceTypes() {
        return Set.of(ApplicationId.RECORD);
    }

    @Override
    public String href(RecordRef source) {
        return new ApplicationId(source.home(), source.number()).href();
    }
}
