package org.zhibu.areas.service.training.repository;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhibu.areas.service.training.Debt;
import org.zhibu.shared.kernel.MemberId;
import org.zhibu.shared.kernel.Scope;
import org.zhibu.shared.record.ListAsk;
import org.zhibu.shared.record.Listed;
import org.zhibu.shared.search.Words;

/**
 * Reads what Party workers and new members still owe: 56 hours and one course a year, secretaries a course at county
 * level or above (支部工作条例(试行) 第二十五条), new secretaries a course within six months of their appointment, new members
 * one course until a year after confirmation. Nothing is asked of those excused, 党员教育管理工作条例 第二十三条.
 */
@Repository
public class BehindQueries {

    private static final String OWING = """
            with people as (
                select m.home_id as home, m.id as number, m.name, m.name_initials, b.id as branch, b.short_name as branch_name, b.path_c, m.joined_on,
                    h.leads, h.of_branch, h.secretary, h.new_since,
                    case when m.category = '02' or m.full_on > cast(:on as date) - interval '1 year'
                        then (coalesce(m.full_on, m.joined_on + interval '1 year') + interval '1 year')::date end as first_until
                from member.current_membership c
                join member.member m on m.home_id = c.member_home_id and m.id = c.member_id
                join organization.unit b on b.id = c.unit_id
            """ + HeldPosts.JOINED + """
                where c.member_home_id = :home and b.path_c >= :from and b.path_c < :to
                  and m.study_exempt is null and m.state in ('1', '2')
                  and (h.leads or h.secretary or m.category = '02' or m.full_on > cast(:on as date) - interval '1 year')
            ), owing as (
                select q.*, y.hours,
                    q.leads and y.hours < :expected as owes_hours,
                    q.leads and t.courses = 0 as owes_course,
                    q.of_branch and t.rotations < :rotations as owes_rotation,
                    case when q.secretary and q.new_since > cast(:on as date) - interval '1 year' and t.inductions = 0
                        then (q.new_since + make_interval(months => :months))::date end as induction_by,
                    case when t.ever = 0 then q.first_until end as first_by
                from people q
                cross join lateral (
                    select coalesce(sum(e.hours), 0) as hours
                    from study.hour_entry e
                    where e.home_id = :home and e.member_home_id = q.home and e.member_id = q.number
                      and e.held_on between :first and :last
                ) y
                cross join lateral (
                    select count(*) filter (where k.to_on between :first and :last) as courses,
                        count(*) filter (where k.to_on between :first and :last and k.level = 'COUNTY') as rotations,
                        count(*) filter (where k.audience = 'NEW_SECRETARIES' and k.to_on >= q.new_since) as inductions,
                        count(*) filter (where k.to_on >= q.joined_on) as ever
                    from training.enrolment e
                    join training.course k on k.home_id = e.home_id and k.id = e.course_id
                    where e.home_id = :home and e.member_home_id = q.home and e.member_id = q.number and e.state = 'COMPLETED'
                ) t
            ), debtors as (
                select o.*
                from owing o
                where (kernel.holds(o.name, :words) or o.name_initials like :initials)
                  and case :debt when 'HOURS' then o.owes_hours when 'COURSE' then o.owes_course
                    when 'ROTATION' then o.owes_rotation when 'INDUCTION' then o.induction_by is not null
                    when 'FIRST' then o.first_by is not null
                    else o.owes_hours or o.owes_course or o.owes_rotation or o.induction_by is not null or o.first_by is not null end
            )
            """;

    private final JdbcClient jdbc;

    BehindQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What is asked on a day.
     *
     * @param required hours of the year
     * @param expected of these by that day, going evenly
     * @param rotations courses at county level a secretary takes part in each year
     * @param months within which a new secretary takes part in a course
     */
    public record Measure(
            long home, LocalDate on, BigDecimal required, BigDecimal expected, int rotations, int months) {

        Map<String, @Nullable Object> params() {
            Map<String, @Nullable Object> params = new HashMap<>();
            params.put("home", home);
            params.put("on", on);
            params.put("first", LocalDate.of(on.getYear(), 1, 1));
            params.put("last", LocalDate.of(on.getYear(), 12, 31));
            params.put("expected", expected);
            params.put("rotations", rotations);
            params.put("months", months);
            return params;
        }
    }

