package org.zhibu.testing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhibu.shared.kernel.MemberId;
import org.zhibu.shared.kernel.RecordRef;
import org.zhibu.shared.kernel.UnitId;

/** Organisations, people and activities as bare rows, for tests of those who count: one committee is one home. */
public final class Office {

    public static final LocalDate LONG_AGO = LocalDate.of(2020, 1, 1);
    private static final AtomicLong NEXT = new AtomicLong(5_000_000_000L);

    private final JdbcClient jdbc;
    public final long home;

    public Office(JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.home = NEXT.incrementAndGet();
        unit(home, null, "", "COMMITTEE", LONG_AGO);
    }

    public UnitId root() {
        return new UnitId(home);
    }

    public String path(UnitId unit) {
        return jdbc.sql("select path_c from organization.unit where id = :id")
                .param("id", unit.number())
                .query(String.class)
                .single();
    }

    public UnitId below(UnitId parent, String kind, @Nullable LocalDate founded) {
        long id = NEXT.incrementAndGet();
        unit(id, parent.number(), path(parent), kind, founded);
        return new UnitId(id);
    }

    /** A branch with a secretary, a running term and so many full members. */
    public UnitId branch(UnitId parent, int fullMembers) {
        UnitId branch = below(parent, "BRANCH", LONG_AGO);
        List<MemberId> members = members(branch, fullMembers);
        if (!members.isEmpty()) post(branch, "BS01", members.get(0), LONG_AGO);
        term(branch, LocalDate.of(2024, 6, 1), LocalDate.of(2027, 6, 1));
        return branch;
    }

    /** As {@link #branch}, with a committee of three. */
    public UnitId branchWithCommittee(UnitId parent, int fullMembers) {
        UnitId branch = below(parent, "BRANCH", LONG_AGO);
        List<MemberId> members = members(branch, fullMembers);
        post(branch, "BS01", members.get(0), LONG_AGO);
        post(branch, "BS03", members.get(1), LONG_AGO);
        post(branch, "BS04", members.get(2), LONG_AGO);
        term(branch, LocalDate.of(2024, 6, 1), LocalDate.of(2027, 6, 1));
        return branch;
    }

    public List<MemberId> members(UnitId branch, int number) {
        List<MemberId> members = new ArrayList<>();
        for (int i = 0; i < number; i++) members.add(member(branch, "01", LONG_AGO));
        return members;
    }

    public MemberId member(UnitId branch, String category, LocalDate from) {
        MemberId member = new MemberId(home, NEXT.incrementAndGet());
        long membership = NEXT.incrementAndGet();
        jdbc.sql("""
                        insert into member.member (home_id, id, name, name_initials, gender, category, joined_on, full_on)
                        values (:home, :id, '陈志远', 'CZY', '1', :category, date '2010-01-01',
                            case :category when '01' then date '2011-01-01' end)
                        """)
                .param("home", home)
                .param("id", member.number())
                .param("category", category)
                .update();
        jdbc.sql("""
                        insert into member.membership (home_id, id, member_home_id, member_id, unit_id, from_on, reason)
                        values (:home, :id, :home, :member, :unit, :from, 'ENTERED')
                        """)
                .param("home", home)
                .param("id", membership)
                .param("member", member.number())
                .param("unit", branch.number())
                .param("from", from)
                .update();
        jdbc.sql("""
                        insert into member.current_membership
                            (member_home_id, member_id, membership_home_id, membership_id, unit_id)
                        values (:home, :member, :home, :id, :unit)
                        """)
                .param("home", home)
                .param("id", membership)
                .param("member", member.number())
                .param("unit", branch.number())
                .update();
        return member;
    }

    public void excuse(MemberId member) {
        jdbc.sql("update member.member set study_exempt = 'ill' where home_id = :home and id = :id")
                .param("home", member.home())
                .param("id", member.number())
                .update();
    }

    public long post(UnitId unit, String duty, MemberId member, LocalDate from) {
        long id = NEXT.incrementAndGet();
        jdbc.sql("""
                        insert into organization.post (id, unit_id, duty_code, member_home_id, member_id, from_on)
                        values (:id, :unit, :duty, :home, :member, :from)
                        """)
                .param("id", id)
                .param("unit", unit.number())
                .param("duty", duty)
                .param("home", member.home())
                .param("member", member.number())
                .param("from", from)
                .update();
        return id;
    }

