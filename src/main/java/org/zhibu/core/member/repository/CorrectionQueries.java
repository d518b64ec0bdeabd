package org.zhibu.core.member.repository;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhibu.core.member.Correction;
import org.zhibu.core.member.CorrectionId;
import org.zhibu.shared.kernel.MemberId;
import org.zhibu.shared.kernel.Scope;
import org.zhibu.shared.kernel.UnitId;

/** Reads requests for correction. The branch that decides is the one the member is in now. */
@Repository
public class CorrectionQueries {

    private static final String SELECT = """
            select k.home_id, k.id, k.member_home_id, k.member_id, m.name as member_name, c.unit_id, b.path_c, k.field,
                k.present, k.wanted, k.note, k.state, k.asked_at, k.decided_at, k.decided_by, k.answer, k.version
            from member.correction k
            join member.member m on m.home_id = k.member_home_id and m.id = k.member_id
            join member.current_membership c on c.member_home_id = k.member_home_id and c.member_id = k.member_id
            join organization.unit b on b.id = c.unit_id
            """;

    private final JdbcClient jdbc;

    CorrectionQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<Correction> openFor(Scope scope, UnitId unit) {
        return jdbc
                .sql(SELECT + """
                        join organization.unit u on u.id = :unit
                        where k.home_id = u.home_id and k.state = 'ASKED' and starts_with(b.path_c, u.path_c)
                          and b.path_c >= :from and b.path_c < :to
                        order by k.asked_at
                        """)
                .params(scope.params())
                .param("unit", unit.number())
                .query(Row.class)
                .list()
                .stream()
                .map(Row::correction)
                .toList();
    }

    /** The latest decided ones of a subtree. */
    public List<Correction> decided(Scope scope, long home) {
        return jdbc.sql(SELECT + """
                        where k.home_id = :home and k.state <> 'ASKED' and b.path_c >= :from and b.path_c < :to
                        order by k.decided_at desc
                        limit 50
                        """).params(scope.params()).param("home", home).query(Row.class).list().stream()
                .map(Row::correction)
                .toList();
    }

    public Optional<Correction> find(Scope scope, CorrectionId id) {
        return jdbc.sql(SELECT + """
                        where k.home_id = :home and k.id = :id and b.path_c >= :from and b.path_c < :to
                        """)
                .params(scope.params())
                .param("home", id.home())
                .param("id", id.number())
                .query(Row.class)
                .optional()
                .map(Row::correction);
    }

    public List<Correction> of(MemberId self) {
        return jdbc
                .sql(SELECT + """
                        where k.home_id = :home and k.member_home_id = :home and k.member_id = :id
                        order by k.asked_at desc
                        """)
                .param("home", self.home())
                .param("id", self.number())
                .query(Row.class)
                .list()
                .stream()
                .map(Row::correction)
                .toList();
    }

    record Row(
            long homeId,
            long id,
            long memberHomeId,
            long memberId,
            String memberName,
            long unitId,
            String pathC,
            String field,
            @Nullable String present,
            String wanted,
            @Nullable String note,
            Correction.State state,
            OffsetDateTime askedAt,
            @Nullable OffsetDateTime decidedAt,
            @Nullable String decidedBy,
            @Nullable String answer,
            long version) {

        Correction correction() {
            return new Correction(
                    new CorrectionId(homeId, id),
                    new MemberId(memberHomeId, memberId),
                    memberName,
                    new UnitId(unitId),
                    pathC,
                    field,
                    present,
                    wanted,
                    note,
                    state,
                    askedAt,
                    decidedAt,
                    decidedBy,
                    answer,
                    version);
        }
    }
}
