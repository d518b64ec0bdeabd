package org.zhibu.core.organization.repository;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhibu.shared.kernel.Scope;
import org.zhibu.shared.kernel.UnitId;
import org.zhibu.shared.kernel.UnitKind;
import org.zhibu.shared.ui.PageOf;
import org.zhibu.shared.ui.PageOf.Ask;

/** What the pages of the tree show. */
@Repository
public class UnitPageQueries {

    private final JdbcClient jdbc;

    UnitPageQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The organisations right below one, with how many there are further down. */
    public PageOf<Row> below(Scope scope, UnitId parent, Ask ask) {
        List<Row> rows = jdbc.sql("""
                        select u.id, u.kind, u.name, u.short_name, u.path_c, u.code,
                            (select count(*) from organization.unit b
                             where b.path_c > u.path_c and b.path_c < left(u.path_c, -1) || '/' and b.dissolved_on is null
                               and b.kind in ('BRANCH', 'JOINT_BRANCH', 'TEMPORARY_BRANCH')) as branches,
                            (select count(*) from organization.unit c
                             where c.parent_id = u.id and c.dissolved_on is null) as children,
                            (select a.short_name from organization.unit a where a.id = u.parent_id) as trail
                        from organization.unit u
                        where u.parent_id = :parent and u.path_c >= :from and u.path_c < :to and u.dissolved_on is null
                        order by u.code, case when u.kind = 'GROUP' then u.id end, u.name collate "zh-x-icu", u.id
                        limit :limit offset :offset
                        """)
                .params(scope.params())
                .param("parent", parent.number())
                .param("limit", ask.size())
                .param("offset", ask.offset())
                .query(Row.class)
                .list();
        long total = jdbc.sql("""
                        select count(*) from organization.unit u
                        where u.parent_id = :parent and u.path_c >= :from and u.path_c < :to and u.dissolved_on is null
                        """)
                .params(scope.params())
                .param("parent", parent.number())
                .query(Long.class)
                .single();
        return new PageOf<>(rows, ask.number(), ask.size(), total);
    }

    /** Organisations anywhere in the scope whose name, short name or code holds the words. */
    public PageOf<Row> named(Scope scope, String words, Ask ask) {
        List<Row> rows = jdbc.sql("""
                        select u.id, u.kind, u.name, u.short_name, u.path_c, u.code,
                            (select count(*) from organization.unit b
                             where b.path_c > u.path_c and b.path_c < left(u.path_c, -1) || '/' and b.dissolved_on is null
                               and b.kind in ('BRANCH', 'JOINT_BRANCH', 'TEMPORARY_BRANCH')) as branches,
                            (select count(*) from organization.unit c
                             where c.parent_id = u.id and c.dissolved_on is null) as children,
                            (select a.short_name from organization.unit a where a.id = u.parent_id) as trail
                        from organization.unit u
                        where kernel.holds(u.called, :words)
                          and u.path_c >= :from and u.path_c < :to and u.dissolved_on is null
                        order by length(u.path_c), u.name collate "zh-x-icu", u.id
                        limit :limit offset :offset
                        """)
                .params(scope.params())
                .param("words", words.strip())
                .param("limit", ask.size())
                .param("offset", ask.offset())
                .query(Row.class)
                .list();
        long total = jdbc.sql("""
                        select count(*) from organization.unit u
                        where kernel.holds(u.called, :words)
                          and u.path_c >= :from and u.path_c < :to and u.dissolved_on is null
                        """)
                .params(scope.params())
                .param("words", words.strip())
                .query(Long.class)
                .single();
        return new PageOf<>(rows, ask.number(), ask.size(), total);
    }

    /** The organisations from the top of the scope down to this one, itself the last. */
    public List<Step> wayTo(Scope scope, String path) {
        return jdbc.sql("""
                        select u.id, u.short_name as name from organization.unit u
                        where u.id::text = any(string_to_array(:path, '.')) and u.path_c >= :from and u.path_c < :to
                        order by length(u.path_c)
                        """)
                .params(scope.params())
                .param("path", path)
                .query(Step.class)
                .list();
    }

    public Optional<Detail> detail(Scope scope, UnitId id) {
        return jdbc.sql("""
                        select u.id, u.parent_id, u.kind, u.name, u.short_name, u.code, u.path_c, u.home_id, u.founded_on,
                            u.term_years, u.party_day, u.contact_name, u.contact_phone, u.unit_name, u.unit_nature,
                            u.unit_credit_code, u.unit_situation, u.version
                        from organization.unit u
                        where u.id = :id and u.path_c >= :from and u.path_c < :to and u.dissolved_on is null
                        """)
                .params(scope.params())
                .param("id", id.number())
                .query(Detail.class)
                .optional();
    }

    /** Terms of office, the present one first. */
    public List<Term> termsOf(Scope scope, UnitId unit) {
        return jdbc.sql("""
                        select t.id, t.elected_on, t.ends_on, t.extended_to, t.extension_reply, t.version
                        from organization.term t
                        join organization.unit u on u.id = t.unit_id
                        where t.unit_id = :unit and u.path_c >= :from and u.path_c < :to
                        order by t.elected_on desc
                        """)
                .params(scope.params())
                .param("unit", unit.number())
                .query(Term.class)
                .list();
    }

    /** @param trail the name of the organisation above */
    public record Row(
            long id,
            UnitKind kind,
            String name,
            String shortName,
            String pathC,
            @Nullable String code,
            long branches,
            long children,
            @Nullable String trail) {

        public UnitId unit() {
            return new UnitId(id);
        }
    }

    /** One organisation on the way down. */
    public record Step(long id, String name) {

        public UnitId unit() {
            return new UnitId(id);
        }
    }

    /** One organisation with everything kept about it. */
    public record Detail(
            long id,
            @Nullable Long parentId,
            UnitKind kind,
            String name,
            String shortName,
            @Nullable String code,
            String pathC,
            long homeId,
            @Nullable LocalDate foundedOn,
            int termYears,
            @Nullable Integer partyDay,
            @Nullable String contactName,
            @Nullable String contactPhone,
            @Nullable String unitName,
            @Nullable String unitNature,
            @Nullable String unitCreditCode,
            @Nullable String unitSituation,
            long version) {

        public UnitId unit() {
            return new UnitId(id);
        }
    }

    /** A term of office; {@link #lastDay} is the one that counts. */
    public record Term(
            long id,
            LocalDate electedOn,
            LocalDate endsOn,
            @Nullable LocalDate extendedTo,
            @Nullable String extensionReply,
            long version) {

        public LocalDate lastDay() {
            return extendedTo == null ? endsOn : extendedTo;
        }
    }
}
