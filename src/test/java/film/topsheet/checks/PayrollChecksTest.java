package film.topsheet.checks;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PayrollChecksTest {

    @Test
    void aPayrollThatCameThreeWeeksRunningAndNotThisWeekIsFound() {
        var books = new Books()
                .given("chart", """
                        account  kind
                        1130     float
                        """)
                .given("payroll", """
                        document  line  account  payroll     week_ending  posting_date  amount
                        B-1       1     2100     background  2026-08-15   2026-08-15    30000
                        B-2       1     2100     background  2026-08-22   2026-08-22    20000
                        B-2       2     2100     background  2026-08-22   2026-08-22    20000.50
                        B-3       1     2100     background  2026-08-29   2026-08-29    40000
                        A-1       1     2100     -           2026-08-15   2026-08-15    300
                        A-2       1     2100     -           2026-08-22   2026-08-22    300
                        A-3       1     2100     -           2026-08-29   2026-08-29    300
                        A-4       1     1130     -           2026-09-05   2026-09-05    300
                        C-1       1     2000     crew        2026-08-15   2026-08-15    100
                        C-2       1     2000     crew        2026-08-22   2026-08-22    100
                        C-3       1     2000     crew        2026-08-29   2026-08-29    100
                        C-4       1     2000     crew        2026-09-05   2026-09-05    100
                        D-2       1     1400     cast        2026-08-22   2026-08-22    100
                        D-3       1     1400     cast        2026-08-29   2026-08-29    100
                        """);

        assertThat(books.ask("payroll-week-missing")).isEqualTo("""
                36666.83  -  payroll background, week 2026-09-05
                    Payroll background came for each of the 3 weeks before and not for the week
                    ending 5 September 2026; it was 36,666.83 a week. Ask the payroll company
                    for it: it is cost of this week, and in no actual.
                300.00  -  payroll without name, week 2026-09-05
                    Payroll without name came for each of the 3 weeks before and not for the
                    week ending 5 September 2026; it was 300.00 a week. Ask the payroll company
                    for it: it is cost of this week, and in no actual.
                """);
        assertThat(books.set("payroll-week-missing", "weeks", "2").ask("payroll-week-missing"))
                .contains("100.00  -  payroll cast, week 2026-09-05");
    }

    @Test
    void aWeekWhoseRowsWereAllTakenBackDidNotCome() {
        var weeks = """
                document  seq  payroll  week_ending  posting_date  amount
                C-1       1    crew     2026-08-15   2026-08-15    100
                C-2       1    crew     2026-08-22   2026-08-22    100
                C-3       1    crew     2026-08-29   2026-08-29    100
                C-4       1    crew     2026-09-05   2026-09-05    100
                """;

        assertThat(new Books().given("payroll", weeks + """
                C-4       2    crew     2026-09-05   2026-09-05    -100
                """).ask("payroll-week-missing")).startsWith("100.00");
        assertThat(new Books().given("payroll", weeks.replace("C-4", "C-5") + """
                C-2       2    crew     2026-08-22   2026-09-01    -100
                """).ask("payroll-week-missing")).isEmpty();
    }

    /** What came a week late is not missing any more, and its own week is not asked again. */
    @Test
    void rowsThatCameLateCountForTheirOwnWeek() {
        var books = new Books().given("payroll", """
                document  payroll  week_ending  posting_date  week        amount
                C-1       crew     2026-08-08   2026-08-08    2026-08-08  100
                C-2       crew     2026-08-15   2026-08-15    2026-08-15  100
                C-3       crew     2026-08-22   2026-08-22    2026-08-22  100
                C-4       crew     2026-08-29   2026-08-29    2026-09-05  100
                C-5       crew     2026-09-05   2026-09-05    2026-09-05  100
                """);

        assertThat(books.ask("payroll-week-missing")).isEmpty();
        assertThat(books.weekEnding("2026-08-29").ask("payroll-week-missing"))
                .startsWith("100.00  -  payroll crew, week 2026-08-29");
    }

    @Test
    void equalHoursOfOneWeekOnTwoPayrollInvoicesAreFoundAndThePersonIsNotMailed() {
        var books = new Books()
                .given("payroll", """
                        document  line  employee_id  employee  week_ending  component  hours  amount
                        PR-1      1     7            M. Ruiz   2026-08-29   gross      60     1200
                        PR-1      2     7            M. Ruiz   2026-08-29   overtime   4.50   300
                        PR-1      3     7            M. Ruiz   2026-08-29   rental     -      90
                        PR-1      4     8            A. Ray    2026-08-29   gross      60     1100
                        PR-1      5     9            L. Ode    2026-08-29   gross      60     1100
                        """)
                .given("payroll", """
                        document  line  employee_id  employee  week_ending  component  hours  amount
                        PR-2      1     7            Ruiz, M   2026-08-29   gross      60     1250
                        PR-2      2     7            Ruiz, M   2026-08-29   overtime   4.5    310
                        PR-2      3     7            Ruiz, M   2026-08-29   rental     -      90
                        PR-2      4     8            A. Ray    2026-08-22   gross      60     1100
                        PR-2      5     9            L. Ode    2026-08-29   gross      59.5   1100
                        """);

        assertThat(books.ask("double-pay")).isEqualTo("""
                1560.00  3600  M. Ruiz, week 2026-08-29, payroll invoices PR-1 and PR-2  exports/payroll-2.csv:2
                    M. Ruiz is paid twice for the week ending 29 August 2026 on payroll invoices
                    PR-1 and PR-2 (gross of 60 hours, overtime of 4.5 hours): 1,560.00 on the
                    later. If it was worked once, have it taken back.
                    mailed: A person is paid twice for the week ending 29 August 2026 on payroll
                    invoices PR-1 and PR-2: 1,560.00 on the later. If it was worked once, have
                    it taken back.
                """);
    }

    @Test
    void whatIsTakenBackOrNamedAsASupplementOrVoidedIsPaidOnce() {
        var rows = """
                document  line  seq  employee_id  employee  week_ending  component  hours  amount  supplements
                PR-1      1     1    7            M. Ruiz   2026-08-29   gross      60     1386    -
                PR-2      1     1    7            M. Ruiz   2026-08-29   gross      60     1512    -
                """;
        assertThat(new Books().given("payroll", rows).ask("double-pay")).startsWith("1512.00");

        for (var saved : new String[] {
                rows + "PR-2  2  1  7  M. Ruiz  2026-08-29  gross  -    -1386  -\n",
                rows + "PR-3  1  1  7  M. Ruiz  2026-08-29  gross  -60  -1400  -\n",
                rows + "PR-2  1  2  7  M. Ruiz  2026-08-29  gross  60   -1512  -\n",
                rows.replace("1512    -", "1512    PR-1"),
                rows.replace("1386    -", "1386    PR-2")}) {
            assertThat(new Books().given("payroll", saved).ask("double-pay")).as(saved).isEmpty();
        }
        for (var stillTwice : new String[] {
                rows + "PR-2  2  1  7  M. Ruiz  2026-08-29  overtime  -  -1386  -\n",
                rows + "PR-2  2  1  7  M. Ruiz  2026-08-22  gross     -  -1386  -\n",
                rows + "PR-2  2  1  8  A. Ray   2026-08-29  gross     -  -1386  -\n",
                rows.replace("1512    -", "1512    PR-0")}) {
            assertThat(new Books().given("payroll", stillTwice).ask("double-pay"))
                    .as(stillTwice).startsWith("1512.00");
        }
    }

    @Test
    void anEmployeeWhoBillsAsWellIsFoundAndALoanOutIsNot() {
        var books = new Books()
                .given("payroll", """
                        document  line  employee_id  employee  engagement  component  amount
                        PR-1      1     7            M. Ruiz   employee    gross      1200
                        PR-1      2     8            A. Ray    loan-out    gross      1200
                        PR-1      3     8            A. Ray    -           fee        12
                        PR-1      4     9            L. Ode    -           gross      1200
                        PR-1      5     10           K. Till   employee    gross      1200
                        """)
                .given("invoices", """
                        document  line  vendor     account  posting_date  amount
                        D-1       1     m ruiz     2320     2026-09-01    400
                        D-8       1     M. RUIZ    2330     2026-09-01    50
                        D-2       1     M. Ruiz    2320     2026-09-06    999
                        D-3       1     A. Ray     2320     2026-09-01    400
                        D-4       1     L. Ode     2320     2026-09-01    300
                        D-5       1     K. Till    2320     2026-09-01    200
                        D-6       1     K. Till    2320     2026-09-01    -200
                        D-7       1     Ruiz Inc   2320     2026-09-01    70
                        """);

        assertThat(books.ask("double-pay")).isEqualTo("""
                450.00  -  M. Ruiz  exports/invoices-2.csv:2
                    M. Ruiz is on payroll as an employee and also bills 450.00 in 2 invoices
                    (the first D-1). If it is for work, have it paid through payroll; if for
                    rental or goods, waive this.
                    mailed: A person is on payroll as an employee and also bills 450.00 in 2
                    invoices. If it is for work, have it paid through payroll; if for rental or
                    goods, waive this.
                300.00  2320  L. Ode  exports/invoices-2.csv:6
                    L. Ode is on payroll as an employee and also bills 300.00 in 1 invoice
                    (D-4). If it is for work, have it paid through payroll; if for rental or
                    goods, waive this.
                    mailed: A person is on payroll as an employee and also bills 300.00 in 1
                    invoice. If it is for work, have it paid through payroll; if for rental or
                    goods, waive this.
                """);
    }

    /** Whose company a vendor is stands in the list of vendors; a loan-out's may bill. */
    @Test
    void anEmployeesCompanyThatBillsIsFoundByTheListOfVendors() {
        var books = new Books()
                .given("payroll", """
                        document  line  employee_id  employee  engagement  component  amount
                        PR-1      1     7            M. Ruiz   employee    gross      1200
                        PR-1      2     8            A. Ray    loan-out    gross      1200
                        """)
                .given("vendors", """
                        vendor_id  name            employee_id
                        V1         Dusk Tools      7
                        V2         Lamp Tools Ltd  7
                        V3         Ray Pictures    8
                        V4         Elk Tools       99
                        """)
                .given("invoices", """
                        document  vendor        vendor_id  amount
                        D-1       Dusk Company  V1         400
                        D-2       LAMP TOOLS    -          50
                        D-3       Lamp Tools    V9         7
                        D-4       Ray Pictures  V3         400
                        D-5       Elk Tools     V4         400
                        D-6       M. Ruiz       -          3
                        """);

        assertThat(books.ask("double-pay")).isEqualTo("""
                453.00  3600  M. Ruiz  exports/invoices-3.csv:2
                    M. Ruiz is on payroll as an employee and also bills 453.00 in 3 invoices
                    (the first D-1). If it is for work, have it paid through payroll; if for
                    rental or goods, waive this.
                    mailed: A person is on payroll as an employee and also bills 453.00 in 3
                    invoices. If it is for work, have it paid through payroll; if for rental or
                    goods, waive this.
                """);
    }
}
