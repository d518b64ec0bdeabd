package org.zhibu.shared.rule.service;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhibu.shared.rule.RuleTable;
import org.zhibu.shared.rule.Rules;
import org.zhibu.shared.rule.repository.RuleRepository;

/** Brings the shipped tables in before anything is asked; runs at every start and changes only what differs. */
@Component
class RuleImport implements SmartInitializingSingleton {

    private static final Logger log = LoggerFactory.getLogger(RuleImport.class);

    private final RuleRepository tables;
    private final Rules rules;
    private final TransactionTemplate transaction;

    RuleImport(RuleRepository tables, Rules rules, TransactionTemplate transaction) {
        this.tables = tables;
        this.rules = rules;
        this.transaction = transaction;
    }

    @Override
    public void afterSingletonsInstantiated() {
        transaction.executeWithoutResult(status -> bringIn());
        rules.changed();
    }

    /** How many rows were new or changed. */
    int bringIn() {
        int changed = tables.saveActivityRules(RuleTable.read("activity-rules"))
                + tables.saveStudyRules(RuleTable.read("study-rules"))
                + tables.saveSettings(RuleTable.read("settings"));
        if (changed > 0) log.info("{} rows of the regulations were new or changed", changed);
        return changed;
    }
}
