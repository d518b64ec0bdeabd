package org.zhibu.core.member.repository;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhibu.core.member.Person;
import org.zhibu.shared.kernel.MemberId;
import org.zhibu.shared.kernel.Place;
import org.zhibu.shared.kernel.Scope;
import org.zhibu.shared.kernel.UnitId;

/** Reads members as other modules see them. */
@Repository
public class PersonQueries {

    private final JdbcClient jdbc;

    PersonQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<Person> peopleOf(Scope scope, Place place, LocalDate on) {
        return jdbc
                .sql("""
                        select m.home_id, m.id, m.name, m.gender, s.unit_id, s.group_id, m.study_exempt,
                            (m.category = '01' and coalesce(m.full_on, :on) <= :on) as full, m.state = '1' as standing
                        from member.membership s
                        join member.member m on m.home_id = s.member_home_id and m.id = s.member_id
                        join organization.unit u on u.id = coalesce(s.group_id, s.unit_id)
                        where s.home_id = :home and m.home_id = :home
                          and s.from_on <= :on and (s.to_on is null or s.to_on > :on)
                          and u.path_c >= :placeFrom and u.path_c < :placeTo
                          and u.path_c >= :from and u.path_c < :to
                          and m.state in ('1', '2')
                        order by m.name collate "zh-x-icu", m.id
                        """)
                .params(scope.params())
                .param("home", place.home())
                .param("on", on)
                .param("placeFrom", place.scope().from())
                .param("placeTo", place.scope().to())
                .query(Row.class)
                .list()
                .stream()
                .map(Row::person)
                .toList();
    }

    public Optional<Person> person(Scope scope, MemberId id, LocalDate on) {
        return jdbc.sql("""
                        select m.home_id, m.id, m.name, m.gender, s.unit_id, s.group_id, m.study_exempt,
                            (m.category = '01' and coalesce(m.full_on, :on) <= :on) as full, m.state = '1' as standing
                        from member.current_membership s
                        join member.member m on m.home_id = s.member_home_id and m.id = s.member_id
                        join organization.unit u on u.id = s.unit_id
                        where m.home_id = :home and m.id = :id and u.path_c >= :from and u.path_c < :to
                        """)
                .params(scope.params())
                .param("home", id.home())
                .param("id", id.number())
                .param("on", on)
                .query(Row.class)
                .optional()
                .map(Row::person);
    }

    public Optional<Person> self(MemberId self, LocalDate on) {
        return jdbc.sql("""
                        select m.home_id, m.id, m.name, m.gender, s.unit_id, s.group_id, m.study_exempt,
                            (m.category = '01' and coalesce(m.full_on, :on) <= :on) as full, m.state = '1' as standing
                        from member.current_membership s
                        join member.member m on m.home_id = s.member_home_id and m.id = s.member_id
                        where m.home_id = :home and m.id = :id
                        """)
                .param("home", self.home())
                .param("id", self.number())
                .param("on", on)
                .query(Row.class)
                .optional()
                .map(Row::person);
    }

    record Row(
            long homeId,
            long id,
            String name,
            String gender,
            long unitId,
            @Nullable Long groupId,
            @Nullable String studyExempt,
            boolean full,
            boolean standing) {

        Person person() {
            return new Person(
                    new MemberId(homeId, id),
                    name,
                    gender,
                    new UnitId(unitId),
                    groupId == null ? null : new UnitId(groupId),
                    full,
                    full && standing,
                    studyExempt);
        }
    }
}
