package org.zhibu.core.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.transaction.annotation.Transactional;
import org.zhibu.shared.audit.Actor;
import org.zhibu.shared.kernel.Refused;
import org.zhibu.shared.kernel.Scope;
import org.zhibu.shared.kernel.UnitKind;

@SpringBootTest
@Transactional
class SettingUpTest {

    @Autowired
    Units units;

    @Test
    void setsATreeUpWithPathsAndOneHome() {
        Unit root = units.create(Actor.SYSTEM, NewUnit.of(null, UnitKind.COMMITTEE, "临江县委", 5));
        Unit branch = units.create(Actor.SYSTEM, NewUnit.of(root.id(), UnitKind.BRANCH, "桥隧养护党支部", 3));
        Unit group = units.create(Actor.SYSTEM, NewUnit.of(branch.id(), UnitKind.GROUP, "第一党小组", 3));
        Unit other = units.create(Actor.SYSTEM, NewUnit.of(root.id(), UnitKind.BRANCH, "路面机修党支部", 3));

        assertThat(group.path()).isEqualTo(branch.path() + group.id().number() + ".");
        assertThat(group.home()).isEqualTo(root.id().number());
        assertThat(units.subtree(Scope.below(root.path())))
                .extracting(Unit::id)
                .containsExactly(root.id(), branch.id(), group.id(), other.id());
        assertThat(units.childrenOf(Scope.below(branch.path()), root.id()))
                .extracting(Unit::id)
                .containsExactly(branch.id());
    }

    @Test
    void refusesAGroupUnderACommitteeAndASecondBranchOfTheSameName() {
        Unit root = units.create(Actor.SYSTEM, NewUnit.of(null, UnitKind.COMMITTEE, "临江县委", 5));
        units.create(Actor.SYSTEM, NewUnit.of(root.id(), UnitKind.BRANCH, "桥隧养护党支部", 3));

        assertThatThrownBy(() -> units.create(Actor.SYSTEM, NewUnit.of(root.id(), UnitKind.GROUP, "第一党小组", 3)))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("does-not-fit");
        assertThatThrownBy(() -> units.create(Actor.SYSTEM, NewUnit.of(root.id(), UnitKind.BRANCH, "桥隧养护党支部", 3)))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("name-taken");
    }
}
