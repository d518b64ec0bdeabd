package org.zhibu.shared.secret.repository;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps the one word that proves the key. */
@Repository
public class ProofRepository {

    private final JdbcClient jdbc;

    ProofRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Keeps the word unless there is one already, and answers the one that is kept. */
    public byte[] keep(byte[] sealed) {
        jdbc.sql("insert into secret.proof (number, sealed) values (1, :sealed) on conflict (number) do nothing")
                .param("sealed", sealed)
                .update();
        return jdbc.sql("select sealed from secret.proof where number = 1")
                .query(byte[].class)
                .single();
    }
}
