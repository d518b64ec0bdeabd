package org.zhibu.areas.methods.ballot.repository;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhibu.areas.methods.ballot.BoxId;
import org.zhibu.areas.methods.ballot.BoxKind;
import org.zhibu.areas.methods.ballot.BoxState;
import org.zhibu.shared.kernel.RecordRef;
import org.zhibu.shared.kernel.Scope;
import org.zhibu.shared.kernel.UnitId;
import org.zhibu.shared.kernel.UnitKind;
import org.zhibu.shared.record.ListAsk;
import org.zhibu.shared.record.Listed;

/** Reads boxes: where each stands, never what lies in it. */
@Repository
public class BoxQueries {

    static final String BOX = """
            select b.home_id, b.id, b.unit_id, u.name as unit_name, u.short_name as unit_short,
                u.kind as unit_kind, u.path_c as path, b.kind, b.title,
                b.about, b.state, b.paper, b.roll_count, b.issued, b.used, b.valid, b.list_key, b.opened_by, b.opened_at,
                b.closed_at, b.created_by, b.created_at, b.version
            from ballot.box b
            join organization.unit u on u.id = b.unit_id
            """;

    private final JdbcClient jdbc;

    BoxQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One line of the list. */
    public record Row(
            long homeId,
            long id,
            BoxKind kind,
            String title,
            String unitName,
            BoxState state,
            boolean paper,
            @Nullable Integer issued,
            @Nullable Integer used,
            LocalDate createdOn,
            @Nullable LocalDate closedOn) {

        public BoxId box() {
            return new BoxId(homeId, id);
        }
    }

    private static final String ROW = """
            select b.home_id, b.id, b.kind, b.title, u.short_name as unit_name, b.state, b.paper, b.issued, b.used,
                cast(b.created_at at time zone 'Asia/Shanghai' as date) as created_on,
                cast(b.closed_at at time zone 'Asia/Shanghai' as date) as closed_on
            """;

    private static final String FROM = """
            from ballot.box b
            join organization.unit u on u.id = b.unit_id
            where b.home_id = :home and u.path_c >= :from and u.path_c < :to
              and (:state = '' or b.state = :state)
              and cast(b.created_at at time zone 'Asia/Shanghai' as date) between :first and :last
              and (kernel.holds(b.title, :words)
                or b.unit_id = any(array(select n.id from organization.unit n
                    where kernel.holds(n.called, :words))))
            """;

    public Listed<Row> list(Scope scope, long home, ListAsk ask) {
        return Listed.of(jdbc, Row.class, ROW, FROM, "order by b.created_at desc, b.id desc")
                .in(scope, home)
                .asked(ask);
    }

    /** How many boxes of a subtree stand where, of those drawn up in a year. */
    public record Sums(long drafts, long open, long closed) {}

    public Sums sumsOf(Scope scope, long home, int year) {
        return jdbc.sql("""
                        select count(*) filter (where b.state = 'DRAFT') as drafts, count(*) filter (where b.state = 'OPEN') as open,
                            count(*) filter (where b.state = 'CLOSED') as closed
                        from ballot.box b
                        join organization.unit u on u.id = b.unit_id
                        where b.home_id = :home and u.path_c >= :from and u.path_c < :to
                          and b.created_at >= :first and b.created_at < :next
                        """)
                .params(scope.params())
                .param("home", home)
                .param("first", LocalDate.of(year, 1, 1))
                .param("next", LocalDate.of(year + 1, 1, 1))
                .query(Sums.class)
                .single();
    }

    /** A whole box but its questions. */
    public record Box(
            long homeId,
            long id,
            long unitId,
            String unitName,
            String unitShort,
            UnitKind unitKind,
            String path,
            BoxKind kind,
            String title,
            @Nullable String about,
            BoxState state,
            boolean paper,
            @Nullable Integer rollCount,
            @Nullable Integer issued,
            @Nullable Integer used,
            @Nullable Integer valid,
            @Nullable String listKey,
            @Nullable Long openedBy,
            @Nullable OffsetDateTime openedAt,
            @Nullable OffsetDateTime closedAt,
            String createdBy,
            OffsetDateTime createdAt,
            long version) {

        public BoxId box() {
            return new BoxId(homeId, id);
        }

        public UnitId unit() {
            return new UnitId(unitId);
        }

        /** Slips that were given out and did not come back, or were never given out. */
        public int destroyed() {
            return issued == null || used == null ? 0 : issued - used;
        }
    }

    public Optional<Box> find(Scope scope, BoxId id) {
        return jdbc.sql(BOX + "where b.home_id = :home and b.id = :id and u.path_c >= :from and u.path_c < :to")
                .params(scope.params())
                .param("home", id.home())
                .param("id", id.number())
                .query(Box.class)
                .optional();
    }

    /** One of the two who count. */
    public record Teller(
            int number,
            long memberHomeId,
            long memberId,
            String name,
            @Nullable Long confirmedBy,
            @Nullable OffsetDateTime confirmedAt) {

        public boolean isMember(org.zhibu.shared.kernel.MemberId member) {
            return member.home() == memberHomeId && member.number() == memberId;
        }
    }

    public List<Teller> tellersOf(Scope scope, BoxId id) {
        return jdbc.sql("""
                        select t.number, t.member_home_id, t.member_id, t.name, t.confirmed_by, t.confirmed_at
                        from ballot.teller t
                        join ballot.box b on b.home_id = t.home_id and b.id = t.box_id
                        join organization.unit u on u.id = b.unit_id
                        where t.home_id = :home and t.box_id = :id and u.path_c >= :from and u.path_c < :to
                        order by t.number
                        """)
                .params(scope.params())
                .param("home", id.home())
                .param("id", id.number())
                .query(Teller.class)
                .list();
    }

    /** The names on the frozen roll, in their order; nothing tells who took a slip. */
    public List<String> rollOf(Scope scope, BoxId id) {
        return jdbc.sql("""
                        select r.name
                        from ballot.roll r
                        join ballot.box b on b.home_id = r.home_id and b.id = r.box_id
                        join organization.unit u on u.id = b.unit_id
                        where r.home_id = :home and r.box_id = :id and u.path_c >= :from and u.path_c < :to
                        order by r.name collate "zh-x-icu", r.member_id
                        """)
                .params(scope.params())
                .param("home", id.home())
                .param("id", id.number())
                .query(String.class)
                .list();
    }

    /** What boxes are called, for records that only know their numbers. */
    public List<Title> titlesOf(Scope scope, Collection<RecordRef> boxes) {
        if (boxes.isEmpty()) return List.of();
        return jdbc.sql("""
                        select b.home_id, b.id, b.title
                        from ballot.box b
                        join organization.unit u on u.id = b.unit_id
                        where b.home_id = any(:homes) and b.id = any(:ids) and u.path_c >= :from and u.path_c < :to
                        """)
                .params(scope.params())
                .param("homes", boxes.stream().map(RecordRef::home).distinct().toArray(Long[]::new))
                .param("ids", boxes.stream().map(RecordRef::number).toArray(Long[]::new))
                .query(Title.class)
                .list();
    }

    /** What a box is called. */
    public record Title(long homeId, long id, String title) {

        public BoxId box() {
            return new BoxId(homeId, id);
        }
    }
}
