package org.zhibu.areas.methods.ballot.repository;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhibu.areas.methods.ballot.BoxId;
import org.zhibu.areas.methods.ballot.BoxState;
import org.zhibu.areas.methods.ballot.Voters;
import org.zhibu.areas.methods.ballot.repository.BoxQueries.Box;

/** Slips and the ballots cast with them. It knows codes by their hashes only, and cannot read what was chosen. */
@Repository("ballotSlipRepository")
public class SlipRepository {

    private final JdbcClient jdbc;

    SlipRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The hash of a slip, in hexadecimal. */
    public record Hashed(String hash, Voters voters) {}

    /** Writes all slips of a box in one statement, in the order of their hashes: nothing leads back to the printed sheet. */
    public void insert(BoxId box, List<Hashed> slips) {
        List<Hashed> sorted =
                slips.stream().sorted(Comparator.comparing(Hashed::hash)).toList();
        jdbc.sql("""
                        insert into ballot.slip (code_hash, home_id, box_id, voters)
                        select decode(s.hash, 'hex'), :home, :box, s.voters
                        from unnest(cast(:hashes as text[]), cast(:voters as text[])) as s (hash, voters)
                        """)
                .param("home", box.home())
                .param("box", box.number())
                .param("hashes", sorted.stream().map(Hashed::hash).toArray(String[]::new))
                .param(
                        "voters",
                        sorted.stream().map(slip -> slip.voters().name()).toArray(String[]::new))
                .update();
    }

    /** Makes the slips void; false if somebody has voted. */
    public boolean makeVoid(BoxId box) {
        return jdbc.sql("select ballot.void_slips(:home, :box)")
                .param("home", box.home())
                .param("box", box.number())
                .query(Boolean.class)
                .single();
    }

    /** The open box a slip belongs to. */
    public Optional<Box> openBoxOf(byte[] hash) {
        Optional<BoxId> box = jdbc.sql("select s.home_id, s.box_id from ballot.slip s where s.code_hash = :hash")
                .param("hash", hash)
                .query((row, number) -> new BoxId(row.getLong("home_id"), row.getLong("box_id")))
                .optional();
        return box.flatMap(
                id -> jdbc.sql(BoxQueries.BOX + "where b.home_id = :home and b.id = :id and b.state = 'OPEN'")
                        .param("home", id.home())
                        .param("id", id.number())
                        .query(Box.class)
                        .optional());
    }

    /** The receipt of the ballot cast with a slip; empty for a slip that was not used. */
    public Optional<byte[]> receiptOf(BoxId box, byte[] hash) {
        return jdbc.sql("""
                        select b.receipt from ballot.ballot b
                        where b.home_id = :home and b.box_id = :box and b.code_hash = :hash
                        limit 1
                        """)
                .param("home", box.home())
                .param("box", box.number())
                .param("hash", hash)
                .query(byte[].class)
                .optional();
    }

    /** Holds the box as it is until the transaction ends, beside others who vote; whoever closes it waits. */
    public BoxState hold(BoxId box) {
        return jdbc.sql("select b.state from ballot.box b where b.home_id = :home and b.id = :box for share")
                .param("home", box.home())
                .param("box", box.number())
                .query(BoxState.class)
                .single();
    }

    /**
     * Casts a ballot: a choice for each question, each with a phrase of its own.
     *
     * @return whether every line went in; if not the transaction has to be rolled back
     */
    public boolean cast(BoxId box, byte[] hash, List<Integer> choices, List<String> phrases, byte[] receipt) {
        int cast = jdbc.sql("""
                        insert into ballot.ballot (home_id, box_id, question, code_hash, voters, choice, phrase, receipt)
                        select s.home_id, s.box_id, v.question, s.code_hash, s.voters, v.choice, v.phrase, :receipt
                        from ballot.slip s
                        cross join unnest(cast(:choices as integer[]), cast(:phrases as text[]))
                            with ordinality as v (choice, phrase, question)
                        where s.code_hash = :hash and s.home_id = :home and s.box_id = :box
                        on conflict do nothing
                        """)
                .param("home", box.home())
                .param("box", box.number())
                .param("hash", hash)
                .param("receipt", receipt)
                .param("choices", choices.toArray(Integer[]::new))
                .param("phrases", phrases.toArray(String[]::new))
                .update();
        return cast == choices.size();
    }
}
