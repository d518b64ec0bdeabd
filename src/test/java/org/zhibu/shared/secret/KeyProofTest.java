package org.zhibu.shared.secret;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.transaction.annotation.Transactional;
import org.zhibu.shared.database.CannotStart;
import org.zhibu.shared.secret.repository.ProofRepository;

/** A lost key is told at the start, not by the first file somebody opens. */
@SpringBootTest
@Transactional
class KeyProofTest {

    @Autowired
    ProofRepository proofs;

    @Autowired
    Vault vault;

    @Test
    void takesTheKeyOfTheFirstStartAndNoOther() {
        assertThatCode(() -> new KeyProof(vault, proofs).check()).doesNotThrowAnyException();
        assertThatCode(() -> new KeyProof(vault, proofs).check()).doesNotThrowAnyException();
        byte[] other = new byte[32];
        other[0] = 7;
        assertThatThrownBy(() -> new KeyProof(new Vault(other), proofs).check())
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("ZHIBU_SECRET is not the one");
    }
}
