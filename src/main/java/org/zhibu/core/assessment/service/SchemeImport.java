package org.zhibu.core.assessment.service;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhibu.core.assessment.repository.SchemeRepository;
import org.zhibu.shared.rule.RuleTable;

/** Brings the shipped schemes in at every start; changes only what differs. */
@Component
class SchemeImport implements SmartInitializingSingleton {

    private static final Logger log = LoggerFactory.getLogger(SchemeImport.class);

    private final SchemeRepository schemes;
    private final TransactionTemplate transaction;

    SchemeImport(SchemeRepository schemes, TransactionTemplate transaction) {
        this.schemes = schemes;
        this.transaction = transaction;
    }

    @Override
    public void afterSingletonsInstantiated() {
        transaction.executeWithoutResult(status -> bringIn());
    }

    /** How many schemes and indicators were new or changed. */
    int bringIn() {
        int changed = RuleTable.read("schemes").stream().mapToInt(this::bringIn).sum();
        if (changed > 0) log.info("{} schemes and indicators were new or changed", changed);
        return changed;
    }

    private int bringIn(RuleTable.Row scheme) {
        String code = scheme.text("code");
        int indicators = 0;
        int changed = schemes.saveScheme(scheme);
        for (RuleTable.Row row : RuleTable.read("scheme-" + code.toLowerCase(java.util.Locale.ROOT)))
            indicators += schemes.saveIndicator(code, row);
        return changed + indicators;
    }
}
