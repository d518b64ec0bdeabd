package org.zhibu.areas.methods.ballot.repository;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhibu.areas.methods.ballot.BoxId;
import org.zhibu.areas.methods.ballot.BoxState;
import org.zhibu.areas.methods.ballot.repository.BoxQueries.Box;
import org.zhibu.areas.methods.ballot.repository.BoxQueries.Teller;
import org.zhibu.shared.kernel.MemberId;

/** Reads the boxes of a member: those whose roll names the member, or that the member counts. */
@Repository
public class OwnBoxQueries {

    private static final String MINE = """
            (exists (select 1 from ballot.roll r where r.home_id = b.home_id and r.box_id = b.id
                       and r.member_home_id = :memberHome and r.member_id = :member)
               or exists (select 1 from ballot.teller t where t.home_id = b.home_id and t.box_id = b.id
                       and t.member_home_id = :memberHome and t.member_id = :member))
            """;

    private final JdbcClient jdbc;

    OwnBoxQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * One line of a member's list.
     *
     * @param counts whether the member is to count and has not confirmed yet
     */
    public record OwnRow(long homeId, long id, String title, String unitName, BoxState state, boolean counts) {

        public BoxId box() {
            return new BoxId(homeId, id);
        }
    }

    public List<OwnRow> listOf(MemberId self) {
        return jdbc.sql("""
                        select b.home_id, b.id, b.title, u.short_name as unit_name, b.state,
                            b.state = 'OPEN' and exists (select 1 from ballot.teller t where t.home_id = b.home_id and t.box_id = b.id
                                and t.member_home_id = :memberHome and t.member_id = :member and t.confirmed_at is null) as counts
                        from ballot.box b
                        join organization.unit u on u.id = b.unit_id
                        where b.home_id = :memberHome and b.state in ('OPEN', 'CLOSED') and not b.paper
                          and
                        """ + MINE + " order by b.opened_at desc limit 50")
                .param("memberHome", self.home())
                .param("member", self.number())
                .query(OwnRow.class)
                .list();
    }

    public Optional<Box> find(MemberId self, BoxId id) {
        return jdbc.sql(BoxQueries.BOX + "where b.home_id = :home and b.id = :id and b.state in ('OPEN', 'CLOSED') and "
                        + MINE)
                .param("home", id.home())
                .param("id", id.number())
                .param("memberHome", self.home())
                .param("member", self.number())
                .query(Box.class)
                .optional();
    }

    /** The tellers of a box the member has. */
    public List<Teller> tellersOf(MemberId self, BoxId id) {
        return jdbc.sql("""
                        select t.number, t.member_home_id, t.member_id, t.name, t.confirmed_by, t.confirmed_at
                        from ballot.teller t
                        join ballot.box b on b.home_id = t.home_id and b.id = t.box_id
                        where t.home_id = :home and t.box_id = :id and
                        """ + MINE + " order by t.number")
                .param("home", id.home())
                .param("id", id.number())
                .param("memberHome", self.home())
                .param("member", self.number())
                .query(Teller.class)
                .list();
    }
}
