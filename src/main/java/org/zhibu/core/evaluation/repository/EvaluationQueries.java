package org.zhibu.core.evaluation.repository;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhibu.core.evaluation.EvaluationId;
import org.zhibu.core.evaluation.EvaluationState;
import org.zhibu.core.evaluation.Judgement;
import org.zhibu.shared.kernel.RecordRef;
import org.zhibu.shared.kernel.Scope;
import org.zhibu.shared.kernel.UnitId;
import org.zhibu.shared.record.ListAsk;
import org.zhibu.shared.record.Listed;

/** Reads grades: lists, one with everything said about it, those of a branch. */
@Repository
public class EvaluationQueries {

    private static final String COLUMNS = """
                        e.home_id, e.id, e.unit_id, u.short_name as unit_name, u.path_c as path, e.year, e.indicator_code, e.grade,
                            e.reason, e.basis, e.state, coalesce(e.recorded_account, 0) as recorded_account, e.recorded_by,
                            e.recorded_on, e.confirmed_by, e.confirmed_on, e.alone, e.objection, e.objected_by, e.objected_on,
                            e.answer, e.answered_by, e.answered_on, e.version
                        """;

    private static final String LISTED = """
                        from evaluation.evaluation e
                        join organization.unit u on u.id = e.unit_id
                        where e.home_id = :home and u.path_c >= :from and u.path_c < :to
                          and (:all or e.confirmed_on is not null)
                          and (:indicator = '' or e.indicator_code = :indicator)
                          and (:state = '' or e.state = :state)
                          and (:year = 0 or e.year = :year)
                          and (kernel.holds(e.reason || ' ' || e.basis, :words)
                            or e.unit_id = any(array(select n.id from organization.unit n
                                where kernel.holds(n.called, :words))))
                        """;

    private final JdbcClient jdbc;

    EvaluationQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A grade and all that was said about it.
     *
     * @param path of the branch
     * @param recordedBy the name of who recorded it; the account is 0 where it came without one
     * @param alone whether who recorded it also confirmed it, there being nobody else
     */
    public record Evaluation(
            EvaluationId id,
            UnitId unit,
            String unitName,
            String path,
            int year,
            String indicator,
            String grade,
            String reason,
            String basis,
            EvaluationState state,
            long recordedAccount,
            String recordedBy,
            LocalDate recordedOn,
            @Nullable String confirmedBy,
            @Nullable LocalDate confirmedOn,
            boolean alone,
            @Nullable Said objection,
            @Nullable Said answer,
            long version) {

        public Judgement judgement() {
            return new Judgement(grade, reason, basis);
        }

        /** Names the grade. */
        public String gradeKey() {
            return "evaluation.grade." + indicator + "." + grade;
        }
    }

    /** Words with who said them and when. */
    public record Said(String words, String by, LocalDate on) {}

    /**
     * What a list is asked for.
     *
     * @param all whether grades not yet confirmed are among them
     * @param year 0 for every year
     */
    public record Asked(ListAsk ask, boolean all, String indicator, int year) {}

    public Listed<Evaluation> list(Scope scope, long home, Asked asked) {
        String order = "order by e.year desc, e.indicator_code, u.path_c";
        return Listed.of(jdbc, EvaluationQueries::evaluation, "select " + COLUMNS, LISTED, order)
                .in(scope, home)
                .asked(asked.ask())
                .with("all", asked.all())
                .with("indicator", asked.indicator())
                .with("year", asked.year());
    }

    public Optional<Evaluation> find(Scope scope, EvaluationId id) {
        return jdbc.sql("select " + COLUMNS + """
                        from evaluation.evaluation e
                        join organization.unit u on u.id = e.unit_id
                        where e.home_id = :home and e.id = :id and u.path_c >= :from and u.path_c < :to
                        """)
                .params(scope.params())
                .param("home", id.home())
                .param("id", id.number())
                .query(EvaluationQueries::evaluation)
                .optional();
    }

    /** Those of the branches for one indicator and year. */
    public List<Evaluation> of(Scope scope, long home, Collection<UnitId> branches, String indicator, int year) {
        return jdbc.sql("select " + COLUMNS + """
                        from evaluation.evaluation e
                        join organization.unit u on u.id = e.unit_id
                        where e.home_id = :home and e.unit_id = any(:units) and e.year = :year
                          and (:indicator = '' or e.indicator_code = :indicator) and u.path_c >= :from and u.path_c < :to
                        order by e.indicator_code
                        """)
                .params(scope.params())
                .param("home", home)
                .param("units", branches.stream().map(UnitId::number).toArray(Long[]::new))
                .param("year", year)
                .param("indicator", indicator)
                .query(EvaluationQueries::evaluation)
                .list();
    }

    /** What records are about, for those who only know their numbers. */
    public List<Title> titlesOf(Scope scope, Collection<RecordRef> records) {
        if (records.isEmpty()) return List.of();
        return jdbc.sql("""
                        select e.home_id, e.id, e.year, u.short_name as unit_name
                        from evaluation.evaluation e
                        join organization.unit u on u.id = e.unit_id
                        where e.home_id = any(:homes) and e.id = any(:ids) and u.path_c >= :from and u.path_c < :to
                        """)
                .params(scope.params())
                .param("homes", records.stream().map(RecordRef::home).distinct().toArray(Long[]::new))
                .param("ids", records.stream().map(RecordRef::number).toArray(Long[]::new))
                .query(Title.class)
                .list();
    }

    /** Which branch and year a grade is about. */
    public record Title(long homeId, long id, int year, String unitName) {

        public EvaluationId evaluation() {
            return new EvaluationId(homeId, id);
        }
    }

    private static Evaluation evaluation(ResultSet row, int number) throws SQLException {
        return new Evaluation(
                new EvaluationId(row.getLong("home_id"), row.getLong("id")),
                new UnitId(row.getLong("unit_id")),
                row.getString("unit_name"),
                row.getString("path"),
                row.getInt("year"),
                row.getString("indicator_code"),
                row.getString("grade"),
                row.getString("reason"),
                row.getString("basis"),
                EvaluationState.valueOf(row.getString("state")),
                row.getLong("recorded_account"),
                row.getString("recorded_by"),
                row.getObject("recorded_on", LocalDate.class),
                row.getString("confirmed_by"),
                row.getObject("confirmed_on", LocalDate.class),
                row.getBoolean("alone"),
                said(row, "objection", "objected"),
                said(row, "answer", "answered"),
                row.getLong("version"));
    }

    private static @Nullable Said said(ResultSet row, String words, String verb) throws SQLException {
        String said = row.getString(words);
        return said == null
                ? null
                : new Said(said, row.getString(verb + "_by"), row.getObject(verb + "_on", LocalDate.class));
    }
}
