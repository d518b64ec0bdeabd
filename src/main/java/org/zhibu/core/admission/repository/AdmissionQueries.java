package org.zhibu.core.admission.repository;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhibu.core.admission.AdmissionId;
import org.zhibu.core.admission.AdmissionState;
import org.zhibu.core.admission.Candidacy;
import org.zhibu.core.admission.EndReason;
import org.zhibu.shared.kernel.MemberId;
import org.zhibu.shared.kernel.RecordRef;
import org.zhibu.shared.kernel.Scope;
import org.zhibu.shared.kernel.UnitId;
import org.zhibu.shared.kernel.UnitKind;
import org.zhibu.shared.record.ListAsk;
import org.zhibu.shared.record.Listed;

/** Reads admission files: the list, one of them, and what is due. */
@Repository
public class AdmissionQueries {

    private static final String ROW = """
            select f.home_id, f.id, f.year, f.serial, f.name, u.short_name as unit_name, f.job, f.birth_on, f.candidacy, f.state,
                f.end_reason, d.what, d.due_on, d.earliest_on, d.higher,
                (select s.done_on from admission.step s
                 where s.home_id = f.home_id and s.file_id = f.id and s.step = 'APPLICATION') as applied_on
            """;

    private static final String FROM = """
            from admission.file f
            join organization.unit u on u.id = f.unit_id
            left join lateral (
                select e.what, e.due_on, e.earliest_on, e.higher from admission.due e
                where e.home_id = f.home_id and e.file_id = f.id
                  and (:due = '' or :due in ('late', 'soon') and e.due_on < :today or :due = 'soon' and e.due_on < :soon
                    or :due = 'higher' and e.higher and (e.earliest_on is null or e.earliest_on <= :today))
                order by e.due_on nulls last, e.position
                limit 1) d on true
            where f.home_id = :home and u.path_c >= :from and u.path_c < :to
              and (:state = '' and f.state <> 'STOPPED' or f.candidacy = :state and f.state = 'OPEN' or f.state = :state)
              and (:due = '' or d.what is not null)
              and (kernel.holds(f.name, :words) or f.name_initials like :initials
                or f.unit_id = any(array(select n.id from organization.unit n where kernel.holds(n.called, :words))))
            """;

    private final JdbcClient jdbc;

    AdmissionQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One line of the list, with what comes next. */
    public record Row(
            long homeId,
            long id,
            int year,
            int serial,
            String name,
            String unitName,
            @Nullable String job,
            LocalDate birthOn,
            Candidacy candidacy,
            AdmissionState state,
            @Nullable EndReason endReason,
            @Nullable String what,
            @Nullable LocalDate dueOn,
            @Nullable LocalDate earliestOn,
            @Nullable Boolean higher,
            @Nullable LocalDate appliedOn) {

        public AdmissionId file() {
            return new AdmissionId(homeId, id);
        }

        public String number() {
            return AdmissionQueries.number(year, serial);
        }
    }

    /** FZ-2026-003. */
    static String number(int year, int serial) {
        return "FZ-%d-%03d".formatted(year, serial);
    }

    /**
     * Files of the subtree; those stopped only where they are asked for.
     *
     * @param due {@code late} what is overdue, {@code soon} what is due within thirty days, {@code higher} what waits for the
     *     committee, empty for all
     */
    public Listed<Row> list(Scope scope, long home, ListAsk ask, String due, LocalDate today) {
        String words = ask.words();
        return Listed.of(jdbc, Row.class, ROW, FROM, "order by d.due_on nulls last, f.year desc, f.serial desc, f.id")
                .in(scope, home)
                .asked(ask)
                .with("due", due)
                .with("today", today)
                .with("soon", today.plusDays(30))
                .with("initials", words.matches("[A-Za-z]+") ? words.toLowerCase(java.util.Locale.ROOT) + "%" : "");
    }

