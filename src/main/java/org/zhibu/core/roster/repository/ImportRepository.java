package org.zhibu.core.roster.repository;

import java.time.OffsetDateTime;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhibu.core.roster.ImportId;
import org.zhibu.core.roster.ImportKind;
import org.zhibu.core.roster.ImportState;
import org.zhibu.shared.kernel.Place;

/** Writes uploads. */
@Repository
public class ImportRepository {

    private final JdbcClient jdbc;

    ImportRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void insert(
            ImportId id, Place place, ImportKind kind, String fileName, long account, String actor, OffsetDateTime at) {
        jdbc.sql("""
                        insert into roster.import (home_id, id, unit_id, kind, file_name, account_id, actor, state, started_at)
                        values (:home, :id, :unit, :kind, :file, :account, :actor, 'READING', :at)
                        """)
                .param("home", id.home())
                .param("id", id.number())
                .param("unit", place.unit().number())
                .param("kind", kind.name())
                .param("file", fileName)
                .param("account", account)
                .param("actor", actor)
                .param("at", at)
                .update();
    }

    /** Says how far the reading is; false once it has been cancelled. */
    public boolean progress(ImportId id, int done, int all) {
        return jdbc.sql("""
                        update roster.import set rows_done = :done, rows_all = greatest(:all, :done)
                        where home_id = :home and id = :id and state = 'READING'
                        """)
                        .param("done", done)
                        .param("all", all)
                        .param("home", id.home())
                        .param("id", id.number())
                        .update()
                == 1;
    }

    public void ready(ImportId id, String ignored, OffsetDateTime at) {
        jdbc.sql("""
                        update roster.import set state = 'READY', ignored = :ignored, finished_at = :at
                        where home_id = :home and id = :id and state = 'READING'
                        """)
                .param("ignored", ignored)
                .param("at", at)
                .param("home", id.home())
                .param("id", id.number())
                .update();
    }

    public void failed(ImportId id, String failure, OffsetDateTime at) {
        jdbc.sql("""
                        update roster.import set state = 'FAILED', failure = :failure, finished_at = :at
                        where home_id = :home and id = :id and state = 'READING'
                        """)
                .param("failure", failure)
                .param("at", at)
                .param("home", id.home())
                .param("id", id.number())
                .update();
    }

    /** The state, locked until the transaction ends: the second click waits for the first. */
    public Optional<ImportState> lock(ImportId id) {
        return jdbc.sql("select state from roster.import where home_id = :home and id = :id for update")
                .param("home", id.home())
                .param("id", id.number())
                .query(ImportState.class)
                .optional();
    }

    public void confirmed(ImportId id, int entered, int changed, OffsetDateTime at) {
        jdbc.sql("""
                        update roster.import
                        set state = 'CONFIRMED', entered = :entered, changed = :changed, finished_at = :at
                        where home_id = :home and id = :id
                        """)
                .param("entered", entered)
                .param("changed", changed)
                .param("at", at)
                .param("home", id.home())
                .param("id", id.number())
                .update();
    }

    public void cancelled(ImportId id, OffsetDateTime at) {
        jdbc.sql("""
                        update roster.import set state = 'CANCELLED', finished_at = :at
                        where home_id = :home and id = :id and state in ('READING', 'READY')
                        """)
                .param("at", at)
                .param("home", id.home())
                .param("id", id.number())
                .update();
    }

    /** What was being read when the portal stopped will never be ready. */
    public int interrupt(String failure, OffsetDateTime at) {
        return jdbc.sql("""
                        update roster.import set state = 'FAILED', failure = :failure, finished_at = :at
                        where state = 'READING'
                        """).param("failure", failure).param("at", at).update();
    }

    /** Ends what was uploaded before a moment and is still waiting. */
    public int expire(OffsetDateTime before, String failure, OffsetDateTime at) {
        return jdbc.sql("""
                        update roster.import set state = 'CANCELLED', failure = :failure, finished_at = :at
                        where state in ('READING', 'READY') and started_at < :before
                        """)
                .param("failure", failure)
                .param("at", at)
                .param("before", before)
                .update();
    }
}
