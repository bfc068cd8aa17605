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
                "2019-08-19 09:00:00 EST | 2019-08-19T09:00-05:00",
                "2019-08-19 09:00 PST | 2019-08-19T09:00-08:00",
                "2019-01-19 09:00 CEST | 2019-01-19T09:00+02:00",
                "2019-08-19 09:00 CET | 2019-08-19T09:00+01:00",
                "2019-08-19 09:00 utc | 2019-08-19T09:00Z",
                "2019-08-19 09:00 UTC+2 | 2019-08-19T09:00+02:00",
                "2019-08-19 09:00 +0530 | 2019-08-19T09:00+05:30",
                "2019-08-19 Asia/Tokyo | 2019-08-19T00:00+09:00",
                "2019-08-19 09:00:00.12 -0400 EDT | 2019-08-19T09:00:00.120-04:00",
                "Fri Oct 07 2016 10:56:02 GMT-0400 (Eastern Daylight Time) | 2016-10-07T10:56:02-04:00",
                "Mon Oct 25 10:00:00 UTC 2004 | 2004-10-25T10:00Z",
                "2024-01-02 3:04 PM | 2024-01-02T15:04+01:00",
                "2024-01-02 12:04 am | 2024-01-02T00:04+01:00",
                "January 2, 2024 3:04\u202fp.m. | 2024-01-02T15:04+01:00",
                "January 2, 2024 at 3pm | 2024-01-02T15:00+01:00",
                "2024-01-02T15:04:60Z | 2024-01-02T15:04:59Z",
                "20240102 | 2024-01-02T00:00+01:00",
                "20240102T150405Z | 2024-01-02T15:04:05Z",
                "2024-10 | 2024-10-01T00:00+02:00",
                "1700000000 | 2023-11-14T22:13:20Z",
                "1700000000123 | 2023-11-14T22:13:20.123Z",
                "25.10.2004 | 2004-10-25T00:00+02:00",
                "25/10/2004 | 2004-10-25T00:00+02:00",
                "10/25/2004 | 2004-10-25T00:00+02:00",
                "25-Oct-2004 | 2004-10-25T00:00+02:00",
                "25. Oktober 2004 | 2004-10-25T00:00+02:00",
                "Montag, 25. Oktober 2004 um 10:00 | 2004-10-25T10:00+02:00",
                "1er février 2020 | 2020-02-01T00:00+01:00",
                "25 de octubre de 2004 | 2004-10-25T00:00+02:00",
                "3 marzo 2020 | 2020-03-03T00:00+01:00",
                "25 de março de 2020 | 2020-03-25T00:00+01:00",
                "3 maart 2020 | 2020-03-03T00:00+01:00",
                "3 maj 2020 | 2020-05-03T00:00+02:00",
                "3 października 2020 | 2020-10-03T00:00+02:00",
                "25 октября 2004 г. | 2004-10-25T00:00+02:00",
                "2004年10月25日 | 2004-10-25T00:00+02:00",
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
                "Today October 25, 2004",
                "03/04/2020",
                "10:20:30",
                "1:02",
                "12345",
                "2019-08-19 09:00 XYZ",
                "2024-01-02 15",
                "v2024-01-02",
                "3 octopuses 2020",
                "99999999999999999999",
                "2024-01-02 and more",
                "Juillet 99, 2020"
            })
    void whatIsNoDateIsNotRead(String text) {
        assertThat(WrittenDate.parse(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-08-21",
                "2026-08-21T09:30:05",
                "2026-08-21 09:30:05",
                "2026-08-21T09:30:05Z",
                "2026-08-21 09:30:60 +0530",
                "2026-08-21T09:30:05-04:00",
                "2026-08-21T09:30:05 +04:00",
                "2026-08-21T09:30:05+99:00",
                "2026-08-21T09:30:05+4",
                "2026-08-21T24:00:00Z",
                "2026-08-21T09:60:00Z",
                "2026-08-21T09:30:99Z",
                "2026-02-30",
                "2026-13-01T09:30:05Z"
            })
    void theUsualFormMeansWhatTheSameMeansInAnother(String usual) {
        String other = usual.replaceFirst("-(..)-", "/$1/");

        assertThat(WrittenDate.parse(usual)).isEqualTo(WrittenDate.parse(other));
    }
}
