package org.zhibu.core.member.repository;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import org.zhibu.core.member.RosterEntry;
import org.zhibu.core.member.Stay;
import org.zhibu.shared.kernel.MemberId;
import org.zhibu.shared.kernel.Scope;
import org.zhibu.shared.search.Words;
import org.zhibu.shared.ui.PageOf;

/** Reads the roster: the list, one entry, many entries, the history of memberships. */
@Repository
public class RosterQueries {

    /** Items whose absence makes an entry incomplete, in the order in which they are asked for. */
    private static final String MISSING = """
            concat_ws(',',
                case when m.id_masked is null then 'idNumber' end, case when m.birth_on is null then 'birthOn' end,
                case when m.ethnicity is null then 'ethnicity' end, case when m.education is null then 'education' end,
                case when m.joined_on is null then 'joinedOn' end,
                case when m.category = '01' and m.full_on is null then 'fullOn' end,
                case when m.phone is null then 'phone' end)
            """;

    private static final String FROM = """
            from member.current_membership c
            join member.member m on m.home_id = c.member_home_id and m.id = c.member_id
            join member.membership s on s.home_id = c.membership_home_id and s.id = c.membership_id
            join organization.unit b on b.id = c.unit_id
            left join organization.unit g on g.id = c.group_id
            """;

    private static final String ENTRY = """
            select m.home_id, m.id, m.name, m.gender, m.ethnicity, m.birth_on, m.education, m.category, m.joined_on,
                m.full_on, m.state, m.job, m.phone, m.address, m.lost_on, m.mobile, m.mobile_to, m.study_exempt,
                m.id_masked, c.unit_id, b.name as branch_name, b.path_c, c.group_id, g.name as group_name,
                s.from_on as since, m.version
            """ + FROM;

    private static final String CONDITIONS = """
            where m.home_id = :home and c.member_home_id = :home
              and coalesce(g.path_c, b.path_c) >= :from and coalesce(g.path_c, b.path_c) < :to
              and (:state = 'all' or m.state = :state or (:state = '' and m.state in ('1', '2')))
              and (:category = '' or m.category = :category)
              and (kernel.holds(m.name, :query) or m.name_initials like :initials
                or (length(:query) = 4 and right(m.phone, 4) = :query))
            """;

    private static final Map<String, String> ORDERS = Map.of(
            "name", "m.name collate \"zh-x-icu\"",
            "category", "m.category",
            "branch", "b.path_c",
            "joinedOn", "m.joined_on",
            "missing", "length(" + MISSING + ")");

    private final JdbcClient jdbc;

    RosterQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public PageOf<Line> list(Scope scope, long home, Filter filter, PageOf.Ask ask) {
        String complete = filter.complete();
        String wanted = CONDITIONS
                + (complete.isEmpty() ? "" : " and " + MISSING + (complete.equals("no") ? " <> ''" : " = ''"));
        long total = conditions(jdbc.sql("select count(*) " + FROM + wanted), scope, home, filter)
                .query(Long.class)
                .single();
        List<Line> rows = conditions(
                        jdbc.sql("""
                                select m.home_id, m.id, m.name, m.gender, m.birth_on, m.category, m.joined_on, m.phone,
                                    m.id_masked, m.state, m.mobile, b.short_name as branch_name, g.short_name as group_name,
                                    m.study_exempt,
                                """ + MISSING + """
                                    as missing,
                                    (select string_agg(p.duty_code, ',' order by p.duty_code) from organization.post p
                                     where p.member_home_id = m.home_id and p.member_id = m.id
                                       and p.from_on <= :today and (p.to_on is null or p.to_on > :today)) as posts
                                """ + FROM + wanted + orderOf(filter.sort())
                                + " limit :limit offset :offset"),
                        scope,
                        home,
                        filter)
                .param("today", filter.today())
                .param("limit", ask.size())
                .param("offset", ask.offset())
                .query(Line.class)
                .list();
        return new PageOf<>(rows, ask.number(), ask.size(), total);
    }

    private static StatementSpec conditions(StatementSpec sql, Scope scope, long home, Filter filter) {
        return sql.params(scope.params())
                .param("home", home)
                .param("state", filter.state())
                .param("category", filter.category())
                .param("query", filter.query().strip())
                .param("initials", Words.of(filter.query()).initials());
    }

    private static String orderOf(String sort) {
        boolean down = sort.startsWith("-");
        String order = ORDERS.get(down ? sort.substring(1) : sort);
        if (order == null) return " order by b.path_c, m.name collate \"zh-x-icu\", m.id";
        return " order by " + order + (down ? " desc nulls last" : "") + ", m.name collate \"zh-x-icu\", m.id";
    }

    /** How many there are, and how many have every item. */
    public Counts counts(Scope scope, long home) {
        return jdbc.sql("""
                        select count(*) as people, count(*) filter (where m.category = '02') as probationary,
                            count(*) filter (where
                        """ + MISSING + """
                            <> '') as incomplete
                        """ + FROM + """
                        where m.home_id = :home and c.member_home_id = :home and m.state in ('1', '2')
                          and coalesce(g.path_c, b.path_c) >= :from and coalesce(g.path_c, b.path_c) < :to
                        """)
                .params(scope.params())
                .param("home", home)
                .query(Counts.class)
                .single();
    }

