package org.zhibu.areas.methods.outline.repository;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhibu.areas.methods.outline.OutlineId;
import org.zhibu.areas.methods.outline.OutlineState;
import org.zhibu.areas.methods.outline.Outlined;
import org.zhibu.shared.kernel.Stale;
import org.zhibu.shared.kernel.UnitId;

/** Writes outlines and their steps. */
@Repository
public class OutlineRepository {

    private final JdbcClient jdbc;

    OutlineRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void insert(OutlineId id, UnitId unit, Outlined content, LocalDate on, String by) {
        filled(jdbc.sql("""
                        insert into outline.outline (home_id, id, unit_id, title, kind, audience, goal, preparation, materials, place,
                            cost, state, made_on, made_by)
                        values (:home, :id, :unit, :title, :kind, :audience, :goal, :preparation, :materials, :place,
                            :cost, 'DRAFT', :on, :by)
                        """), id, content)
                .param("unit", unit.number())
                .param("on", on)
                .param("by", by)
                .update();
        steps(id, content);
    }

    public void update(OutlineId id, long version, Outlined content) {
        changed(filled(jdbc.sql("""
                        update outline.outline
                        set title = :title, kind = :kind, audience = :audience, goal = :goal, preparation = :preparation,
                            materials = :materials, place = :place, cost = :cost, version = version + 1
                        where home_id = :home and id = :id and version = :version
                        """), id, content).param("version", version).update());
        jdbc.sql("delete from outline.step where home_id = :home and outline_id = :id")
                .param("home", id.home())
                .param("id", id.number())
                .update();
        steps(id, content);
    }

    private static JdbcClient.StatementSpec filled(JdbcClient.StatementSpec statement, OutlineId id, Outlined content) {
        return statement
                .param("home", id.home())
                .param("id", id.number())
                .param("title", content.title())
                .param("kind", content.kind().code())
                .param("audience", content.audience())
                .param("goal", content.goal())
                .param("preparation", content.preparation())
                .param("materials", content.materials())
                .param("place", content.place())
                .param("cost", content.cost());
    }

    private void steps(OutlineId id, Outlined content) {
        int number = 0;
        for (Outlined.Step step : content.steps())
            jdbc.sql("""
                            insert into outline.step (home_id, outline_id, number, what, minutes)
                            values (:home, :id, :number, :what, :minutes)
                            """)
                    .param("home", id.home())
                    .param("id", id.number())
                    .param("number", ++number)
                    .param("what", step.what())
                    .param("minutes", step.minutes())
                    .update();
    }

    /**
     * @param library the committee for whose subtree it is, null unless it is, or was, in a library
     * @param libraryOn since when, null likewise
     */
    public void move(
            OutlineId id, long version, OutlineState to, @Nullable UnitId library, @Nullable LocalDate libraryOn) {
        changed(jdbc.sql("""
                        update outline.outline
                        set state = :state, library_unit_id = :library, library_on = :on, version = version + 1
                        where home_id = :home and id = :id and version = :version
                        """)
                .param("home", id.home())
                .param("id", id.number())
                .param("version", version)
                .param("state", to.name())
                .param("library", library == null ? null : library.number())
                .param("on", libraryOn)
                .update());
    }

    private static void changed(int rows) {
        if (rows == 0) throw new Stale();
    }
}
