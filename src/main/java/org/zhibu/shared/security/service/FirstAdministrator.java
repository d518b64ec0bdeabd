package org.zhibu.shared.security.service;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.MessageSource;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhibu.shared.audit.Actor;
import org.zhibu.shared.audit.Change;
import org.zhibu.shared.audit.Journal;
import org.zhibu.shared.kernel.RecordRef;
import org.zhibu.shared.kernel.Role;
import org.zhibu.shared.security.Accounts;
import org.zhibu.shared.security.Accounts.Opened;
import org.zhibu.shared.security.repository.AccountRepository;

/**
 * A database of one's own starts without accounts: the first start makes the administrator and prints the one-time
 * code once. {@code --zhibu.administrator.new-code=true} prints a new one for an administrator who lost it.
 */
@Component
@Order(0)
@ConditionalOnProperty("spring.datasource.url")
public class FirstAdministrator implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(FirstAdministrator.class);
    private static final String LOGIN = "admin";

    private final Accounts accounts;
    private final AccountRepository stored;
    private final Journal journal;
    private final MessageSource messages;
    private final Clock clock;
    private final boolean newCode;

    FirstAdministrator(
            Accounts accounts,
            AccountRepository stored,
            Journal journal,
            MessageSource messages,
            Clock clock,
            @Value("${zhibu.administrator.new-code:false}") boolean newCode) {
        this.accounts = accounts;
        this.stored = stored;
        this.journal = journal;
        this.messages = messages;
        this.clock = clock;
        this.newCode = newCode;
    }

    @Override
    @Transactional
    public void run(ApplicationArguments args) {
        if (stored.none()) print(create());
        else if (newCode) stored.byLogin(LOGIN).ifPresent(account -> print(reissue(account.id())));
    }

    private Opened create() {
        String name = messages.getMessage("security.administrator.name", null, Locale.SIMPLIFIED_CHINESE);
        Opened opened = accounts.open(LOGIN, name, null);
        accounts.grant(opened.accountId(), Role.ADMINISTRATOR, null, LocalDate.now(clock));
        write("security.administrator.created", opened.accountId());
        return opened;
    }

    private Opened reissue(long account) {
        write("security.account.code-issued", account);
        return accounts.reissue(account);
    }

    private void write(String action, long account) {
        journal.write(Actor.SYSTEM, action, new RecordRef("security.account", 0, account), null, Change.because(null));
    }

    private static void print(Opened opened) {
        LOG.warn("""

                ================================================================
                  First sign-in:   {}
                  One-time code:   {}
                  Valid for 7 days, shown only here and only now.
                  Open the portal, sign in, choose a password, follow the page.
                ================================================================""", opened.login(), opened.code());
    }
}
