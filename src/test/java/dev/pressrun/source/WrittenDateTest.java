package dev.pressrun.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WrittenDateTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2026-08-21 | 2026-08-21T00:00+02:00",
                "2005-01-01 13:25:07.000000000 +00:00 | 2005-01-01T13:25:07Z",
                "2019-08-19 09:00:00 -0400 | 2019-08-19T09:00-04:00",
                "2019-08-19T09:00-04:00 | 2019-08-19T09:00-04:00",
                "2018-12-06 9:00:00 +0000 | 2018-12-06T09:00Z",
                "2025-01-30T00:00:00Z | 2025-01-30T00:00Z",
                "2024-01-10T17:00:00.123Z | 2024-01-10T17:00:00.123Z",
                "2013-12-25 18:01 | 2013-12-25T18:01+01:00",
                "2015-3-04 | 2015-03-04T00:00+01:00",
                "2015/03/04 | 2015-03-04T00:00+01:00",
                "2023-01-29 18:30:22 2023 -0800 | 2023-01-29T18:30:22-08:00",
                "2019-08-31 23:59:56 America/New_York | 2019-08-31T23:59:56-04:00",
                "Jul 08 2022 | 2022-07-08T00:00+02:00",
                "15 Oct 2023 | 2023-10-15T00:00+02:00",
                "October 25, 2004 | 2004-10-25T00:00+02:00",
                "Monday, October 25th, 2004 | 2004-10-25T00:00+02:00",
                "Sept. 1, 2004 at 9:05 pm | 2004-09-01T21:05+02:00",
                "Fri, 07 Oct 2016 10:56:02 -0400 | 2016-10-07T10:56:02-04:00",
                "October 2004 | 2004-10-01T00:00+02:00",
                "2010-10-03_10:20 | 2010-10-03T10:20+02:00",
                "2010-09-10T00:00+05:30 | 2010-09-10T00:00+05:30",
                // the clock jumps from two to three: the first time that there is
                "2026-03-29 02:30 | 2026-03-29T03:30+02:00"
            })
    void everyFormThatPeopleWriteIsRead(String text, OffsetDateTime expected) {
        OffsetDateTime read = WrittenDate.parse(text).orElseThrow().at(Posts.BERLIN, Posts.BERLIN);

        assertThat(read).isEqualTo(expected);
        assertThat(read.getOffset()).isEqualTo(expected.getOffset());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "soon",
                "2026-02-30",
                "2026-13-01",
                "May I",
                "47",
                "2026",
                "October 25, 2004 was a day",
                "10.04.1",
                "2019-08-31 23:59:56 Nowhere/City",
                "2026-11-23 25:00",
                "Marching 25, 2004",
                "Today October 25, 2004"
            })
    void whatIsNoDateIsNotRead(String text) {
        assertThat(WrittenDate.parse(text)).isEmpty();
    }
}
