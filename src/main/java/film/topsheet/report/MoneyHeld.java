package film.topsheet.report;

import film.topsheet.money.Money;
import film.topsheet.report.CostReport.BalanceSheetAccount;
import film.topsheet.report.PackTable.Form;
import film.topsheet.report.PackTable.Line;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The bank, the cash boxes, and what the ledger holds on balance-sheet accounts. */
record MoneyHeld(PackBooks books) {

    private static final String TITLE = "Bank, floats, deposits";
    private static final String QUESTION = "What money do we hold, and where?";

    private record Bank(String account, LocalDate day, Money balance, Money paid, long lines) {}

    private record Count(String holder, String account, LocalDate day, Money given, Money cash,
            Money receipts) {

        Money off() {
            return cash.plus(receipts).minus(given);
        }
    }

    PackPage page() {
        var banks = books.askOfPeriod("bank-balances").query((row, at) -> new Bank(
                row.getString("account"), row.getObject("day", LocalDate.class),
                books.money(row.getLong("balance")), books.money(row.getLong("paid")),
                row.getLong("lines"))).list();
        var counts = books.ask("float-counts").query((row, at) -> new Count(
                row.getString("holder"), row.getString("account"),
                row.getObject("counted_on", LocalDate.class),
                books.money(row.getLong("float_minor")), books.money(row.getLong("cash_minor")),
                books.money(row.getLong("receipts_minor")))).list();
        var sheet = books.report().balanceSheet();
        var tables = new ArrayList<PackTable>();
        if (!banks.isEmpty()) {
            tables.add(banks(banks));
        }
        if (!counts.isEmpty()) {
            tables.add(counts(counts));
        }
        if (!sheet.isEmpty()) {
            tables.add(sheet(sheet));
        }
        return new PackPage(TITLE, QUESTION, answer(banks, counts),
                banks.isEmpty() ? null : books.sum(banks, Bank::balance), tables);
    }

    private String answer(List<Bank> banks, List<Count> counts) {
        var bank = banks.isEmpty() ? "No bank statement came"
                : "In the bank " + PackBooks.inline(books.sum(banks, Bank::balance))
                        + " by statements to " + books.day(newest(banks));
        if (counts.isEmpty()) {
            return bank + (books.came("float-counts") ? "; no float was counted yet."
                    : "; no count of floats came.");
        }
        var off = counts.stream().filter(each -> !each.off().isZero()).toList();
        return bank + "; in " + PackBooks.count(counts.size(), "float ", "floats ").strip() + " "
                + PackBooks.inline(books.sum(counts, Count::given)) + ", "
                + (off.isEmpty() ? "all in order when last counted."
                        : PackBooks.count(off.size(), "count is", "counts are") + " off.");
    }

    private static LocalDate newest(List<Bank> banks) {
        return banks.stream().map(Bank::day).max(LocalDate::compareTo).orElseThrow();
    }

    /** The ledger's own balance stands beside the bank's where the ledger keeps that account. */
    private PackTable banks(List<Bank> banks) {
        var lines = new ArrayList<Line>();
        for (var each : banks) {
            var own = books.report().balanceSheet().stream()
                    .filter(account -> account.code().equals(each.account())).findFirst();
            lines.add(Line.plain(List.of(each.account(),
                    own.map(BalanceSheetAccount::name).orElse("Bank account"),
                    lines(each), books.day(each.day())),
                    each.paid().negated(), own.map(BalanceSheetAccount::balance).orElse(null),
                    each.balance()));
        }
        lines.add(Line.total("In the bank", books.sum(banks, Bank::paid).negated(), null,
                books.sum(banks, Bank::balance)));
        return new PackTable(Form.WORDS, "Bank", List.of("Account", "Name",
                "Statement of this period", "Statement to", "Paid this period", "By the ledger",
                "By the bank"), lines, "");
    }

    private static String lines(Bank bank) {
        return bank.lines() == 0 ? "none came" : PackBooks.count(bank.lines(), "line", "lines");
    }

    private PackTable counts(List<Count> counts) {
        var lines = new ArrayList<>(PackTable.largest(counts, Count::given,
                each -> Line.plain(List.of(each.account(), each.holder(),
                        "counted " + books.day(each.day())), each.given(), each.cash(),
                        each.receipts(), each.off()),
                rest -> counted(Kind.PLAIN, PackBooks.count(rest.size(), "other", "others"),
                        rest)));
        lines.add(counted(Kind.TOTAL, "All floats", counts));
        return new PackTable(Form.FIGURES, "Floats, as last counted", List.of("Account", "Holder",
                "", "", "", "Float", "Cash", "Receipts", "Over/(short)"), lines, "");
    }

    private Line counted(Kind kind, String what, List<Count> of) {
        return Line.of(kind, List.of("", what), books.sum(of, Count::given),
                books.sum(of, Count::cash), books.sum(of, Count::receipts),
                books.sum(of, Count::off));
    }

    private PackTable sheet(List<BalanceSheetAccount> sheet) {
        var lines = new ArrayList<Line>();
        sheet.forEach(each -> lines.add(Line.plain(List.of(each.code(), each.name(), each.kind(),
                books.day(each.oldest())), each.balance())));
        lines.add(Line.total("Balance-sheet accounts, as in the tie-out",
                books.sum(sheet, BalanceSheetAccount::balance)));
        return new PackTable(Form.WORDS, "By the ledger: not cost until it is accounted for",
                List.of("Account", "Name", "Kind", "Oldest", "", "", "Balance"), lines, "");
    }
}
