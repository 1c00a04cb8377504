package film.topsheet.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Profiles as files: what they begin with, how they prove themselves, and what is refused. */
class ProfilesTest {

    private static final String BASE = """
            profile: base
            version: 4
            summary: The base
            feed: costs
            read: {delimiter: semicolon}
            number: {decimal: ","}
            fields: {code: Account, amount: Amount, text: {column: Note}}
            """;

    private static final String OWN = """
            profile: own
            version: 1
            extends: base
            read: {ragged: pad}
            fields: {code: {column: Konto, zero-pad: 4}}
            """;

    @Test
    void aProfileBeginsWithAnotherAndChangesWhatDiffers() {
        var own = Trial.of(OWN).beside("base.yaml", BASE);
        var profile = own.profile();

        assertThat(own.rows("Konto;Amount;Note\n36;1,50;n\n37;2,00\n", "code amount text"))
                .containsExactly("0036|1.50|n", "0037|2.00|");
        assertThat(profile.version()).isEqualTo(1);
        assertThat(profile.summary()).isEmpty();
        assertThat(profile.label()).isEqualTo("own");
        assertThat(profile.feeds()).containsExactly("costs");
    }

    @Test
    void theHashIsOfAllThatItSaysAndNothingElse() {
        var hash = Trial.of(OWN).beside("base.yaml", BASE).profile().hash();

        assertThat(Trial.of(OWN + "# a comment\n").beside("base.yaml", "\n" + BASE).profile()
                .hash()).isEqualTo(hash).hasSize(64);
        assertThat(Trial.of(OWN).beside("base.yaml", BASE.replace("Note", "Memo")).profile()
                .hash()).isNotEqualTo(hash);
        var looked = BASE.replace("{column: Note}", "{column: Note, lookup: words.csv}");
        assertThat(Trial.of(looked).beside("words.csv", "a,b\nc,d\n").profile().hash())
                .isNotEqualTo(Trial.of(looked).beside("words.csv", "a,b\nc,e\n").profile().hash());
    }

    @Test
    void aBaseThatIsNotThereOrComesBackIsRefused() {
        assertThat(Trial.of(OWN).beside("bass.yaml", BASE.replace("profile: base",
                "profile: bass")).problems()).singleElement().asString()
                .contains("profiles/own.yaml:3, key \"extends\": \"base\" is no profile")
                .contains("Did you mean \"bass\"?");
        assertThat(Trial.of(OWN).beside("base.yaml", BASE + "extends: own\n").problems())
                .anySatisfy(each -> assertThat(each)
                        .contains("begins in the end with this profile itself"));
    }

    @Test
    void aProfileThatFailsItsOwnTestIsRefused() {
        var yaml = """
                profile: own
                version: 1
                feed: costs
                fields: {code: Account, amount: Amount}
                self-test:
                  - text: |
                      Account,Amount
                      3610,100.00
                      3611,x
                    rows: {data: 2}
                    held: %d
                    amounts: {costs: "%s"}
                """;

        assertThat(Trial.of(yaml.formatted(1, "100.00")).problems()).isEmpty();
        assertThat(Trial.of(yaml.formatted(0, "100.01")).problems()).containsExactly("""
                profiles/own.yaml:5, key "self-test" fails: 1 rows are held and not 0 (sample in line 6).
                    self-test:
                Correct the profile, or what its test expects.
                """, """
                profiles/own.yaml:5, key "self-test" fails: the rows of costs sum to 100.00 and not to 100.01 (sample in line 6).
                    self-test:
                Correct the profile, or what its test expects.
                """);
        assertThat(Trial.of(yaml.formatted(0, "0")).profiles().names()).doesNotContain("own");
    }

    @Test
    void theSampleMayLieBesideTheProfile() {
        var own = Trial.of("""
                profile: own
                version: 1
                feed: costs
                fields: {code: Account}
                self-test: [{file: sample.csv, rows: {data: 1}}]
                """);

        assertThat(own.problems()).singleElement().asString()
                .contains("\"sample.csv\" is no file beside the profile");
        assertThat(own.beside("sample.csv", "Account,x\n1,\n").problems()).isEmpty();
    }

    @Test
    void whatAFeedNeedsMustBeGiven() {
        assertThat(Trial.of("""
                profile: own
                version: 1
                feed: bank
                fields: {date: Date, amount: Amount}
                """).problems()).containsExactly("""
                profiles/own.yaml:4, key "fields" has no "reference", which bank needs.
                    fields: {date: Date, amount: Amount}
                Add it, or write key: content where the export has none.
                """);
    }

