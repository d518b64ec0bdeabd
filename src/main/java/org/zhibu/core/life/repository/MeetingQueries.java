package org.zhibu.core.life.repository;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhibu.core.life.ActivityId;
import org.zhibu.core.life.ActivityKind;
import org.zhibu.core.life.LoggedMeeting;
import org.zhibu.core.life.LoggedMeeting.Ballot;
import org.zhibu.shared.kernel.Scope;
import org.zhibu.shared.kernel.UnitId;

/** Reads meetings with what they voted on, for those who act on it. */
@Repository
public class MeetingQueries {

    private static final String MEETING = """
            select a.home_id, a.id, a.kind, a.title, a.held_on, v.number, v.matter, v.due, v.present, v.in_favour
            from life.activity a
            join organization.unit u on u.id = a.unit_id
            left join life.vote v on v.home_id = a.home_id and v.activity_id = a.id
            where a.home_id = :home and a.state = 'RECORDED' and u.path_c >= :from and u.path_c < :to
            """;

    private final JdbcClient jdbc;

    MeetingQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<LoggedMeeting> of(Scope scope, long home, UnitId branch, Collection<ActivityKind> kinds, int most) {
        return gathered(jdbc.sql(MEETING + """
                          and a.id = any(array(
                            select b.id from life.activity b
                            where b.home_id = :home and b.unit_id = :unit and b.state = 'RECORDED' and b.kind = any(:kinds)
                            order by b.held_on desc, b.id desc
                            limit :most))
                        order by a.held_on desc, a.id desc, v.number
                        """)
                .params(scope.params())
                .param("home", home)
                .param("unit", branch.number())
                .param("kinds", kinds.stream().map(ActivityKind::code).toArray(String[]::new))
                .param("most", most)
                .query(Row.class)
                .list());
    }

    public List<LoggedMeeting> of(Scope scope, long home, Collection<ActivityId> ids) {
        return gathered(jdbc.sql(MEETING + """
                          and a.id = any(:ids)
                        order by a.held_on desc, a.id desc, v.number
                        """)
                .params(scope.params())
                .param("home", home)
                .param("ids", ids.stream().map(ActivityId::number).toArray(Long[]::new))
                .query(Row.class)
                .list());
    }

    private static List<LoggedMeeting> gathered(List<Row> rows) {
        Map<ActivityId, List<Ballot>> ballots = new HashMap<>();
        Map<ActivityId, Row> meetings = new LinkedHashMap<>();
        for (Row row : rows) {
            meetings.putIfAbsent(row.activity(), row);
            ballots.computeIfAbsent(row.activity(), none -> new ArrayList<>()).addAll(row.ballots());
        }
        return meetings.entrySet().stream()
                .map(one -> one.getValue().meeting(ballots.getOrDefault(one.getKey(), List.of())))
                .toList();
    }

    record Row(
            long homeId,
            long id,
            String kind,
            String title,
            LocalDate heldOn,
            @Nullable Integer number,
            @Nullable String matter,
            @Nullable Integer due,
            @Nullable Integer present,
            @Nullable Integer inFavour) {

        ActivityId activity() {
            return new ActivityId(homeId, id);
        }

        List<Ballot> ballots() {
            if (number == null || matter == null || due == null || present == null || inFavour == null)
                return List.of();
            return List.of(new Ballot(number, matter, due, present, inFavour));
        }

        LoggedMeeting meeting(List<Ballot> votes) {
            return new LoggedMeeting(activity(), ActivityKind.of(kind), title, heldOn, List.copyOf(votes));
        }
    }
}