    /** A whole file but its steps, reviews and persons. */
    public record AdmissionFile(
            long homeId,
            long id,
            UnitId unit,
            String unitName,
            String unitShort,
            UnitKind unitKind,
            String path,
            int year,
            int serial,
            String name,
            String gender,
            LocalDate birthOn,
            @Nullable String education,
            @Nullable String job,
            @Nullable String idMasked,
            AdmissionState state,
            Candidacy candidacy,
            @Nullable LocalDate endedOn,
            @Nullable EndReason endReason,
            @Nullable MemberId member,
            long version) {

        public AdmissionId file() {
            return new AdmissionId(homeId, id);
        }

        public String number() {
            return AdmissionQueries.number(year, serial);
        }

        public Scope scope() {
            return Scope.below(path);
        }
    }

    public Optional<AdmissionFile> find(Scope scope, AdmissionId id) {
        return jdbc.sql("""
                        select f.home_id, f.id, f.unit_id, u.name as unit_name, u.short_name as unit_short,
                            u.kind as unit_kind, u.path_c as path, f.year, f.serial,
                            f.name, f.gender, f.birth_on, f.education, f.job, f.id_masked, f.state, f.candidacy, f.ended_on,
                            f.end_reason, f.member_home_id, f.member_id, f.version
                        from admission.file f
                        join organization.unit u on u.id = f.unit_id
                        where f.home_id = :home and f.id = :id and u.path_c >= :from and u.path_c < :to
                        """)
                .params(scope.params())
                .param("home", id.home())
                .param("id", id.number())
                .query((row, number) -> new AdmissionFile(
                        row.getLong("home_id"),
                        row.getLong("id"),
                        new UnitId(row.getLong("unit_id")),
                        row.getString("unit_name"),
                        row.getString("unit_short"),
                        UnitKind.valueOf(row.getString("unit_kind")),
                        row.getString("path"),
                        row.getInt("year"),
                        row.getInt("serial"),
                        row.getString("name"),
                        row.getString("gender"),
                        row.getObject("birth_on", LocalDate.class),
                        row.getString("education"),
                        row.getString("job"),
                        row.getString("id_masked"),
                        AdmissionState.valueOf(row.getString("state")),
                        Candidacy.valueOf(row.getString("candidacy")),
                        row.getObject("ended_on", LocalDate.class),
                        reason(row.getString("end_reason")),
                        member(row.getLong("member_home_id"), row.getLong("member_id")),
                        row.getLong("version")))
                .optional();
    }

    private static @Nullable EndReason reason(@Nullable String word) {
        return word == null ? null : EndReason.valueOf(word);
    }

    private static @Nullable MemberId member(long home, long number) {
        return number == 0 ? null : new MemberId(home, number);
    }

    /** One thing due of one file. */
    public record DueRow(
            long homeId,
            long fileId,
            String name,
            String unitName,
            String path,
            String what,
            boolean higher,
            @Nullable LocalDate earliestOn,
            @Nullable LocalDate dueOn,
            String rule) {

        public AdmissionId file() {
            return new AdmissionId(homeId, fileId);
        }
    }

    /** What is due in the subtree: with a last day, and what waits for the committee; the earliest day first. */
    public List<DueRow> dueIn(Scope scope, long home, boolean higher, LocalDate today, LocalDate until, int most) {
        return jdbc.sql("""
                        select d.home_id, d.file_id, f.name, u.short_name as unit_name, u.path_c as path, d.what, d.higher,
                            d.earliest_on, d.due_on, d.rule
                        from admission.due d
                        join admission.file f on f.home_id = d.home_id and f.id = d.file_id
                        join organization.unit u on u.id = d.unit_id
                        where d.home_id = :home and d.higher = :higher and (d.due_on <= :until or :higher and d.due_on is null)
                          and (d.earliest_on is null or d.earliest_on <= :today)
                          and u.path_c >= :from and u.path_c < :to
                        order by d.due_on nulls last, d.file_id, d.position
                        limit :most
                        """)
                .params(scope.params())
                .param("home", home)
                .param("higher", higher)
                .param("today", today)
                .param("until", until)
                .param("most", most)
                .query(DueRow.class)
                .list();
    }

