package org.zhibu.core.assessment.repository;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhibu.shared.kernel.NotHere;
import org.zhibu.shared.kernel.RecordRef;
import org.zhibu.shared.kernel.Scope;
import org.zhibu.shared.kernel.UnitId;
import org.zhibu.shared.ui.PageOf;

/** Reads the very facts a score was computed from: those of the branch and of its groups. */
@Repository
public class BackingQueries {

    private static final String FACTS = """
                        from fact.all_facts f
                        join organization.unit g on g.id = f.unit_id
                        where f.home_id = :home and f.unit_id = any(:units) and g.path_c >= :from and g.path_c < :to
                          and f.fact_kind = any(:kinds) and f.occurred_on between :first and :last
                        """;

    private final JdbcClient jdbc;

    BackingQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Kinds kindsOf(String scheme, String indicator) {
        return jdbc.sql("""
                        select coalesce((select string_agg(kind, ' ') from jsonb_array_elements_text(i.parameters -> 'facts') kind), '') as kinds,
                            coalesce((i.parameters ->> 'standing')::boolean, false) as standing
                        from assessment.indicator i
                        where i.scheme_code = :scheme and i.code = :code
                        """)
                .param("scheme", scheme)
                .param("code", indicator)
                .query(Kinds.class)
                .optional()
                .orElseThrow(NotHere::new);
    }

    public List<Row> rowsOf(Scope scope, UnitId branch, Kinds kinds, int year, PageOf.Ask ask) {
        return jdbc.sql("""
                        select f.occurred_on, g.short_name as unit_name, f.fact_kind, f.quantity, f.member_home_id, f.member_id,
                            f.source_type, f.source_home_id, f.source_id
                        """ + FACTS + """
                        order by f.occurred_on desc, f.source_id desc, f.fact_kind
                        limit :size offset :offset
                        """)
                .params(scope.params())
                .params(params(scope, branch, kinds, year))
                .param("size", ask.size())
                .param("offset", ask.offset())
                .query(Row.class)
                .list();
    }

    public long count(Scope scope, UnitId branch, Kinds kinds, int year) {
        return jdbc.sql("select count(*)\n" + FACTS)
                .params(scope.params())
                .params(params(scope, branch, kinds, year))
                .query(Long.class)
                .single();
    }

    private Map<String, Object> params(Scope scope, UnitId branch, Kinds kinds, int year) {
        List<Unit> units = unitsOf(scope, branch);
        return Map.of(
                "home", units.stream().findFirst().map(Unit::homeId).orElse(0L),
                "units", units.stream().map(Unit::id).toArray(Long[]::new),
                "kinds", kinds.kinds().split(" ", -1),
                "first", kinds.standing() ? LocalDate.of(1900, 1, 1) : LocalDate.of(year, 1, 1),
                "last", LocalDate.of(year, 12, 31));
    }

    /** How many facts of each kind there are about branches and their groups. */
    public List<KindCount> countsOf(
            Scope scope, long home, Collection<UnitId> branches, Collection<String> kinds, int year) {
        return jdbc.sql("""
                        select case when g.kind = 'GROUP' then g.parent_id else g.id end as branch_id, f.fact_kind, count(*) as facts
                        from fact.all_facts f
                        join organization.unit g on g.id = f.unit_id
                        where f.home_id = :home and g.home_id = :home and g.path_c >= :from and g.path_c < :to
                          and (g.id = any(:branches) or g.parent_id = any(:branches) and g.kind = 'GROUP')
                          and f.fact_kind = any(:kinds) and f.occurred_on between :first and :last
                        group by branch_id, f.fact_kind
                        """)
                .params(scope.params())
                .param("home", home)
                .param("branches", branches.stream().map(UnitId::number).toArray(Long[]::new))
                .param("kinds", kinds.toArray(String[]::new))
                .param("first", LocalDate.of(year, 1, 1))
                .param("last", LocalDate.of(year, 12, 31))
                .query(KindCount.class)
                .list();
    }

    /** Facts of one kind about one branch. */
    public record KindCount(long branchId, String factKind, long facts) {}

    /** The branch with its groups; known beforehand, so that the planner asks each module for these and no others. */
    private List<Unit> unitsOf(Scope scope, UnitId branch) {
        return jdbc.sql("""
                        select g.id, g.home_id
                        from organization.unit g
                        where g.path_c >= :from and g.path_c < :to
                          and (g.id = :unit or (g.parent_id = :unit and g.kind = 'GROUP'))
                        """)
                .params(scope.params())
                .param("unit", branch.number())
                .query(Unit.class)
                .list();
    }

    record Unit(long id, long homeId) {}

    /**
     * Which facts an indicator sums.
     *
     * @param standing whether those of earlier years still stand: posts, terms, the roster
     */
    public record Kinds(String kinds, boolean standing) {}

    /** A fact with the name of its organisation. */
    public record Row(
            LocalDate occurredOn,
            String unitName,
            String factKind,
            BigDecimal quantity,
            @Nullable Long memberHomeId,
            @Nullable Long memberId,
            String sourceType,
            long sourceHomeId,
            long sourceId) {

        public RecordRef source() {
            return new RecordRef(sourceType, sourceHomeId, sourceId);
        }

        /** The member it is about. */
        public Optional<RecordRef> person() {
            return memberHomeId == null || memberId == null
                    ? Optional.empty()
                    : Optional.of(new RecordRef("member.member", memberHomeId, memberId));
        }
    }
}
