package org.zhibu.areas.methods.outline.repository;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhibu.areas.methods.outline.Arranged;
import org.zhibu.areas.methods.outline.ArrangementId;
import org.zhibu.areas.methods.outline.Origin;
import org.zhibu.areas.methods.outline.OutlineId;
import org.zhibu.core.life.ActivityId;
import org.zhibu.shared.kernel.Refused;
import org.zhibu.shared.kernel.Stale;
import org.zhibu.shared.kernel.UnitId;

/** Writes the activities branches arrange for themselves. */
@Repository
public class ArrangementRepository {

    private final JdbcClient jdbc;

    ArrangementRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param origin what it was taken from, null for nothing */
    public void insert(
            ArrangementId id, UnitId unit, @Nullable Origin origin, Arranged content, LocalDate on, String by) {
        OutlineId outline = origin == null ? null : origin.outline();
        filled(jdbc.sql("""
                        insert into outline.arrangement (home_id, id, unit_id, outline_id, standard, origin_title, title, kind, planned_on,
                            whole_month, minutes_long, place, owner, agenda, preparation, theme_plan_id, theme_number, state, made_on,
                            made_by)
                        values (:home, :id, :unit, :outline, :standard, :originTitle, :title, :kind, :on,
                            :wholeMonth, :minutes, :place, :owner, :agenda, :preparation, :themePlan, :themeNumber, 'PLANNED', :madeOn,
                            :by)
                        """), id, content)
                .param("unit", unit.number())
                .param("outline", outline == null ? null : outline.number())
                .param("standard", origin == null ? null : origin.standard())
                .param("originTitle", origin == null ? null : origin.title())
                .param("madeOn", on)
                .param("by", by)
                .update();
    }

    public void update(ArrangementId id, long version, Arranged content) {
        changed(filled(jdbc.sql("""
                        update outline.arrangement
                        set title = :title, kind = :kind, planned_on = :on, whole_month = :wholeMonth, minutes_long = :minutes,
                            place = :place, owner = :owner, agenda = :agenda, preparation = :preparation,
                            theme_plan_id = :themePlan, theme_number = :themeNumber, version = version + 1
                        where home_id = :home and id = :id and version = :version and state = 'PLANNED'
                        """), id, content).param("version", version).update());
    }

    private static JdbcClient.StatementSpec filled(
            JdbcClient.StatementSpec statement, ArrangementId id, Arranged content) {
        Arranged.Topic topic = content.topic();
        return statement
                .param("home", id.home())
                .param("id", id.number())
                .param("title", content.title())
                .param("kind", content.kind().code())
                .param("on", content.on())
                .param("wholeMonth", content.wholeMonth())
                .param("minutes", content.minutesLong())
                .param("place", content.place())
                .param("owner", content.owner())
                .param("agenda", content.agenda())
                .param("preparation", content.preparation())
                .param("themePlan", topic == null ? null : topic.plan().number())
                .param("themeNumber", topic == null ? null : topic.number());
    }

    /** The activity that carried it out, one for each. */
    public void done(ArrangementId id, long version, ActivityId activity) {
        try {
            changed(jdbc.sql("""
                            update outline.arrangement
                            set state = 'DONE', activity_id = :activity, version = version + 1
                            where home_id = :home and id = :id and version = :version and state = 'PLANNED'
                            """)
                    .param("home", id.home())
                    .param("id", id.number())
                    .param("version", version)
                    .param("activity", activity.number())
                    .update());
        } catch (DuplicateKeyException twice) {
            throw Refused.at("activity", "outline.activity-taken");
        }
    }

    /** The activity was taken back, so it waits again; says whether there was one. */
    public boolean undone(ActivityId activity) {
        return jdbc.sql("""
                        update outline.arrangement
                        set state = 'PLANNED', activity_id = null, worked = null, improve = null, told_on = null, told_by = null,
                            version = version + 1
                        where home_id = :home and activity_id = :activity
                        """)
                        .param("home", activity.home())
                        .param("activity", activity.number())
                        .update()
                > 0;
    }

    public void drop(ArrangementId id, long version, String why) {
        changed(jdbc.sql("""
                        update outline.arrangement
                        set state = 'DROPPED', dropped_why = :why, version = version + 1
                        where home_id = :home and id = :id and version = :version
                        """)
                .param("home", id.home())
                .param("id", id.number())
                .param("version", version)
                .param("why", why)
                .update());
    }

    /** What the branch writes about it afterwards. */
    public void tell(ArrangementId id, long version, String worked, String improve, LocalDate on, String by) {
        changed(jdbc.sql("""
                        update outline.arrangement
                        set worked = :worked, improve = :improve, told_on = :on, told_by = :by, version = version + 1
                        where home_id = :home and id = :id and version = :version and state = 'DONE'
                        """)
                .param("home", id.home())
                .param("id", id.number())
                .param("version", version)
                .param("worked", worked)
                .param("improve", improve)
                .param("on", on)
                .param("by", by)
                .update());
    }

    private static void changed(int rows) {
        if (rows == 0) throw new Stale();
    }
}
