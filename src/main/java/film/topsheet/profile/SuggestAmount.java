package film.topsheet.profile;

import static film.topsheet.profile.SuggestYaml.text;

import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

/**
 * Where the amount of a row stands: in one column, in debit and credit, or in net and tax.
 *
 * @param columns it is read from
 * @param yaml    of the field; null when no column of amounts was found
 * @param seen    what speaks for it, as a clause
 */
record SuggestAmount(List<SuggestColumn> columns, String yaml, String seen) {

    static SuggestAmount of(
            List<SuggestColumn> columns, List<SniffRecord> data, SuggestNumbers numbers) {
        var debit = first(columns, SuggestWords::isDebit);
        var credit = first(columns, SuggestWords::isCredit);
        if (debit != null && credit != null) {
            return debitCredit(debit, credit, data, numbers);
        }
        var amount = named(columns);
        if (amount == null) {
            amount = columns.stream().filter(each -> each.isNumbers() && each.dates() == null
                            && !SuggestWords.isBalance(each.name()) && decimals(each) > 0)
                    .max(Comparator.comparingLong(SuggestAmount::decimals)).orElse(null);
            return amount == null
                    ? new SuggestAmount(List.of(), null, "amount: which column?")
                    : new SuggestAmount(List.of(amount), text(amount.name()),
                            "by its decimals alone: is it this one?");
        }
        return netTax(columns, amount, data, numbers);
    }

    private static SuggestAmount debitCredit(SuggestColumn debit, SuggestColumn credit,
            List<SniffRecord> data, SuggestNumbers numbers) {
        var both = data.stream().filter(each -> isFilled(numbers, each, debit)
                && isFilled(numbers, each, credit)).count();
        return new SuggestAmount(List.of(debit, credit), "{debit: %s, credit: %s%s}".formatted(
                text(debit.name()), text(credit.name()), both > 0 ? ", both: net" : ""),
                both > 0 ? "%,d rows have both".formatted(both) : "no row has both");
    }

    private static boolean isFilled(
            SuggestNumbers numbers, SniffRecord record, SuggestColumn column) {
        var number = numbers.read(record.cell(column.place()));
        return number != null && number.signum() != 0;
    }

    private static SuggestAmount netTax(List<SuggestColumn> columns, SuggestColumn amount,
            List<SniffRecord> data, SuggestNumbers numbers) {
        var tax = first(columns, SuggestWords::isTax);
        var gross = first(columns, SuggestWords::isGross);
        if (tax == null || gross == null || gross.equals(amount)) {
            return new SuggestAmount(List.of(amount), text(amount.name()), sign(amount, numbers));
        }
        var agree = data.stream().filter(each -> {
            var n = numbers.read(each.cell(amount.place()));
            var t = numbers.read(each.cell(tax.place()));
            var g = numbers.read(each.cell(gross.place()));
            return n != null && t != null && g != null && n.add(t).compareTo(g) == 0;
        }).count();
        var fits = agree * 10 >= data.size() * 9L;
        var seen = "net + tax is gross in %,d of %,d rows".formatted(agree, data.size());
        return fits ? new SuggestAmount(List.of(amount, tax, gross),
                "{net: %s, tax: %s, gross: %s}".formatted(text(amount.name()), text(tax.name()),
                        text(gross.name())), seen + "; the amount is net, unless take: gross")
                : new SuggestAmount(List.of(amount), text(amount.name()), seen);
    }

    private static String sign(SuggestColumn amount, SuggestNumbers numbers) {
        var below = amount.cells().stream().map(numbers::read)
                .filter(each -> each != null && each.signum() < 0).count();
        return below * 2 > amount.cells().size()
                ? "%,d of %,d are negative: if these are costs, add positive: payment".formatted(
                        below, amount.cells().size())
                : "%,d of %,d are negative".formatted(below, amount.cells().size());
    }

    private static SuggestColumn named(List<SuggestColumn> columns) {
        for (var name : SuggestWords.names("amount")) {
            var found = columns.stream().filter(each -> each.isNumbers()
                            && (each.meaning().equals(name)
                                    || SniffName.plain(each.name()).equals(name))).findFirst();
            if (found.isPresent()) {
                return found.get();
            }
        }
        return null;
    }

    private static SuggestColumn first(List<SuggestColumn> columns, Predicate<String> isCalled) {
        return columns.stream().filter(each -> each.dates() == null
                        && isCalled.test(each.name().replaceFirst("#\\d+$", "")))
                .findFirst().orElse(null);
    }

    private static long decimals(SuggestColumn column) {
        return column.cells().stream().filter(each -> each.matches(".*[.,]\\d\\d\\D*")).count();
    }
}