    public void endPost(long id, LocalDate on) {
        jdbc.sql("update organization.post set to_on = :on where id = :id")
                .param("on", on)
                .param("id", id)
                .update();
    }

    public void term(UnitId unit, LocalDate elected, LocalDate ends) {
        jdbc.sql("""
                        insert into organization.term (id, unit_id, elected_on, ends_on)
                        values (:id, :unit, :elected, :ends)
                        """)
                .param("id", NEXT.incrementAndGet())
                .param("unit", unit.number())
                .param("elected", elected)
                .param("ends", ends)
                .update();
    }

    /** Logs an activity with everything but a minute, and marks its organisation. */
    public RecordRef activity(UnitId unit, String kind, LocalDate heldOn) {
        long id = NEXT.incrementAndGet();
        jdbc.sql("""
                        insert into life.activity (home_id, id, unit_id, kind, title, held_on, starts_at, minutes_long,
                            place, host, recorder, agenda, recorded_at, recorded_by)
                        values (:home, :id, :unit, :kind, '活动', :held, time '14:30', 90, '会议室', '陈志远', '李敏', '议程',
                            timestamptz '2026-01-01 00:00+08', '陈志远')
                        """)
                .param("home", home)
                .param("id", id)
                .param("unit", unit.number())
                .param("kind", kind)
                .param("held", heldOn)
                .update();
        mark(unit, heldOn.getYear());
        return new RecordRef("life.activity", home, id);
    }

    public void cancel(RecordRef activity, UnitId unit, int year) {
        jdbc.sql("""
                        update life.activity set state = 'CANCELLED', cancel_reason = '误录'
                        where home_id = :home and id = :id
                        """)
                .param("home", activity.home())
                .param("id", activity.number())
                .update();
        mark(unit, year);
    }

    public void moveTo(RecordRef activity, UnitId unit, LocalDate from, LocalDate heldOn) {
        jdbc.sql("update life.activity set held_on = :on where home_id = :home and id = :id")
                .param("on", heldOn)
                .param("home", activity.home())
                .param("id", activity.number())
                .update();
        mark(unit, from.getYear());
        mark(unit, heldOn.getYear());
    }

    public void hours(UnitId unit, MemberId member, LocalDate on, int hours) {
        for (int left = hours; left > 0; left -= 8)
            jdbc.sql("""
                            insert into study.hour_entry (home_id, id, member_home_id, member_id, unit_id, held_on, hours,
                                rule_code, source_type, source_home_id, source_id, title, starts_at, minutes_long, per_hour)
                            values (:home, :id, :home, :member, :unit, :on, :hours, 'SH-20', 'life.activity', :home, :id, '学习',
                                '09:00', 60 * :hours, 1)
                            """)
                    .param("home", home)
                    .param("id", NEXT.incrementAndGet())
                    .param("member", member.number())
                    .param("unit", unit.number())
                    .param("on", on)
                    .param("hours", Math.min(8, left))
                    .update();
        mark(unit, on.getYear());
    }

    public void mark(UnitId unit, int year) {
        jdbc.sql("""
                        insert into fact.dirty (home_id, id, unit_id, year, marked_at)
                        values (:home, :id, :unit, :year, timestamptz '2026-01-01 00:00+08')
                        """)
                .param("home", home)
                .param("id", NEXT.incrementAndGet())
                .param("unit", unit.number())
                .param("year", year)
                .update();
    }

    private void unit(long id, @Nullable Long parent, String path, String kind, @Nullable LocalDate founded) {
        jdbc.sql("""
                        insert into organization.unit
                            (id, parent_id, kind, category_code, name, short_name, path_c, home_id, founded_on, term_years)
                        values (:id, :parent, :kind, '000', :name, :name, :path, :home, :founded, 3)
                        """)
                .param("id", id)
                .param("parent", parent)
                .param("kind", kind)
                .param("name", kind + " " + id)
                .param("path", path + id + ".")
                .param("home", home)
                .param("founded", founded)
                .update();
    }
}
