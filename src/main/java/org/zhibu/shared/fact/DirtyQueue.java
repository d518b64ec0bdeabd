package org.zhibu.shared.fact;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.zhibu.shared.kernel.Numbers;
import org.zhibu.shared.kernel.UnitId;

/** The other end of {@link DirtyMarks}: takes the marks of one home, and takes them away once they are worked off. */
@Component
public class DirtyQueue {

    private final JdbcClient jdbc;
    private final Numbers numbers;
    private final Clock clock;

    DirtyQueue(JdbcClient jdbc, Numbers numbers, Clock clock) {
        this.jdbc = jdbc;
        this.numbers = numbers;
        this.clock = clock;
    }

    /** The homes with marks. */
    public List<Long> homes() {
        return jdbc.sql("select distinct home_id from fact.dirty order by home_id")
                .query(Long.class)
                .list();
    }

    /**
     * Takes the oldest marks of a home. Others who recompute the same home wait until the transaction ends: whoever
     * reads facts later also writes later, so that nothing newer is overwritten.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Mark> take(long home, int limit) {
        hold(home);
        return jdbc.sql("""
                        select id, unit_id, year
                        from fact.dirty
                        where home_id = :home
                        order by id
                        limit :limit
                        for update skip locked
                        """)
                .param("home", home)
                .param("limit", limit)
                .query(Mark.class)
                .list();
    }

    /** Makes others who recompute the same home wait until the transaction ends. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void hold(long home) {
        jdbc.sql("select 1 from (select pg_advisory_xact_lock(:home)) as held")
                .param("home", home)
                .query(Integer.class)
                .single();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void done(long home, Collection<Mark> marks) {
        jdbc.sql("delete from fact.dirty where home_id = :home and id = any(:ids)")
                .param("home", home)
                .param("ids", marks.stream().map(Mark::id).toArray(Long[]::new))
                .update();
    }

    /** Marks many organisations of one home at once. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void markAll(long home, List<UnitId> units, int year) {
        jdbc.sql("""
                        insert into fact.dirty (home_id, id, unit_id, year, marked_at)
                        select :home, n.id, n.unit_id, :year, :at
                        from unnest(:ids, :units) as n (id, unit_id)
                        """)
                .param("home", home)
                .param("ids", units.stream().map(unit -> numbers.next()).toArray(Long[]::new))
                .param("units", units.stream().map(UnitId::number).toArray(Long[]::new))
                .param("year", year)
                .param("at", OffsetDateTime.now(clock))
                .update();
    }
}
