package org.zhibu.core.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhibu.core.access.service.Issuing;
import org.zhibu.core.access.service.Slips;
import org.zhibu.shared.kernel.Place;
import org.zhibu.shared.kernel.Role;
import org.zhibu.shared.kernel.Subtrees;
import org.zhibu.shared.kernel.UnitId;
import org.zhibu.shared.kernel.Viewer;
import org.zhibu.shared.security.Accounts;
import org.zhibu.shared.security.service.SignedIn;
import org.zhibu.shared.security.service.Viewers;
import org.zhibu.testing.Office;

/** A whole roster in one action: every account has a code and a sign-in name of its own. */
@SpringBootTest
class ManyAccountsTest {

    private static final Logger LOG = LoggerFactory.getLogger(ManyAccountsTest.class);
    private static final int MEMBERS = 3_000;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Issuing issuing;

    @Autowired
    private Slips slips;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Viewers viewers;

    @Autowired
    private Subtrees subtrees;

    @Test
    void opensAnAccountForEveryMemberAtOnce() {
        Office office = new Office(jdbc);
        UnitId branch = office.branch(office.root(), 3);
        enter(office.home, branch);
        Viewer officer = officer(office.root());
        Place place = subtrees.place(office.root()).orElseThrow();

        long begin = System.nanoTime();
        long id = issuing.issueToAll(officer, place);
        Duration took = Duration.ofNanos(System.nanoTime() - begin);

        List<Slips.Slip> issued = slips.open(officer, id).slips();
        LOG.info("{} accounts in {} ms", issued.size(), took.toMillis());
        assertThat(issued).hasSize(MEMBERS + 3);
        assertThat(issued.stream().map(Slips.Slip::login).distinct()).hasSize(MEMBERS + 3);
        assertThat(issued.stream().map(Slips.Slip::code).distinct()).hasSize(MEMBERS + 3);
    }

    private Viewer officer(UnitId root) {
        long account = accounts.openWithPassword("county-officer", "周岚", accounts.hash("bridge lantern"), null);
        accounts.grant(account, Role.COMMITTEE_OFFICER, root, LocalDate.of(2020, 1, 1));
        return viewers.viewer(new SignedIn(account, "county-officer", "周岚", null, null, false), null, null);
    }

    /** Half of them have a phone of their own, the others share one or have none. */
    private void enter(long home, UnitId branch) {
        jdbc.sql("""
                        insert into member.member (home_id, id, name, name_initials, gender, category)
                        select :home, 7000000000 + n, '党员' || n, 'dy', '1', '01' from generate_series(1, :members) n
                        """).param("home", home).param("members", MEMBERS).update();
        jdbc.sql("""
                        update member.member
                        set phone = case when id % 2 = 0 then '139' || lpad((id % 100000000)::text, 8, '0') else '13800000000' end
                        where home_id = :home and id > 7000000000
                        """).param("home", home).update();
        jdbc.sql("""
                        insert into member.membership (home_id, id, member_home_id, member_id, unit_id, from_on, reason)
                        select home_id, id, home_id, id, :branch, date '2020-01-01', 'ENTERED'
                        from member.member where home_id = :home and id > 7000000000
                        """).param("home", home).param("branch", branch.number()).update();
        jdbc.sql("""
                        insert into member.current_membership (member_home_id, member_id, membership_home_id, membership_id, unit_id)
                        select home_id, member_id, home_id, id, unit_id
                        from member.membership where home_id = :home and id > 7000000000
                        """).param("home", home).update();
    }
}