    /** The conditions of the list: a kind of debt or none, and words of the name or its initials. */
    public record Filter(@Nullable Debt debt, Words words) {

        public static final Filter NONE = new Filter(null, Words.of(""));

        public static Filter of(ListAsk ask) {
            return new Filter(Debt.of(ask.getState()), Words.of(ask.getQ()));
        }

        Map<String, String> params() {
            return Map.of("debt", debt == null ? "" : debt.name(), "words", words.text(), "initials", words.initials());
        }
    }

    /** Somebody who is behind. */
    public record Debtor(
            long home,
            long number,
            String name,
            String branchName,
            boolean leads,
            boolean ofBranch,
            BigDecimal hours,
            boolean owesHours,
            boolean owesCourse,
            boolean owesRotation,
            @Nullable LocalDate inductionBy,
            @Nullable LocalDate firstBy) {

        public MemberId member() {
            return new MemberId(home, number);
        }

        public List<Debt> debts() {
            List<Debt> debts = new ArrayList<>();
            if (inductionBy != null) debts.add(Debt.INDUCTION);
            if (owesRotation) debts.add(Debt.ROTATION);
            if (owesCourse) debts.add(Debt.COURSE);
            if (owesHours) debts.add(Debt.HOURS);
            if (firstBy != null) debts.add(Debt.FIRST);
            return debts;
        }

        /** The first of the last days, the end of the year for what is asked every year. */
        public LocalDate dueOn(int year) {
            LocalDate end = owesHours || owesCourse || owesRotation ? LocalDate.of(year, 12, 31) : null;
            return Stream.of(inductionBy, firstBy, end)
                    .filter(Objects::nonNull)
                    .min(Comparator.naturalOrder())
                    .orElse(LocalDate.of(year, 12, 31));
        }
    }

    /** What has a day of its own first, then secretaries. */
    public Listed<Debtor> list(Scope scope, Measure measure, Filter filter) {
        return Listed.of(jdbc, Debtor.class, "select d.*", "from (" + OWING + "select * from debtors) d", """
                        order by least(d.induction_by, d.first_by), d.of_branch desc, d.path_c, d.name collate "zh-x-icu", d.number
                        """)
                .in(scope, measure.home())
                .with(measure.params())
                .with(filter.params());
    }

    /**
     * How many are behind with what, in a branch or in all.
     *
     * @param asked of how many in all something is asked, 0 branch by branch
     */
    public record Counts(
            @Nullable Long branch,
            @Nullable String branchName,
            long people,
            long hours,
            long course,
            long rotation,
            long induction,
            long first,
            long late,
            long asked) {

        /** Why nobody is behind, as the end of a message key: nobody was asked, or everybody did it. */
        public String nobody() {
            return asked == 0 ? "nobody-asked" : "nobody";
        }

        public String unit() {
            return Long.toString(Objects.requireNonNullElse(branch, 0L), 36);
        }
    }

    private static final String COUNTED = """
            count(*) as people, count(*) filter (where d.owes_hours) as hours, count(*) filter (where d.owes_course) as course,
                count(*) filter (where d.owes_rotation) as rotation, count(d.induction_by) as induction, count(d.first_by) as first,
                count(*) filter (where d.induction_by < :on or d.first_by < :on) as late
            from debtors d
            """;

    public Counts counts(Scope scope, Measure measure) {
        return jdbc.sql(OWING
                        + "select null::bigint as branch, null::text as branch_name, (select count(*) from owing) as asked, "
                        + COUNTED)
                .params(scope.params())
                .params(measure.params())
                .params(Filter.NONE.params())
                .query(Counts.class)
                .single();
    }

    /** Branch by branch, those with most to see to first. */
    public Listed<Counts> byBranch(Scope scope, Measure measure) {
        String counted = OWING + "select d.branch, d.branch_name, d.path_c, 0::bigint as asked, " + COUNTED
                + "group by d.branch, d.branch_name, d.path_c";
        return Listed.of(jdbc, Counts.class, "select b.*", "from (" + counted + ") b", """
                        order by b.late desc, b.people desc, b.path_c
                        """)
                .in(scope, measure.home())
                .with(measure.params())
                .with(Filter.NONE.params());
    }
}
