package film.topsheet.profile;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The sign beside an amount tells its currency; where none does, nothing is taken for granted. */
class SymbolTest {

    @Test
    void theSignOfACurrencySaysTheCurrency() {
        assertThat(Trial.costs("""
                number: {symbols: {"$": USD, "€": EUR}}
                fields: {amount: Amount, currency: {symbol-of: Amount}}
                """).rows("No,Amount\n1,$5.00\n2,7.50 €\n3,1.00\n", "amount currency"))
                .containsExactly("5.00|USD", "7.50|EUR",
                        "held: Amount \"1.00\" has no sign that tells its currency");
    }

    @Test
    void theSignsMayBeSaidWhereTheAmountIsRead() {
        assertThat(Trial.costs("""
                number: {group: ","}
                missing: [NULL]
                fields:
                  currency: {symbol-of: Amount, default: GBP}
                  amount: {column: Amount, number: {symbols: {"€": EUR, "£": GBP}}}
                """).rows("No,Amount\n1,\"€1,214.72\"\n2,£1.00\n3,7.00\n4,$3.00\n5,€3£\n6,NULL\n",
                "amount currency")).containsExactly("1214.72|EUR", "1.00|GBP", "7.00|GBP",
                "held: Amount \"$3.00\" is not an amount",
                "held: Amount \"€3£\" is not an amount", "|GBP");
    }

    @Test
    void anAmountWhoseSignIsCutAndNotKnownIsHeldAndOneOfNothingIsNot() {
        assertThat(Trial.costs("""
                number: {strip: ["$"], zero: ["-"]}
                fields:
                  amount: {column: Amount, number: {symbols: {"€": EUR}}}
                  currency: {symbol-of: Amount}
                """).rows("No,Amount\n1,$3.00\n2,€2.00\n3,-\n", "amount currency"))
                .containsExactly("held: Amount \"$3.00\" has no sign that tells its currency",
                        "2.00|EUR", "0|");
    }

    @Test
    void aTotalIsReadAsTheAmountsAreAlsoWhereTheCurrencyStandsBeforeThem() {
        var trial = Trial.costs("""
                types:
                  - {name: all, when: {filled: 2}, feed: costs,
                     fields: {currency: {symbol-of: Amount},
                              amount: {column: Amount, number: {symbols: {"€": EUR}}}}}
                rows: [{when: {first: "^Total$"}, as: grand-total}]
                controls: {columns: [Amount]}
                """);
        trial.rows("No,Amount\n1,€3.00\nTotal,€3.00\n", "amount");

        assertThat(trial.totals()).singleElement().matches(ControlTotal::agrees);
    }

    @Test
    void signsThatNobodyKnowsOrAsksAreRefused() {
        assertThat(Trial.costs("fields: {amount: Amount, currency: {symbol-of: Amount}}\n")
                .problems()).singleElement().asString()
                .contains("no sign is known", "symbols: {\"€\": EUR}");
        assertThat(Trial.costs("fields: {amount: {column: Amount, number: {symbols: {€: EUR}}}}\n")
                .problems()).singleElement().asString()
                .contains("symbols: of \"amount\"", "currency: {symbol-of: COLUMN}");
        assertThat(Trial.costs("""
                fields:
                  amount: {debit: Debit, credit: Credit, number: {symbols: {€: EUR}}}
                  currency: {symbol-of: Debit}
                """).problems()).as("what stands in Credit would be in our currency")
                .singleElement().asString().contains(
                        "takes \"currency\" from one of the two columns of \"amount\"");
    }
}
