package org.zhibu.core.life.repository;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhibu.core.life.ActivityKind;
import org.zhibu.core.life.AttendanceStatus;
import org.zhibu.core.life.OwnAttendance;
import org.zhibu.shared.kernel.MemberId;

/** Reads who took part in what. */
@Repository
public class AttendanceQueries {

    private final JdbcClient jdbc;

    AttendanceQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<OwnAttendance> ofMember(MemberId self, int year) {
        return jdbc
                .sql("""
                        select a.held_on, a.kind, a.title, t.status, t.reason
                        from life.attendance t
                        join life.activity a on a.home_id = t.home_id and a.id = t.activity_id
                        where t.home_id = :home and a.home_id = :home and t.member_home_id = :home and t.member_id = :member
                          and a.state = 'RECORDED' and a.held_on >= :first and a.held_on <= :last
                        order by a.held_on desc, a.starts_at desc, a.id desc
                        """)
                .param("home", self.home())
                .param("member", self.number())
                .param("first", LocalDate.of(year, 1, 1))
                .param("last", LocalDate.of(year, 12, 31))
                .query(Row.class)
                .list()
                .stream()
                .map(Row::own)
                .toList();
    }

    record Row(
            LocalDate heldOn,
            String kind,
            String title,
            AttendanceStatus status,
            @Nullable String reason) {

        OwnAttendance own() {
            return new OwnAttendance(heldOn, ActivityKind.of(kind), title, status, reason);
        }
    }
}
