package org.zhibu.core.access.service;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhibu.core.access.repository.SlipRepository;
import org.zhibu.core.access.repository.SlipRepository.Sealed;
import org.zhibu.shared.kernel.NotHere;
import org.zhibu.shared.kernel.Numbers;
import org.zhibu.shared.kernel.UnitId;
import org.zhibu.shared.kernel.Viewer;
import org.zhibu.shared.secret.Vault;
import org.zhibu.shared.security.Accounts;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Freshly issued codes on their way to the printer: sealed, for an hour, for the one who issued them. So a jammed
 * printer or a second click loses nothing, and nobody finds them later.
 */
@Component
public class Slips {

    public static final Duration KEPT = Duration.ofHours(1);
    private static final TypeReference<List<Slip>> LIST = new TypeReference<>() {};

    private final SlipRepository slips;
    private final Numbers numbers;
    private final Vault vault;
    private final JsonMapper json;
    private final Clock clock;

    Slips(SlipRepository slips, Numbers numbers, Vault vault, JsonMapper json, Clock clock) {
        this.slips = slips;
        this.numbers = numbers;
        this.vault = vault;
        this.json = json;
        this.clock = clock;
    }

    /** Seals the slips and answers where they lie. */
    long put(Viewer issuer, UnitId unit, List<Slip> issued) {
        long id = numbers.next();
        byte[] sealed = vault.seal(json.writeValueAsString(issued));
        slips.insert(id, issuer.accountId(), unit, sealed, issued.size(), OffsetDateTime.now(clock));
        return id;
    }

    /** The slips one issued oneself within the hour; later they are not here. */
    @Transactional(readOnly = true)
    public Sheet open(Viewer issuer, long id) {
        OffsetDateTime now = OffsetDateTime.now(clock);
        Sealed sealed = slips.find(id, issuer.accountId(), now.minus(KEPT)).orElseThrow(NotHere::new);
        List<Slip> list = json.readValue(vault.open(sealed.sealed()), LIST);
        return new Sheet(
                list, sealed.issuedAt().plus(KEPT), sealed.issuedAt().plus(Accounts.CODE_LIFE), sealed.unitId());
    }

    /** Puts the slips away before the hour is over. */
    @Transactional
    public void away(Viewer issuer, long id) {
        slips.delete(id, issuer.accountId());
    }

    @Scheduled(fixedDelayString = "PT10M", initialDelayString = "PT1M")
    @Transactional
    public void forgetOld() {
        slips.deleteBefore(OffsetDateTime.now(clock).minus(KEPT));
    }

    /** What one person is handed. */
    public record Slip(String unit, String name, String login, String code) {}

    /**
     * Slips to print.
     *
     * @param until when they disappear
     * @param validUntil until when the codes work
     */
    public record Sheet(List<Slip> slips, OffsetDateTime until, OffsetDateTime validUntil, long unitId) {}
}
