package org.zhibu.core.study.repository;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhibu.core.study.StudySession;
import org.zhibu.core.study.model.StudyDay.Worth;
import org.zhibu.shared.kernel.Numbers;
import org.zhibu.shared.kernel.RecordRef;

/** Writes the ledger of study hours. */
@Repository
public class HourRepository {

    private final JdbcClient jdbc;
    private final NamedParameterJdbcTemplate batches;
    private final Numbers numbers;

    HourRepository(JdbcClient jdbc, NamedParameterJdbcTemplate batches, Numbers numbers) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.numbers = numbers;
    }

    /** A person and a day whose hours are to be settled again. */
    public record Day(long memberHomeId, long memberId, LocalDate heldOn) {}

    /** An entry as its caps are counted. */
    public record Posted(long id, Day day, LocalTime startsAt, int minutesLong, BigDecimal perHour, BigDecimal hours) {}

    /** Takes back what a source had posted and tells whose days that was. */
    public List<Day> takeBack(RecordRef source) {
        return jdbc.sql("""
                        delete from study.hour_entry
                        where home_id = :home and source_type = :type and source_home_id = :home and source_id = :id
                        returning member_home_id, member_id, held_on
                        """)
                .param("home", source.home())
                .param("type", source.type())
                .param("id", source.number())
                .query(Day.class)
                .list();
    }

    /** Posts the source for everyone present, worth nothing until the day is settled. */
    public void post(StudySession source, String ruleCode, BigDecimal perHour) {
        MapSqlParameterSource[] rows = source.present().stream()
                .map(one -> row(source, one).addValue("rule", ruleCode).addValue("perHour", perHour))
                .toArray(MapSqlParameterSource[]::new);
        batches.batchUpdate("""
                insert into study.hour_entry (home_id, id, member_home_id, member_id, unit_id, held_on, starts_at,
                    minutes_long, per_hour, hours, rule_code, source_type, source_home_id, source_id, title)
                values (:home, :id, :memberHome, :member, :unit, :heldOn, :startsAt, :minutesLong, :perHour, 0, :rule,
                    :type, :home, :source, :title)
                on conflict (home_id, source_type, source_home_id, source_id, member_home_id, member_id) do nothing
                """, rows);
    }

    private MapSqlParameterSource row(StudySession source, StudySession.Present one) {
        return new MapSqlParameterSource("home", source.source().home())
                .addValue("id", numbers.next())
                .addValue("memberHome", one.member().home())
                .addValue("member", one.member().number())
                .addValue("unit", one.unit().number())
                .addValue("heldOn", source.heldOn())
                .addValue("startsAt", source.startsAt())
                .addValue("minutesLong", source.minutesLong())
                .addValue("type", source.source().type())
                .addValue("source", source.source().number())
                .addValue("title", source.title());
    }

    /** All entries of these people on these days, whatever their source. */
    public List<Posted> on(long home, Collection<Day> days) {
        return jdbc
                .sql("""
                        select e.id, e.member_home_id, e.member_id, e.held_on, e.starts_at, e.minutes_long, e.per_hour, e.hours
                        from study.hour_entry e
                        where e.home_id = :home and e.member_id = any(:members) and e.held_on = any(cast(:days as date[]))
                        """)
                .param("home", home)
                .param("members", days.stream().map(Day::memberId).distinct().toArray(Long[]::new))
                .param(
                        "days",
                        days.stream()
                                .map(day -> day.heldOn().toString())
                                .distinct()
                                .toArray(String[]::new))
                .query(PostedRow.class)
                .list()
                .stream()
                .map(PostedRow::posted)
                .toList();
    }

    public void settle(long home, Collection<Worth> worth) {
        if (worth.isEmpty()) return;
        batches.batchUpdate(
                "update study.hour_entry set hours = :hours where home_id = :home and id = :id",
                worth.stream()
                        .map(one -> new MapSqlParameterSource("home", home)
                                .addValue("id", one.id())
                                .addValue("hours", one.hours()))
                        .toArray(MapSqlParameterSource[]::new));
    }

    record PostedRow(
            long id,
            long memberHomeId,
            long memberId,
            LocalDate heldOn,
            LocalTime startsAt,
            int minutesLong,
            BigDecimal perHour,
            BigDecimal hours) {

        Posted posted() {
            return new Posted(id, new Day(memberHomeId, memberId, heldOn), startsAt, minutesLong, perHour, hours);
        }
    }
}
