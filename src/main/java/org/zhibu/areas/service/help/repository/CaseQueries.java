package org.zhibu.areas.service.help.repository;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhibu.areas.service.help.CaseId;
import org.zhibu.areas.service.help.CaseKind;
import org.zhibu.areas.service.help.CaseState;
import org.zhibu.areas.service.help.Verdict;
import org.zhibu.shared.kernel.MemberId;
import org.zhibu.shared.kernel.RecordRef;
import org.zhibu.shared.kernel.Scope;
import org.zhibu.shared.kernel.UnitId;
import org.zhibu.shared.record.ListAsk;
import org.zhibu.shared.record.Listed;

/** Reads the numbers and the progress of cases; what was told is read by {@link ContentQueries} alone. */
@Repository
public class CaseQueries {

    private static final String ONE = """
            select c.home_id, c.id, c.unit_id, u.name as unit_name, u.short_name as unit_short,
                u.path_c as path, c.year, c.number, c.member_home_id,
                c.member_id, c.by_branch, c.kind, c.state, c.raised, c.asked_on, c.due_by, c.closed_on, c.verdict, c.version
            from help.help_case c
            join organization.unit u on u.id = c.unit_id
            """;

    private final JdbcClient jdbc;

    CaseQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** How a case is called everywhere. */
    static String code(int year, int number) {
        return "BF-%d-%03d".formatted(year, number);
    }

    /** One line of the list. */
    public record Row(
            long homeId,
            long id,
            int year,
            int number,
            String unitName,
            CaseState state,
            LocalDate askedOn,
            @Nullable LocalDate dueBy,
            @Nullable LocalDate closedOn,
            long measures,
            @Nullable Verdict verdict) {

        public CaseId of() {
            return new CaseId(homeId, id);
        }

        public String code() {
            return CaseQueries.code(year, number);
        }

        public boolean lateOn(LocalDate today) {
            return dueBy != null && dueBy.isBefore(today);
        }
    }

    private static final String ROW = """
            select c.home_id, c.id, c.year, c.number, u.short_name as unit_name, c.state, c.asked_on, c.due_by, c.closed_on,
                (select count(*) from help.measure m where m.home_id = c.home_id and m.case_id = c.id) as measures,
                c.verdict
            """;

    private static final String FROM = """
            from help.help_case c
            join organization.unit u on u.id = c.unit_id
            where c.home_id = :home and u.path_c >= :from and u.path_c < :to
              and (:state = '' or c.state = :state or :state = 'OPEN' and c.due_by is not null) and c.asked_on between :first and :last
              and kernel.holds('BF-' || c.year || '-' || lpad(c.number::text, 3, '0') || ' ' || u.called, :words)
            """;

    /** Open cases first, the most urgent on top. */
    public Listed<Row> list(Scope scope, long home, ListAsk ask) {
        return Listed.of(jdbc, Row.class, ROW, FROM, "order by c.due_by nulls last, c.asked_on desc, c.id desc")
                .in(scope, home)
                .asked(ask);
    }

    /** A case without what was told. */
    public record Case(
            long homeId,
            long id,
            long unitId,
            String unitName,
            String unitShort,
            String path,
            int year,
            int number,
            long memberHomeId,
            long memberId,
            boolean byBranch,
            CaseKind kind,
            CaseState state,
            boolean raised,
            LocalDate askedOn,
            @Nullable LocalDate dueBy,
            @Nullable LocalDate closedOn,
            @Nullable Verdict verdict,
            long version) {

        public CaseId of() {
            return new CaseId(homeId, id);
        }

        public UnitId unit() {
            return new UnitId(unitId);
        }

        public MemberId member() {
            return new MemberId(memberHomeId, memberId);
        }

        public String code() {
            return CaseQueries.code(year, number);
        }
    }

    public Optional<Case> find(Scope scope, CaseId id) {
        return jdbc.sql(ONE + "where c.home_id = :home and c.id = :id and u.path_c >= :from and u.path_c < :to")
                .params(scope.params())
                .param("home", id.home())
                .param("id", id.number())
                .query(Case.class)
                .optional();
    }

    /** One's own case. */
    public Optional<Case> own(MemberId self, CaseId id) {
        return jdbc.sql(ONE + """
                        where c.home_id = :home and c.id = :id and c.member_home_id = :memberHome and c.member_id = :member
                        """)
                .param("home", id.home())
                .param("id", id.number())
                .param("memberHome", self.home())
                .param("member", self.number())
                .query(Case.class)
                .optional();
    }

    public List<Case> allOwn(MemberId self) {
        return jdbc.sql(ONE + """
                        where c.home_id = :home and c.member_home_id = :home and c.member_id = :member
                        order by c.asked_on desc, c.id desc
                        """)
                .param("home", self.home())
                .param("member", self.number())
                .query(Case.class)
                .list();
    }

    /** How cases stand: open, of them over time, closed since a day. */
    public record Sums(long open, long late, long closed, long waiting, long raised) {}

    public Sums sumsOf(Scope scope, long home, LocalDate today) {
        return jdbc.sql("""
                        select count(*) filter (where c.due_by is not null) as open,
                            count(*) filter (where c.due_by < :today) as late,
                            count(*) filter (where c.state = 'CLOSED' and c.closed_on >= :first) as closed,
                            count(*) filter (where c.state = 'ASKED') as waiting,
                            count(*) filter (where c.state = 'RAISED') as raised
                        from help.help_case c
                        join organization.unit u on u.id = c.unit_id
                        where c.home_id = :home and u.path_c >= :from and u.path_c < :to
                        """)
                .params(scope.params())
                .param("home", home)
                .param("today", today)
                .param("first", today.withDayOfYear(1))
                .query(Sums.class)
                .single();
    }

    /** The numbers of cases known only by their ids. */
    public List<Row> codesOf(Scope scope, Collection<RecordRef> cases) {
        if (cases.isEmpty()) return List.of();
        return jdbc.sql("""
                        select c.home_id, c.id, c.year, c.number, u.short_name as unit_name, c.state, c.asked_on, c.due_by, c.closed_on,
                            0 as measures, c.verdict
                        from help.help_case c
                        join organization.unit u on u.id = c.unit_id
                        where c.home_id = any(:homes) and c.id = any(:ids) and u.path_c >= :from and u.path_c < :to
                        """)
                .params(scope.params())
                .param("homes", cases.stream().map(RecordRef::home).distinct().toArray(Long[]::new))
                .param("ids", cases.stream().map(RecordRef::number).toArray(Long[]::new))
                .query(Row.class)
                .list();
    }
}