    /** What the branch of a probationary member has to do next in the member's own file, the earliest day first. */
    public List<DueRow> dueOf(MemberId self) {
        return jdbc.sql("""
                        select d.home_id, d.file_id, f.name, u.short_name as unit_name, u.path_c as path, d.what, d.higher,
                            d.earliest_on, d.due_on, d.rule
                        from admission.file f
                        join admission.due d on d.home_id = f.home_id and d.file_id = f.id
                        join organization.unit u on u.id = d.unit_id
                        where f.home_id = :home and f.member_home_id = :home and f.member_id = :member
                          and f.candidacy = 'PROBATIONARY'
                        order by d.due_on nulls last, d.position
                        """)
                .param("home", self.home())
                .param("member", self.number())
                .query(DueRow.class)
                .list();
    }

    /** What an organisation's files add up to. */
    public record Sums(long open, long activists, long due, long late, long higher, long stepsThisYear) {}

    public Sums sumsOf(Scope scope, long home, LocalDate today) {
        return jdbc.sql("""
                        select count(*) filter (where f.state = 'OPEN') as open,
                            count(*) filter (where f.state = 'OPEN' and f.candidacy = 'ACTIVIST') as activists,
                            coalesce(sum(d.due), 0) as due, coalesce(sum(d.late), 0) as late, coalesce(sum(d.higher), 0) as higher,
                            coalesce(sum((select count(*) from admission.step s where s.home_id = f.home_id and s.file_id = f.id
                                and s.done_on >= :first)), 0) as steps_this_year
                        from admission.file f
                        join organization.unit u on u.id = f.unit_id
                        left join lateral (
                            select count(*) filter (where e.due_on is not null) as due,
                                count(*) filter (where e.due_on < :today) as late,
                                count(*) filter (where e.higher and (e.earliest_on is null or e.earliest_on <= :today)) as higher
                            from admission.due e where e.home_id = f.home_id and e.file_id = f.id) d on true
                        where f.home_id = :home and u.path_c >= :from and u.path_c < :to
                        """)
                .params(scope.params())
                .param("home", home)
                .param("today", today)
                .param("first", today.withDayOfYear(1))
                .query(Sums.class)
                .single();
    }

    /** One look at a file. */
    public record Look(OffsetDateTime happenedAt, String viewer, String viewerUnit) {}

    public List<Look> looksAt(Scope scope, AdmissionId id, int most) {
        return jdbc.sql("""
                        select l.happened_at, l.viewer, l.viewer_unit
                        from admission.look l
                        join admission.file f on f.home_id = l.home_id and f.id = l.file_id
                        join organization.unit u on u.id = f.unit_id
                        where l.home_id = :home and l.file_id = :id and u.path_c >= :from and u.path_c < :to
                        order by l.happened_at desc, l.id desc
                        limit :most
                        """)
                .params(scope.params())
                .param("home", id.home())
                .param("id", id.number())
                .param("most", most)
                .query(Look.class)
                .list();
    }

    /** The sealed id number, for those who gave a reason. */
    public Optional<byte[]> cipherOf(Scope scope, AdmissionId id) {
        return jdbc.sql("""
                        select f.id_cipher
                        from admission.file f
                        join organization.unit u on u.id = f.unit_id
                        where f.home_id = :home and f.id = :id and f.id_cipher is not null
                          and u.path_c >= :from and u.path_c < :to
                        """)
                .params(scope.params())
                .param("home", id.home())
                .param("id", id.number())
                .query(byte[].class)
                .optional();
    }

    /** A file by its name for those who count. */
    public record Title(long homeId, long id, String name, int year, int serial) {

        public AdmissionId file() {
            return new AdmissionId(homeId, id);
        }

        public String number() {
            return AdmissionQueries.number(year, serial);
        }
    }

    public List<Title> titlesOf(Scope scope, Collection<RecordRef> records) {
        if (records.isEmpty()) return List.of();
        return jdbc.sql("""
                        select f.home_id, f.id, f.name, f.year, f.serial
                        from admission.file f
                        join organization.unit u on u.id = f.unit_id
                        where f.home_id = any(:homes) and f.id = any(:ids) and u.path_c >= :from and u.path_c < :to
                        """)
                .params(scope.params())
                .param("homes", records.stream().map(RecordRef::home).distinct().toArray(Long[]::new))
                .param("ids", records.stream().map(RecordRef::number).toArray(Long[]::new))
                .query(Title.class)
                .list();
    }
}
