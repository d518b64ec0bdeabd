package org.zhibu.core.life.repository;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhibu.core.life.ActivityId;
import org.zhibu.core.life.NewActivity;
import org.zhibu.core.life.model.Activity;
import org.zhibu.core.life.model.OrdinaryVote;
import org.zhibu.shared.kernel.Numbers;
import org.zhibu.shared.kernel.Stale;
import org.zhibu.shared.kernel.UnitId;

/** Writes activities with what belongs to them. */
@Repository
public class ActivityRepository {

    private final JdbcClient jdbc;
    private final NamedParameterJdbcTemplate batches;
    private final Numbers numbers;

    ActivityRepository(JdbcClient jdbc, NamedParameterJdbcTemplate batches, Numbers numbers) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.numbers = numbers;
    }

    public void insert(Activity activity, UnitId unit, OffsetDateTime at, String by) {
        jdbc.sql("""
                        insert into life.activity (home_id, id, unit_id, kind, title, held_on, starts_at, minutes_long, place,
                            host, recorder, topic, material, lecturer, agenda, minutes, recorded_at, recorded_by, late_reason)
                        values (:home, :id, :unit, :kind, :title, :heldOn, :startsAt, :minutesLong, :place, :host, :recorder,
                            :topic, :material, :lecturer, :agenda, :minutes, :at, :by, :lateReason)
                        """)
                .paramSource(values(activity)
                        .addValue("unit", unit.number())
                        .addValue("at", at)
                        .addValue("by", by))
                .update();
        insertParts(activity, unit);
    }

    /** Replaces what it says; somebody else's save since makes the row stale. */
    public void update(Activity activity, UnitId unit, long version) {
        int rows = jdbc.sql("""
                        update life.activity
                        set kind = :kind, title = :title, held_on = :heldOn, starts_at = :startsAt, minutes_long = :minutesLong,
                            place = :place, host = :host, recorder = :recorder, topic = :topic, material = :material,
                            lecturer = :lecturer, agenda = :agenda, minutes = :minutes, late_reason = :lateReason,
                            version = version + 1
                        where home_id = :home and id = :id and version = :version and state = 'RECORDED'
                        """)
                .paramSource(values(activity).addValue("version", version))
                .update();
        if (rows == 0) throw new Stale();
        deleteParts(activity);
        dropDecisions(activity);
        insertParts(activity, unit);
    }

    private void deleteParts(Activity activity) {
        for (String sql : List.of(
                "delete from life.attendance where home_id = :home and activity_id = :activity",
                "delete from life.guest where home_id = :home and activity_id = :activity",
                "delete from life.vote where home_id = :home and activity_id = :activity"))
            jdbc.sql(sql).paramSource(of(activity)).update();
    }

    public void cancel(ActivityId id, String reason, long version) {
        int rows = jdbc.sql("""
                        update life.activity
                        set state = 'CANCELLED', cancel_reason = :reason, version = version + 1
                        where home_id = :home and id = :id and version = :version and state = 'RECORDED'
                        """)
                .param("reason", reason)
                .param("home", id.home())
                .param("id", id.number())
                .param("version", version)
                .update();
        if (rows == 0) throw new Stale();
    }

    /** Whether there was such an open decision. */
    public boolean closeDecision(ActivityId id, long decision, LocalDate on, @Nullable String note) {
        return jdbc.sql("""
                        update life.decision
                        set done_on = :on, done_note = :note, version = version + 1
                        where home_id = :home and activity_id = :activity and id = :id and done_on is null
                        """)
                        .param("on", on)
                        .param("note", note)
                        .param("home", id.home())
                        .param("activity", id.number())
                        .param("id", decision)
                        .update()
                == 1;
    }

    private void insertParts(Activity activity, UnitId unit) {
        insertAttendance(activity);
        insertGuests(activity);
        saveDecisions(activity, unit);
        insertVotes(activity);
    }

    private void insertAttendance(Activity activity) {
        batch(
                """
                insert into life.attendance (home_id, activity_id, member_home_id, member_id, status, reason, votes)
                values (:home, :activity, :memberHome, :member, :status, :reason, :votes)
                """,
                activity.attendance().stream()
                        .map(one -> of(activity)
                                .addValue("memberHome", one.member().home())
                                .addValue("member", one.member().number())
                                .addValue("status", one.status().name())
                                .addValue("reason", one.reason())
                                .addValue("votes", one.votes()))
                        .toList());
    }

    private void insertGuests(Activity activity) {
        List<String> guests = activity.content().guests();
        batch(
                "insert into life.guest (home_id, activity_id, number, name) values (:home, :activity, :number, :name)",
                java.util.stream.IntStream.range(0, guests.size())
                        .mapToObj(at -> of(activity).addValue("number", at + 1).addValue("name", guests.get(at)))
                        .toList());
    }

    private void insertVotes(Activity activity) {
        List<OrdinaryVote> votes = activity.votes();
        batch(
                """
                insert into life.vote (home_id, activity_id, number, matter, due, present, in_favour, against, abstained)
                values (:home, :activity, :number, :matter, :due, :present, :inFavour, :against, :abstained)
                """,
                java.util.stream.IntStream.range(0, votes.size())
                        .mapToObj(at -> of(activity)
                                .addValue("number", at + 1)
                                .addValue("matter", votes.get(at).matter())
                                .addValue("due", votes.get(at).due())
                                .addValue("present", votes.get(at).present())
                                .addValue("inFavour", votes.get(at).inFavour())
                                .addValue("against", votes.get(at).against())
                                .addValue("abstained", votes.get(at).abstained()))
                        .toList());
    }

    /** Those no longer in the text go; a closed one stays, for it has been carried out. */
    private void dropDecisions(Activity activity) {
        Long[] kept = activity.content().decisions().stream()
                .map(NewActivity.Decision::number)
                .filter(java.util.Objects::nonNull)
                .toArray(Long[]::new);
        jdbc.sql("""
                        delete from life.decision
                        where home_id = :home and activity_id = :activity and id <> all(:kept) and done_on is null
                        """).paramSource(of(activity).addValue("kept", kept)).update();
    }

    private void saveDecisions(Activity activity, UnitId unit) {
        for (NewActivity.Decision decision : activity.content().decisions()) {
            MapSqlParameterSource values = of(activity)
                    .addValue("wording", decision.wording())
                    .addValue("owner", decision.owner())
                    .addValue("due", decision.dueOn())
                    .addValue("unit", unit.number());
            Long known = decision.number();
            if (known == null) insertDecision(values.addValue("id", numbers.next()));
            else updateDecision(values.addValue("id", known));
        }
    }

    private void insertDecision(MapSqlParameterSource values) {
        jdbc.sql("""
                        insert into life.decision (home_id, id, activity_id, unit_id, wording, owner, due_on)
                        values (:home, :id, :activity, :unit, :wording, :owner, :due)
                        """).paramSource(values).update();
    }

    private void updateDecision(MapSqlParameterSource values) {
        jdbc.sql("""
                        update life.decision
                        set wording = :wording, owner = :owner, due_on = :due, version = version + 1
                        where home_id = :home and activity_id = :activity and id = :id
                        """).paramSource(values).update();
    }

    private void batch(String sql, List<MapSqlParameterSource> rows) {
        if (!rows.isEmpty()) batches.batchUpdate(sql, rows.toArray(MapSqlParameterSource[]::new));
    }

    private static MapSqlParameterSource of(Activity activity) {
        return new MapSqlParameterSource("home", activity.id().home())
                .addValue("activity", activity.id().number());
    }

    private static MapSqlParameterSource values(Activity activity) {
        NewActivity content = activity.content();
        NewActivity.Texts texts = content.texts();
        return new MapSqlParameterSource("home", activity.id().home())
                .addValue("id", activity.id().number())
                .addValue("kind", content.kind().code())
                .addValue("title", content.title().strip())
                .addValue("heldOn", content.heldOn())
                .addValue("startsAt", content.startsAt())
                .addValue("minutesLong", content.minutesLong())
                .addValue("place", texts.place())
                .addValue("host", texts.host())
                .addValue("recorder", texts.recorder())
                .addValue("topic", texts.topic())
                .addValue("material", texts.material())
                .addValue("lecturer", texts.lecturer())
                .addValue("agenda", texts.agenda())
                .addValue("minutes", texts.minutes())
                .addValue("lateReason", activity.lateReason());
    }
}
