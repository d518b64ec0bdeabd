package org.zhibu.shared.security.service;

import com.nulabinc.zxcvbn.Zxcvbn;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhibu.shared.audit.Actor;
import org.zhibu.shared.audit.Change;
import org.zhibu.shared.audit.Journal;
import org.zhibu.shared.kernel.RecordRef;
import org.zhibu.shared.kernel.Refused;
import org.zhibu.shared.security.model.Account;
import org.zhibu.shared.security.repository.AccountRepository;

/**
 * Changes one's own password. A password is refused when it is short, common or easily guessed;
 * regular changes and character classes are not demanded, for they make passwords worse.
 */
@Service
public class PasswordChange {

    private static final int MIN_CHARACTERS = 8;
    private static final int MAX_BYTES = 72;
    private static final int MIN_SCORE = 3;
    /** What people here add to names and dates; the estimator itself knows only the English-speaking world's. */
    private static final List<String> LOCAL_WORDS = List.of(
            "woaini",
            "aini",
            "zhongguo",
            "zhibu",
            "dangyuan",
            "dangzhibu",
            "dangjian",
            "shuji",
            "woaizuguo",
            "renmin",
            "buwangchuxin",
            "laojishiming",
            "xuexiqiangguo",
            "mima",
            "admin",
            "gongchandang",
            "dangwei",
            "123qwe");

    private final AccountRepository accounts;
    private final PasswordEncoder encoder;
    private final Journal journal;
    private final Zxcvbn strength = new Zxcvbn();

    PasswordChange(AccountRepository accounts, PasswordEncoder encoder, Journal journal) {
        this.accounts = accounts;
        this.encoder = encoder;
        this.journal = journal;
    }

    /** @param session the one session that stays open; every other one of the account ends */
    @Transactional
    public void change(SignedIn who, String session, String current, String password, String repeated) {
        Account account = accounts.byId(who.accountId()).orElseThrow();
        if (!encoder.matches(current, account.passwordHash()))
            throw Refused.at("current", "security.password.current-wrong");
        if (!password.equals(repeated)) throw Refused.at("repeated", "security.password.not-repeated");
        refuseWeak(account, password);
        if (encoder.matches(password, account.passwordHash()))
            throw Refused.at("password", "security.password.same-as-before");
        accounts.password(account.id(), String.valueOf(encoder.encode(password)), false, null);
        accounts.endSessions(account.login(), session);
        journal.write(
                new Actor(account.id(), account.name()),
                "security.account.password-changed",
                new RecordRef("security.account", 0, account.id()),
                null,
                Change.because(null));
    }

    private void refuseWeak(Account account, String password) {
        if (password.codePointCount(0, password.length()) < MIN_CHARACTERS)
            throw Refused.at("password", "security.password.short", MIN_CHARACTERS);
        if (password.getBytes(StandardCharsets.UTF_8).length > MAX_BYTES)
            throw Refused.at("password", "security.password.long");
        List<String> own = new java.util.ArrayList<>(LOCAL_WORDS);
        own.add(account.login());
        own.add(account.name());
        own.addAll(PinyinWords.of(account.name()));
        if (strength.measure(password, own).getScore() < MIN_SCORE)
            throw Refused.at("password", "security.password.guessable");
    }
}
