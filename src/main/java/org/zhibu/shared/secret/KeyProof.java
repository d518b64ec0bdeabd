package org.zhibu.shared.secret;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.zhibu.shared.database.CannotStart;
import org.zhibu.shared.secret.repository.ProofRepository;

/** Refuses to run with another key than the one the database was filled with. */
@Component
@Order(1)
class KeyProof implements ApplicationRunner {

    private static final String WORD = "zhibu";

    private final Vault vault;
    private final ProofRepository proofs;

    KeyProof(Vault vault, ProofRepository proofs) {
        this.vault = vault;
        this.proofs = proofs;
    }

    @Override
    public void run(ApplicationArguments args) {
        check();
    }

    /** @throws CannotStart unless the key opens what the first one sealed */
    void check() {
        byte[] kept = proofs.keep(vault.seal(WORD));
        try {
            if (WORD.equals(vault.open(kept))) return;
        } catch (IllegalArgumentException | IllegalStateException e) {
            throw new CannotStart(
                    "ZHIBU_SECRET is not the one this database was filled with: set the one kept with the backups (docs/operations.md).",
                    e);
        }
        throw new CannotStart("The proof of the key in secret.proof is damaged: restore that table from a backup.");
    }
}
