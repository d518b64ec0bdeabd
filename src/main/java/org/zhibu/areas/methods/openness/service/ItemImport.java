package org.zhibu.areas.methods.openness.service;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhibu.areas.methods.openness.repository.ItemRepository;
import org.zhibu.shared.rule.RuleTable;

/** Brings the shipped catalogue in at every start; changes only what differs. */
@Component
class ItemImport implements SmartInitializingSingleton {

    private static final Logger log = LoggerFactory.getLogger(ItemImport.class);

    private final ItemRepository items;
    private final TransactionTemplate transaction;

    ItemImport(ItemRepository items, TransactionTemplate transaction) {
        this.items = items;
        this.transaction = transaction;
    }

    @Override
    public void afterSingletonsInstantiated() {
        transaction.executeWithoutResult(status -> bringIn());
    }

    private void bringIn() {
        int changed = items.save(RuleTable.read("openness-items"));
        if (changed > 0) log.info("{} items of the catalogue of openness were new or changed", changed);
    }
}
