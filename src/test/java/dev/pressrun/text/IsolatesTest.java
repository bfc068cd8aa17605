package dev.pressrun.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IsolatesTest {
    @ParameterizedTest
    @ValueSource(strings = {"", "Ada", "Zoë · 日本 · Ωμέγα", "12 min (3)", "👩‍👩‍👦", "\u2068ليلى\u2069, Ada"})
    void whatRunsLikeTheWordsStaysAsItIs(String value) {
        assertThat(Isolates.among(Direction.LTR, value)).isEqualTo(value);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ليلى", "Ada (שלום)", "٢٥", "a\u202eb", "\u2068Ada\u2069 ليلى", "𞤀𞤣𞤤𞤢𞤥"})
    void whatRunsTheOtherWayIsIsolated(String value) {
        assertThat(Isolates.among(Direction.LTR, value)).isEqualTo("\u2068" + value + "\u2069");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ليلى", "25", "٢٥", "«שלום»"})
    void amongWordsFromTheRightOnlyLettersFromTheLeftAreIsolated(String value) {
        assertThat(Isolates.among(Direction.RTL, value)).isEqualTo(value);
        assertThat(Isolates.among(Direction.RTL, value + " a")).isEqualTo("\u2068" + value + " a\u2069");
    }
}
