package org.zhibu.core.member.service;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhibu.core.member.repository.BulkRepository;
import org.zhibu.core.member.repository.MemberRepository;
import org.zhibu.shared.kernel.MemberId;
import org.zhibu.shared.kernel.Refused;
import org.zhibu.shared.secret.Vault;

/** Id numbers: sealed in the row, masked for the page, found through a keyed hash. */
@Component
public class IdNumbers {

    private static final int SHOWN = 4;

    private final MemberRepository members;
    private final BulkRepository bulk;
    private final Vault vault;

    IdNumbers(MemberRepository members, BulkRepository bulk, Vault vault) {
        this.members = members;
        this.bulk = bulk;
        this.vault = vault;
    }

    /** Stores the number; refused where another member has it. */
    void store(MemberId id, String number) {
        byte[] hash = vault.fingerprint(number);
        if (members.byIdNumber(hash).filter(other -> !other.equals(id)).isPresent())
            throw Refused.at("idNumber", "member.id-number.taken", masked(number));
        members.idNumber(id, vault.seal(number), masked(number), hash);
    }

    /** Stores a new number and answers how it is shown; null keeps the one there is. */
    @Nullable
    String change(MemberId id, @Nullable String number, @Nullable String shown) {
        if (number == null) return shown;
        store(id, number);
        return masked(number);
    }

    byte[] seal(String number) {
        return vault.seal(number);
    }

    byte[] fingerprint(String number) {
        return vault.fingerprint(number);
    }

    String open(byte[] cipher) {
        return vault.open(cipher);
    }

    /** The whole number, for those who gave a reason; empty where none is stored. */
    public Optional<String> whole(MemberId id) {
        return Optional.ofNullable(whole(id.home(), List.of(id)).get(id));
    }

    public Map<MemberId, String> whole(long home, Collection<MemberId> ids) {
        Map<MemberId, String> whole = new HashMap<>();
        bulk.ciphers(home, ids).forEach((id, cipher) -> whole.put(id, vault.open(cipher)));
        return whole;
    }

    /** Who has which of these numbers, anywhere. */
    public Map<String, MemberId> membersOf(Collection<String> typed) {
        Map<String, byte[]> hashes = new HashMap<>();
        typed.forEach(number -> hashes.put(number, vault.fingerprint(number)));
        Map<ByteBuffer, MemberId> holders = bulk.holders(hashes.values());
        Map<String, MemberId> found = new HashMap<>();
        hashes.forEach((number, hash) -> {
            MemberId holder = holders.get(ByteBuffer.wrap(hash));
            if (holder != null) found.put(number, holder);
        });
        return found;
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
