package org.zhibu.shared.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CitizenIdTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    @ParameterizedTest
    @ValueSource(strings = {"11010519491231002X", "11010519491231002x", "１１０１０５１９４９１２３１００２Ｘ", " 110105 19491231 002X　"})
    void acceptsANumberWithItsCheckCharacter(String typed) {
        CitizenId id = CitizenId.of(typed, TODAY);
        assertThat(id.number()).isEqualTo("11010519491231002X");
        assertThat(id.birthDate()).isEqualTo(LocalDate.of(1949, 12, 31));
        assertThat(id.gender()).isEqualTo("2");
    }

    @Test
    void readsAManFromAnOddSequence() {
        assertThat(CitizenId.of("440524188001010014", TODAY).gender()).isEqualTo("1");
    }

    @ParameterizedTest
    @CsvSource({
        "110105194912310021, check",
        "11010519491331002X, date",
        "110105202702300020, date",
        "110105202612010024, date",
        "110105179912310021, date",
        "1101051949123100, length",
        "'', length",
        "11010519491231A02X, characters",
        "X10105194912310021, characters",
        "110105491231002, old"
    })
    void saysWhatIsWrongWithANumber(String typed, String reason) {
        assertThatThrownBy(() -> CitizenId.of(typed, TODAY))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.key()).isEqualTo("kernel.citizen-id." + reason));
    }

    @Test
    void hidesTheMiddleOfItselfEverywhere() {
        CitizenId id = CitizenId.stored("11010519491231002X");
        assertThat(id.masked()).isEqualTo("1101**********002X");
        assertThat(id).hasToString(id.masked()).isEqualTo(CitizenId.stored("11010519491231002X"));
        assertThat(CitizenId.isMasked(id.masked())).isTrue();
        assertThat(CitizenId.isMasked(id.number())).isFalse();
    }
}