    public Optional<RosterEntry> entry(Scope scope, MemberId id) {
        return jdbc.sql(ENTRY + """
                        where m.home_id = :home and m.id = :id and b.path_c >= :from and b.path_c < :to
                        """)
                .params(scope.params())
                .param("home", id.home())
                .param("id", id.number())
                .query(EntryRow.class)
                .optional()
                .map(EntryRow::entry);
    }

    public Optional<RosterEntry> self(MemberId self) {
        return jdbc.sql(ENTRY + "where m.home_id = :home and m.id = :id")
                .param("home", self.home())
                .param("id", self.number())
                .query(EntryRow.class)
                .optional()
                .map(EntryRow::entry);
    }

    /** Entries of the subtree after one number, in the order of numbers: for reading a long roster piece by piece. */
    public List<RosterEntry> entriesAfter(Scope scope, long home, long after, int limit) {
        return jdbc
                .sql(ENTRY + """
                        where m.home_id = :home and c.member_home_id = :home and m.id > :after and m.state in ('1', '2')
                          and coalesce(g.path_c, b.path_c) >= :from and coalesce(g.path_c, b.path_c) < :to
                        order by m.id
                        limit :limit
                        """)
                .params(scope.params())
                .param("home", home)
                .param("after", after)
                .param("limit", limit)
                .query(EntryRow.class)
                .list()
                .stream()
                .map(EntryRow::entry)
                .toList();
    }

    /** Those of the given members who are in the scope. */
    public List<RosterEntry> entries(Scope scope, long home, Collection<MemberId> ids) {
        return jdbc
                .sql(ENTRY + """
                        where m.home_id = :home and m.id = any(:ids) and b.path_c >= :from and b.path_c < :to
                        """)
                .params(scope.params())
                .param("home", home)
                .param("ids", ids.stream().map(MemberId::number).toArray(Long[]::new))
                .query(EntryRow.class)
                .list()
                .stream()
                .map(EntryRow::entry)
                .toList();
    }

    /** Those of the subtree who have one of the names. */
    public List<RosterEntry> namesakes(Scope scope, long home, Collection<String> names) {
        return jdbc
                .sql(ENTRY + """
                        where m.home_id = :home and c.member_home_id = :home and m.name = any(:names)
                          and b.path_c >= :from and b.path_c < :to
                        """)
                .params(scope.params())
                .param("home", home)
                .param("names", names.toArray(String[]::new))
                .query(EntryRow.class)
                .list()
                .stream()
                .map(EntryRow::entry)
                .toList();
    }

    public List<Stay> stays(Scope scope, MemberId id) {
        return entry(scope, id).isPresent() ? stays(id) : List.of();
    }

    /** One's own memberships, the present one first. */
    public List<Stay> stays(MemberId self) {
        return jdbc.sql("""
                        select b.name as branch_name, g.name as group_name, s.from_on, s.to_on, s.reason
                        from member.membership s
                        join organization.unit b on b.id = s.unit_id
                        left join organization.unit g on g.id = s.group_id
                        where s.home_id = :home and s.member_home_id = :home and s.member_id = :id
                        order by s.from_on desc
                        """)
                .param("home", self.home())
                .param("id", self.number())
                .query(Stay.class)
                .list();
    }

    /** Posts held and once held, the present ones first. */
    public List<Office> offices(Scope scope, MemberId id) {
        return entry(scope, id).isPresent() ? offices(id) : List.of();
    }

    public List<Office> offices(MemberId self) {
        return jdbc.sql("""
                        select p.duty_code, u.name as unit_name, p.from_on, p.to_on
                        from organization.post p
                        join organization.unit u on u.id = p.unit_id
                        where p.member_home_id = :home and p.member_id = :id
                        order by p.to_on desc nulls first, p.from_on desc
                        """)
                .param("home", self.home())
                .param("id", self.number())
                .query(Office.class)
                .list();
    }

    /**
     * What a list is asked for.
     *
     * @param state a code of the list of states, {@code all}, or empty for who is on the roster now
     * @param complete {@code yes}, {@code no} or empty
     * @param sort a column, with a dash in front for the opposite order
     */
    public record Filter(String query, String category, String state, String complete, String sort, LocalDate today) {}

    /** A line of the list; {@code missing} and {@code posts} are joined by commas. */
    public record Line(
            long homeId,
            long id,
            String name,
            String gender,
            @Nullable LocalDate birthOn,
            String category,
            @Nullable LocalDate joinedOn,
            @Nullable String phone,
            @Nullable String idMasked,
            String state,
            String mobile,
            String branchName,
            @Nullable String groupName,
            @Nullable String studyExempt,
            String missing,
            @Nullable String posts) {

        public MemberId memberId() {
            return new MemberId(homeId, id);
        }
    }

    /** A post as it is shown on the holder's page. */
    public record Office(
            String dutyCode,
            String unitName,
            LocalDate fromOn,
            @Nullable LocalDate toOn) {}

    /** Sums over a subtree. */
    public record Counts(long people, long probationary, long incomplete) {}
}
