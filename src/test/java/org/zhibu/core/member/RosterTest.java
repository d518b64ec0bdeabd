package org.zhibu.core.member;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import org.zhibu.core.organization.NewUnit;
import org.zhibu.core.organization.Unit;
import org.zhibu.core.organization.Units;
import org.zhibu.shared.audit.Actor;
import org.zhibu.shared.kernel.MemberId;
import org.zhibu.shared.kernel.Refused;
import org.zhibu.shared.kernel.Scope;
import org.zhibu.shared.kernel.UnitKind;

@SpringBootTest
@Transactional
class RosterTest {

    @Autowired
    Roster roster;

    @Autowired
    Units units;

    @Autowired
    JdbcClient jdbc;

    Unit branch;
    Unit other;

    @BeforeEach
    void twoBranches() {
        Unit root = units.create(Actor.SYSTEM, NewUnit.of(null, UnitKind.COMMITTEE, "临江县委", 5));
        branch = units.create(Actor.SYSTEM, NewUnit.of(root.id(), UnitKind.BRANCH, "桥隧养护党支部", 3));
        other = units.create(Actor.SYSTEM, NewUnit.of(root.id(), UnitKind.BRANCH, "路面机修党支部", 3));
    }

    static MemberDetails details(String name, LocalDate fullOn) {
        return new MemberDetails(
                name,
                "2",
                "01",
                LocalDate.of(1975, 3, 2),
                "21",
                fullOn == null ? "02" : "01",
                LocalDate.of(1999, 7, 1),
                fullOn,
                "1",
                null,
                null,
                null,
                null,
                "0",
                null,
                null);
    }

    MemberId enter(String name, LocalDate fullOn, String idNumber) {
        return roster.enter(
                Actor.SYSTEM,
                branch.home(),
                new NewMember(details(name, fullOn), idNumber, branch.id(), null, LocalDate.of(2020, 1, 1)));
    }

    @Test
    void readsTheRosterOfADayWithWhoHadAVote() {
        enter("陈素芳", LocalDate.of(2000, 7, 1), null);
        enter("阿依古丽", null, null);

        var people = roster.peopleOf(Scope.below(branch.path()), branch.place(""), LocalDate.of(2026, 1, 1));

        assertThat(people).extracting(Person::name).containsExactly("阿依古丽", "陈素芳");
        assertThat(people).extracting(Person::votes).containsExactly(false, true);
        assertThat(roster.peopleOf(Scope.below(other.path()), branch.place(""), LocalDate.of(2026, 1, 1)))
                .isEmpty();
        assertThat(roster.peopleOf(Scope.below(branch.path()), branch.place(""), LocalDate.of(2019, 12, 31)))
                .isEmpty();
    }

    @Test
    void aTransferLeavesNoGapAndNoDouble() {
        MemberId id = enter("陈素芳", LocalDate.of(2000, 7, 1), null);
        LocalDate day = LocalDate.of(2026, 3, 5);

        roster.move(Actor.SYSTEM, id, other.id(), null, day);

        assertThat(roster.peopleOf(Scope.below(branch.path()), branch.place(""), day.minusDays(1)))
                .hasSize(1);
        assertThat(roster.peopleOf(Scope.below(branch.path()), branch.place(""), day))
                .isEmpty();
        assertThat(roster.peopleOf(Scope.below(other.path()), other.place(""), day))
                .hasSize(1);
    }

    @Test
    void anIdNumberIsSealedMaskedAndTakenOnce() {
        MemberId id = enter("陈素芳", LocalDate.of(2000, 7, 1), "11010519491231002X");

        var row = jdbc.sql("select id_masked, id_cipher from member.member where home_id = :home and id = :id")
                .param("home", id.home())
                .param("id", id.number())
                .query()
                .singleRow();
        assertThat(row.get("id_masked")).isEqualTo("1101**********002X");
        assertThat(new String((byte[]) row.get("id_cipher"), java.nio.charset.StandardCharsets.ISO_8859_1))
                .doesNotContain("19491231");
        assertThatThrownBy(() -> enter("陈素芳", LocalDate.of(2000, 7, 1), "11010519491231002X"))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("taken");
    }
}
