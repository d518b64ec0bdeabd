package org.zhibu.shared.security.service;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhibu.shared.audit.Actor;
import org.zhibu.shared.audit.Change;
import org.zhibu.shared.audit.Journal;
import org.zhibu.shared.kernel.RecordRef;
import org.zhibu.shared.security.model.Account;

/** Writes down who signed in and which account was locked. GB/T 22239-2019, security audit. */
@Component
class SignInJournal {

    private final Journal journal;

    SignInJournal(Journal journal) {
        this.journal = journal;
    }

    @Transactional
    void signedIn(Account account) {
        write(account, "security.account.signed-in");
    }

    @Transactional
    void locked(Account account) {
        write(account, "security.account.locked");
    }

    private void write(Account account, String action) {
        RecordRef record = new RecordRef("security.account", 0, account.id());
        journal.write(new Actor(account.id(), account.name()), action, record, null, Change.because(null));
    }
}
