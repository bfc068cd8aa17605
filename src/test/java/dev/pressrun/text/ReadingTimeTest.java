package dev.pressrun.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReadingTimeTest {
    @ParameterizedTest
    @CsvSource({
        "'', 0, 1",
        "'word ', 100, 1",
        "'word ', 344, 1",
        "'word ', 346, 2",
        "'don’t\u00a0stop-now, ', 1150, 10",
        "'— · … ', 5000, 1",
        "文, 1000, 2",
        "'ひらがなカタカナ。', 250, 4",
        "'слово ', 690, 3",
        "'단어 ', 690, 3",
        "'2026 🚀 ', 460, 2"
    })
    void itIsThatOfTheWordsOrOfTheSignsThatStandForThem(String piece, int times, int minutes) {
        assertThat(ReadingTime.minutes(piece.repeat(times))).isEqualTo(minutes);
    }
}