    @Test
    void aDayOnWhichTheLayoutBeganIsKnown() {
        var profile = Trial.costs("valid: {from: 2026-01-01}\nfields: {code: A}\n").profile();

        assertThat(profile.validFrom()).hasToString("Optional[2026-01-01]");
        assertThat(profile.validTo()).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '!', quoteCharacter = '`', textBlock = """
            fields: {acount: A} ! :4, key "fields.acount": "A" is no column of the feed ! Did you mean "amount"?
            fields: {code: {colum: A}} ! key "fields.code.column" is missing ! Write one of
            fields: {code: {column: A, constant: B}} ! "fields.code.constant": "B" and "column" both say ! Write one of
            fields: {code: {from: nowhere}} ! "nowhere" is found nowhere in this profile ! Name it under
            fields: {code: {parameter: prject}} ! is no parameter of this profile ! Add it under
            fields: {code: {column: A, number: {decimal: ","}}} ! means nothing to a field that is no amount ! Write it in the field
            fields: {code: {column: A, dates: [yyyy]}} ! means nothing to a field that is no date ! Remove it
            fields: {text: {debit: A, credit: B}} ! means nothing to a field that is no amount ! Write column
            fields: {amount: {debit: A}} ! key "fields.amount.credit" is missing ! Add it
            fields: {amount: {column: A, number: {decimal: ",", group: ","}}} ! "fields.amount.number.group": "," is also the mark ! Say which
            fields: {amount: {column: A, number: {negative: [cr, dr]}}} ! says both of CR and of DR ! Keep the one
            fields: {amount: {column: A, number: {implied: 2, decimal: ","}}} ! means nothing beside "implied" ! Remove one
            fields: {amount: {column: A, number: {grouping: indian}}} ! means nothing without a mark ! Add group
            fields: {code: {join: [A, B], zero-pad: [2]}} ! has not one width for each ! Write as many
            fields: {line: {number-within: [account]}} ! names "account" under number-within of "line" for costs, which is no field there ! Fields: line
            fields: {line: {number-within: [line]}} ! number "line" within itself ! Name the fields
            fields: {code: {column: A, lookup: ../x.csv}} ! is no name of a file beside the profile ! Write its name
            fields: {code: {column: A, map: {a: b}, lookup: x.csv}} ! and "map" both translate ! Keep one
            fields: {code: {column: A, otherwise: keep}} ! means nothing without map or lookup ! Remove it
            fields: {code: {column: A, extract: "x"}} ! has no part to take ! Put it in
            fields: {paid: {column: A, yes: [J], no: [J]}} ! holds "J", which is yes too ! Keep it in one
            fields: {amount: {column: A, indicator: {column: B, negative: [C], positive: [C]}}} ! holds a mark that is negative too ! Keep it in one
            read: {kind: fixed-width} ! key "read.widths" is missing ! Write each column
            read: {kind: workbook, delimiter: tab} ! means nothing in a file that is not delimited ! Remove it
            read: {sheet: Ledger} ! means nothing outside a workbook ! Remove it
            read: {delimiter: single, quote: single} ! "read.delimiter": "single" is not one character ! comma, pipe
            read: {delimiter: "'", quote: single} ! is also the quotation mark ! Choose another
            read: {quote: none, escape: doubled} ! means nothing without quotation marks ! Remove it
            read: {ragged: paad} ! "paad" is no way to treat ragged rows ! Write reject
            read: {delimeter: tab} ! key "read.delimeter" is not known ! Did you mean "delimiter"?
            header: {skip: 2, all: [A]} ! and "all" both say where the header is ! Keep one
            header: {within: 5} ! key "header.all" is missing ! Name the columns
            header: {rows: 0, all: [A]} ! means nothing where there is no header ! Remove it
            header: {names: [A]} ! means nothing where the header names the columns ! Write rows: 0
            header: {merged: yes} ! means nothing in a header of one row ! Write rows: 2
            rows: [{when: {first: "("}, as: data}] ! "rows[1].when.first": "(" is not a regular expression ! Put a backslash
            rows: [{when: {first: a}, as: totl}] ! "rows[1].as": "totl" is no class of rows ! Write one of
            rows: [{when: {column: A}, as: blank}] ! is asked for nothing ! Add is:
            rows: [{when: {is: A}, as: blank}] ! is not said of a column ! Add column:
            rows: [{when: {first: a}, as: data, into: x}] ! is said of a row that is no section ! Write as: section
            rows: [{when: {first: a}, as: section, level: 2}] ! is said of a row that is no subtotal ! Write as: subtotal
            rows: [{when: {first: a}, as: section, clears: [x]}] ! clear "x", which no section keeps ! Name what
            controls: {columns: [A]} ! is compared with nothing ! Add one
            capture: [{row: 1}] ! key "capture[1].into" is missing ! Name the value
            capture: [{file-name: a, sheet: b, into: x}] ! does not say where to look ! Write one of
            split: [{column: A, separator: "-"}] ! names no parts ! Add into
            split: [{column: A, widths: ["a"]}] ! "a" is no part with its width ! Write it as
            split: [{column: A, widths: ["a:2"], separator: "-"}] ! does not say how it is cut ! Write one
            repeat: {groups: 2, columns: {x: Hours}} ! is the same column in every group ! Write {n}
            repeat: {groups: 2, first: A, width: 3, names: [x]} ! has not one name for each column ! Write width
            records: {types: {TRNS: data}} ! key "records.headers" is missing ! Or name
            recompute: [{column: A, product: [B], factors: C}] ! one of them says how the amount is reckoned ! Write product
            key: contents ! "contents" is no kind of key ! Write one of
            parameters: {x: a}#capture: [{row: 1, into: x}] ! gives the name "x" to a second value ! Choose another
            label: starting point ! is said of built-in profiles ! Remove it
            unknwon: refuse ! key "unknwon" is not known ! Did you mean "unknown"?
            """)
    void whatCannotBeIsRefusedWithItsLineAndRemedy(String yaml, String problem, String remedy) {
        var whole = yaml.replace("#", "\n") + "\n"
                + (yaml.startsWith("fields") ? "" : "fields: {text: A}\n");

        assertThat(Trial.costs(whole).problems()).as(yaml).anySatisfy(each ->
                assertThat(each).startsWith("profiles/trial.yaml").contains(problem)
                        .contains(remedy));
    }

    @Test
    void theBuiltInProfilesAreRightAndProveThemselves() {
        var all = Profiles.read(null, Trial.FEEDS);

        assertThat(ProfileFiles.builtIn()).doesNotHaveDuplicates();
        for (var name : all.names()) {
            // One of a feed that this trial does not know is not there.
            assertThat(all.find(name).map(Profiles::prove).orElse(List.of())).as(name).isEmpty();
        }
    }
}
