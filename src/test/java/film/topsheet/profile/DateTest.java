package film.topsheet.profile;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How exports write days, and which of them can't be known. */
class DateTest {

    private static Trial reading(String dates) {
        return Trial.costs("read: {delimiter: tab}\nfields: {date: {column: Date, %s}}\n"
                .formatted(dates));
    }

    @ParameterizedTest(name = "{1} is {2}")
    @CsvSource(delimiter = '!', textBlock = """
            dates: yyyy-MM-dd                        ! 2026-09-05                  ! 2026-09-05
            dates: dd/MM/yyyy                        ! 05/09/2026                  ! 2026-09-05
            dates: d/M/yyyy                          ! 5/9/2026                    ! 2026-09-05
            dates: MM/dd/yy                          ! 09/05/26                    ! 2026-09-05
            dates: MM/dd/yy                          ! 09/05/98                    ! 1998-09-05
            dates: "MM/dd/yy", pivot: 1950           ! 09/05/49                    ! 2049-09-05
            dates: dd MMM yyyy                       ! 05 Sep 2026                 ! 2026-09-05
            dates: dd MMM yyyy                       ! 05 SEPT. 2026               ! 2026-09-05
            dates: d MMMM yyyy                       ! 5 September 2026            ! 2026-09-05
            dates: d. MMMM yyyy, locale: de          ! 5. Oktober 2026             ! 2026-10-05
            dates: "EEEE, MMMM d, yyyy"              ! Saturday, September 5, 2026 ! 2026-09-05
            dates: yyyyMMdd                          ! 20260905                    ! 2026-09-05
            dates: yyyyMM                            ! 202602                      ! 2026-02-28
            dates: MMM yyyy                          ! Feb 2028                    ! 2028-02-29
            dates: excel-1900                        ! 46270                       ! 2026-09-05
            dates: excel-1900                        ! 46270.75                    ! 2026-09-05
            dates: excel-1904                        ! 44808                       ! 2026-09-05
            dates: "yyyy-MM-dd'T'HH:mm:ss"           ! 2026-09-05T17:30:00         ! 2026-09-05
            dates: ["yyyy-MM-dd", "d MMM yyyy"]      ! 5 Sep 2026                  ! 2026-09-05
            dates: d/M/yyyy                          ! ' 5/9/2026 '                ! 2026-09-05
            dates: excel-1900                        ! 61                          ! 1900-03-01
            dates: excel-1900                        ! 80000                       ! 2119-01-11
            dates: "MM/dd/yy", pivot: 1950           ! 09/05/50                    ! 1950-09-05
            dates: "yyyy-MM-dd HH:mm:ss"             ! 2026-09-05 23:59:59         ! 2026-09-05
            dates: "yyyy-MM-dd HH:mm:ss"             ! 2026-09-05 00:00:00         ! 2026-09-05
            dates: d MMM yyyy                        ! 31 Dec 2026                 ! 2026-12-31
            dates: d MMM yyyy                        ! 1 Jan 2026                  ! 2026-01-01
            """)
    void aDayIsReadAsTheProfileSaysItIsWritten(String dates, String written, String day) {
        assertThat(reading(dates).rows("No\tDate\n1\t" + written + "\n", "date"))
                .containsExactly(day);
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(delimiter = '!', textBlock = """
            dates: dd/MM/yyyy          ! 31/02/2026
            dates: dd/MM/yyyy          ! 5/9/2026
            dates: dd/MM/yyyy          ! 05/09/2026 x
            dates: d/M/yyyy            ! 05/13/2026
            dates: yyyy-MM-dd          ! 2026-9-5
            dates: "EEEE, d MMMM yyyy" ! Friday, 5 September 2026
            dates: excel-1900          ! 12
            dates: yyyyMM              ! 202613
            dates: "d/M/yyyy HH:mm"    ! 5/9/2026 24:00
            dates: d MMM yyyy          ! 5 Sop 2026
            dates: excel-1900          ! 60
            dates: excel-1900          ! 80001
            dates: excel-1900          ! 462700
            dates: excel-1900          ! .75
            dates: excel-1900          ! 4627a
            dates: excel-1900          ! -1
            dates: yyyy-MM-dd          ! 2026-00-10
            dates: yyyy-MM-dd          ! 0000-01-10
            dates: yyyy-MM-dd          ! 2026-01-00
            dates: yyyy-MM-dd          ! 2026-04-31
            dates: "d/M/yyyy HH:mm"    ! 5/9/2026 23:60
            dates: "d/M/yyyy H:mm:ss"  ! 5/9/2026 1:00:60
            """)
    void whatIsNoSuchDayHoldsTheRow(String dates, String written) {
        assertThat(reading(dates).rows("No\tDate\n1\t" + written + "\n", "date")).containsExactly(
                "held: Date \"%s\" is not a date as the profile has them".formatted(written));
    }

    @Test
    void aClockTimeIsKeptWhereTheFeedWantsOne() {
        assertThat(Trial.costs("fields: {at: {column: At, dates: \"d/M/yyyy H:mm\"}}\n")
                .rows("No,At\n1,5/9/2026 7:30\n", "at")).containsExactly("2026-09-05T07:30");
    }

    @Test
    void oneDayAboveTwelveSettlesWhichNumberIsTheDay() {
        var both = reading("dates: [MM/dd/yyyy, dd/MM/yyyy]");

        assertThat(both.rows("No\tDate\n1\t03/04/2026\n2\t25/04/2026\n", "date"))
                .containsExactly("2026-04-03", "2026-04-25");
        assertThat(both.rows("No\tDate\n1\t03/04/2026\n2\t04/25/2026\n", "date"))
                .containsExactly("2026-03-04", "2026-04-25");
    }

    @Test
    void aFileWhoseDatesAllFitBothIsRefusedUntilTheProfileSaysWhich() {
        assertThat(reading("dates: [MM/dd/yyyy, dd/MM/yyyy]")
                .refusal("No\tDate\n1\t05/05/2026\n2\t03/04/2026\n3\t07/08/2026\n"))
                .isEqualTo("3: has dates that can all be read with the day or the month first,"
                        + " as \"03/04/2026\"");
        assertThat(reading("dates: [dd/MM/yyyy]").rows("No\tDate\n2\t03/04/2026\n", "date"))
                .containsExactly("2026-04-03");
    }

    @Test
    void whereAFileUsesBothTheDatesWithTwoReadingsAreHeld() {
        assertThat(reading("dates: [MM/dd/yyyy, dd/MM/yyyy]")
                .rows("No\tDate\n1\t03/04/2026\n2\t25/04/2026\n3\t04/25/2026\n4\t06/06/2026\n",
                        "date")).containsExactly(
                "held: Date \"03/04/2026\" has two readings: the file writes dates with the day"
                        + " first and with the month first",
                "2026-04-25", "2026-04-25", "2026-06-06");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            dd/MM       | which has no year or no month
            dd/QQ/yyyy  | which has the unknown letter Q
            dd/MM/yyy   | which has 3 times y in a row
            dd 'of yyyy | which has a ' that is never closed
            """)
    void aPatternThatIsNoneIsRefused(String pattern, String reason) {
        assertThat(reading("dates: [\"%s\"]".formatted(pattern)).problems())
                .singleElement().asString()
                .startsWith("profiles/trial.yaml:5, key \"fields.date.dates\" holds")
                .contains(reason);
    }

    @Test
    void theProductionMaySayHowItsDatesAreWritten() {
        var yaml = """
                parameters: {order: MM/dd/yyyy}
                dates: ["{order}", yyyy-MM-dd]
                fields: {code: No, date: Date}
                """;
        var file = "No,Date\n1,03/04/2026\n2,2026-04-25\n";

        assertThat(Trial.costs(yaml).rows(file, "date"))
                .containsExactly("2026-03-04", "2026-04-25");
        assertThat(Trial.costs(yaml).parameter("order", "dd/MM/yyyy").rows(file, "date"))
                .containsExactly("2026-04-03", "2026-04-25");
        assertThat(Trial.costs(yaml).parameter("order", "british").refusal(file))
                .startsWith("0: is read by dates as its parameter \"order\" says, \"british\",");
        assertThat(Trial.costs(yaml.replace("order:", "other:")).problems()).singleElement()
                .asString().contains("\"{order}\"");
    }

    @Test
    void alsoThenDatesThatCouldBeReadBothWaysAreNotGuessed() {
        assertThat(Trial.costs("""
                parameters: {order: MM/dd/yyyy}
                dates: ["{order}", MM/dd/yyyy]
                fields: {code: No, date: Date}
                """).parameter("order", "dd/MM/yyyy").refusal("No,Date\n1,03/04/2026\n"))
                .contains("with the day or the month first");
    }
}
