package org.zhibu.areas.methods.openness.repository;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhibu.areas.methods.openness.Disclosure;
import org.zhibu.areas.methods.openness.EntryId;
import org.zhibu.shared.kernel.Stale;
import org.zhibu.shared.kernel.UnitId;

/** Writes what was made public, and what does not apply to a branch. */
@Repository("opennessEntryRepository")
public class EntryRepository {

    private final JdbcClient jdbc;

    EntryRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void insert(EntryId id, UnitId unit, Disclosure disclosure, String by, OffsetDateTime at) {
        filled(jdbc.sql("""
                        insert into openness.entry (home_id, id, unit_id, item_code, year, part, title, venue, spot, from_on, to_on,
                            approved_by, activity_id, article_id, state, entered_by, entered_at)
                        values (:home, :id, :unit, :item, :year, :part, :title, :venue, :spot, :from, :to, :approvedBy, :activity, :article,
                            'PUBLISHED', :by, :at)
                        """), id, disclosure)
                .param("unit", unit.number())
                .param("by", by)
                .param("at", at)
                .update();
    }

    public void update(EntryId id, long version, Disclosure disclosure) {
        moved(filled(jdbc.sql("""
                        update openness.entry
                        set item_code = :item, year = :year, part = :part, title = :title, venue = :venue, spot = :spot,
                            from_on = :from, to_on = :to, approved_by = :approvedBy, activity_id = :activity,
                            article_id = :article, version = version + 1
                        where home_id = :home and id = :id and version = :version and state = 'PUBLISHED'
                        """), id, disclosure).param("version", version).update());
    }

    private static JdbcClient.StatementSpec filled(
            JdbcClient.StatementSpec statement, EntryId id, Disclosure disclosure) {
        return statement
                .param("home", id.home())
                .param("id", id.number())
                .param("item", disclosure.item())
                .param("year", disclosure.year())
                .param("part", disclosure.part())
                .param("title", disclosure.title())
                .param("venue", disclosure.venue().name())
                .param("spot", disclosure.spot())
                .param("from", disclosure.from())
                .param("to", disclosure.to())
                .param("approvedBy", disclosure.approvedBy())
                .param(
                        "activity",
                        disclosure.activity() == null
                                ? null
                                : disclosure.activity().number())
                .param(
                        "article",
                        disclosure.article() == null
                                ? null
                                : disclosure.article().id().number());
    }

    public void withdraw(EntryId id, long version, String reason) {
        moved(jdbc.sql("""
                        update openness.entry
                        set state = 'WITHDRAWN', withdrawn_because = :reason, version = version + 1
                        where home_id = :home and id = :id and version = :version
                        """)
                .param("home", id.home())
                .param("id", id.number())
                .param("version", version)
                .param("reason", reason)
                .update());
    }

    /** @return whether it was not waived already */
    public boolean waive(long home, UnitId unit, int year, String item, String reason, String by, LocalDate on) {
        return jdbc.sql("""
                        insert into openness.waiver (home_id, unit_id, year, item_code, reason, waived_by, waived_on)
                        values (:home, :unit, :year, :item, :reason, :by, :on)
                        on conflict do nothing
                        """)
                        .param("home", home)
                        .param("unit", unit.number())
                        .param("year", year)
                        .param("item", item)
                        .param("reason", reason)
                        .param("by", by)
                        .param("on", on)
                        .update()
                == 1;
    }

    /** @return whether it was waived */
    public boolean askAgain(long home, UnitId unit, int year, String item) {
        return jdbc.sql("""
                        delete from openness.waiver
                        where home_id = :home and unit_id = :unit and year = :year and item_code = :item
                        """)
                        .param("home", home)
                        .param("unit", unit.number())
                        .param("year", year)
                        .param("item", item)
                        .update()
                == 1;
    }

    private static void moved(int rows) {
        if (rows == 0) throw new Stale();
    }
}
