package org.zhibu.core.life.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhibu.core.life.model.OrdinaryVote.Judgement;
import org.zhibu.shared.kernel.Refused;

class OrdinaryVoteTest {

    @ParameterizedTest
    @CsvSource({
        "20, 10, 10, NOT_CARRIED", // half are there, and half of those due is not more than half
        "20, 11, 11, CARRIED",
        "20, 9, 9, NO_QUORUM",
        "19, 10, 10, CARRIED",
        "19, 9, 9, NO_QUORUM",
        "18, 15, 14, CARRIED",
        "18, 15, 9, NOT_CARRIED",
        "18, 15, 10, CARRIED",
        "1, 1, 1, CARRIED",
        "2, 1, 1, NOT_CARRIED",
    })
    void halfIsEnoughToVoteButNeverToCarry(int due, int present, int inFavour, Judgement judgement) {
        assertThat(new OrdinaryVote("matter", due, present, inFavour, 0, 0).judgement())
                .isEqualTo(judgement);
    }

    @Test
    void saysHowManyAreNeeded() {
        assertThat(new OrdinaryVote("matter", 18, 15, 0, 0, 0).needed()).isEqualTo(10);
        assertThat(new OrdinaryVote("matter", 19, 15, 0, 0, 0).needed()).isEqualTo(10);
    }

    @Test
    void refusesAVoteWithoutQuorumInWords() {
        assertThatThrownBy(() -> new OrdinaryVote("matter", 20, 9, 9, 0, 0).checked("votes[0]"))
                .isInstanceOfSatisfying(Refused.class, refused -> {
                    assertThat(refused.key()).isEqualTo("life.vote.no-quorum");
                    assertThat(refused.field()).isEqualTo("votes[0].present");
                    assertThat(refused.args()).containsExactly(20, 9);
                });
    }

    @Test
    void countsNoMoreVotesThanVoters() {
        assertThat(new OrdinaryVote("matter", 18, 15, 14, 0, 1).checked("votes[0]"))
                .isNotNull();
        assertThatThrownBy(() -> new OrdinaryVote("matter", 18, 15, 14, 1, 1).checked("votes[0]"))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("too-many");
        assertThatThrownBy(() -> new OrdinaryVote("matter", 18, 19, 1, 0, 0).checked("votes[0]"))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("more-present");
        assertThatThrownBy(() -> new OrdinaryVote("matter", 18, 15, -1, 0, 0).checked("votes[0]"))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("below-zero");
    }
}
