package org.zhibu.core.roster.service;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhibu.core.roster.model.StagedRow;
import org.zhibu.core.roster.model.StagedRow.Person;
import org.zhibu.core.roster.repository.StagingRepository.Sealed;
import org.zhibu.shared.secret.Vault;
import tools.jackson.databind.json.JsonMapper;

/** Seals rows before they are staged and opens them again: no name and no number lies there to be read. */
@Component
class Envelope {

    private final Vault vault;
    private final JsonMapper json;

    Envelope(Vault vault, JsonMapper json) {
        this.vault = vault;
        this.json = json;
    }

    Sealed seal(StagedRow row) {
        Person person = row.person();
        return new Sealed(
                row.number(),
                row.verdict(),
                row.doubtful(),
                vault.seal(json.writeValueAsString(row)),
                person == null ? null : hash(person.idNumber()),
                person == null ? null : person.member(),
                person == null ? null : person.version());
    }

    private byte @Nullable [] hash(@Nullable String idNumber) {
        return idNumber == null ? null : vault.fingerprint(idNumber);
    }

    StagedRow open(byte[] payload) {
        return json.readValue(vault.open(payload), StagedRow.class);
    }
}
