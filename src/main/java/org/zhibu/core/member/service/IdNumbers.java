package org.zhibu.core.member.service;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.zhibu.core.member.repository.MemberRepository;
import org.zhibu.shared.kernel.MemberId;
import org.zhibu.shared.kernel.Refused;
import org.zhibu.shared.secret.Vault;

/** Id numbers: sealed in the row, masked for the page, found through a keyed hash. */
@Component
public class IdNumbers {

    private static final int SHOWN = 4;

    private final MemberRepository members;
    private final Vault vault;

    IdNumbers(MemberRepository members, Vault vault) {
        this.members = members;
        this.vault = vault;
    }

    /** Stores the number; refused where another member has it. */
    void store(MemberId id, String number) {
        byte[] hash = vault.fingerprint(number);
        if (members.byIdNumber(hash).filter(other -> !other.equals(id)).isPresent())
            throw Refused.at("idNumber", "member.id-number.taken", masked(number));
        members.idNumber(id, vault.seal(number), masked(number), hash);
    }

    public Optional<MemberId> memberOf(String number) {
        return members.byIdNumber(vault.fingerprint(number));
    }

    /** The first and last four characters, the rest covered. */
    public static String masked(String number) {
        if (number.getBytes(StandardCharsets.UTF_8).length <= 2 * SHOWN) return "*".repeat(number.length());
        return number.substring(0, SHOWN)
                + "*".repeat(number.length() - 2 * SHOWN)
                + number.substring(number.length() - SHOWN);
    }
}
