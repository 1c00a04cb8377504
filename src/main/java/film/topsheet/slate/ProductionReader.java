package film.topsheet.slate;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the settings of one production and finds everything that is wrong with them. */
final class ProductionReader {

    private static final int SETTLE_SECONDS = 60;
    private static final Currency WHILE_UNKNOWN = Currency.getInstance("USD");

    private final TableReader root;
    private final Vocabulary vocabulary;
    private final Path folder;
    private final Optional<Setting.Table> waterfall;
    private final List<SettingsProblem> problems = new ArrayList<>();

    private ProductionReader(Tables tables, Vocabulary vocabulary, Path folder) {
        this.root = TableReader.root(tables.production(), problems);
        this.waterfall = tables.waterfall();
        this.vocabulary = vocabulary;
        this.folder = folder;
    }

    /**
     * What is read.
     *
     * @param production of {@code production.yaml} over {@code slate.yaml}
     * @param waterfall  of {@code waterfall.yaml}
     */
    record Tables(Setting.Table production, Optional<Setting.Table> waterfall) {}

    /** @param problems receives everything that is wrong; then the result is empty */
    static Optional<ProductionSettings> read(
            Tables tables, Vocabulary vocabulary, Path folder, String source,
            List<SettingsProblem> problems) {
        var reader = new ProductionReader(tables, vocabulary, folder);
        var settings = reader.settings(source);
        problems.addAll(reader.problems);
        return settings;
    }

    private Optional<ProductionSettings> settings(String source) {
        var code = root.require("production", Kinds.CODE);
        var title = root.require("title", Kinds.TEXT);
        var currency = root.require("currency", MoneyKinds.CURRENCY);
        var money = new MoneyReader(currency.orElse(WHILE_UNKNOWN));
        var calendar = CalendarReader.read(root.part());
        var rates = root.table("budget-rates").map(money::budgetRates).orElse(Map.of());
        var sign = root.find("variance-sign",
                Kinds.choice("is not known", VarianceSign.class))
                .orElse(VarianceSign.OVER_IS_POSITIVE);
        var thresholds = root.table("thresholds").map(money::thresholds)
                .orElseGet(() -> Thresholds.usual(currency.orElse(WHILE_UNKNOWN)));
        var settle = root.find("settle", Kinds.count("seconds", 0, 86_400))
                .orElse(SETTLE_SECONDS);
        var domains = root.all("mail-domains", Kinds.DOMAIN);
        var mailing = MailReader.read(root.part(), domains);
        var accountant = root.table("accountant")
                .flatMap(each -> MailReader.person(each, domains));
        var approver = root.table("approver").flatMap(each -> MailReader.person(each, domains));
        refuseOnePersonAlone(accountant, approver);
        refuseMailWithoutAnswer(mailing, accountant);
        var checks = root.table("checks")
                .map(each -> CheckReader.read(each, vocabulary.checks())).orElse(Map.of());
        var cash = root.table("cash").map(each -> money.cash(each, folder))
                .orElse(CashSettings.USUAL);
        var incentives = root.tables("incentives", money::incentive);
        var close = close().orElse(CloseRule.NEEDS_APPROVAL);
        var exports = ExportRulesReader.read(root, vocabulary);
        var aliases = MoneyReader.chartAliases(root, folder);
        var fringes = root.table("fringes").map(money::fringes).orElse(List.of());
        var terms = waterfall.flatMap(each -> WaterfallReader.read(
                each, currency.orElse(WHILE_UNKNOWN), problems));
        var episodes = root.table("episodes").flatMap(EpisodesReader::read)
                .orElse(Episodes.NONE);
        return root.whole(() -> new ProductionSettings(
                code.orElseThrow(), title.orElseThrow(), currency.orElseThrow(),
                calendar.orElseThrow(), rates, sign, thresholds, Duration.ofSeconds(settle),
                accountant, approver, checks, cash, incentives, close, exports, aliases, fringes,
                mailing.orElseThrow(), episodes, terms, folder, source));
    }

    private void refuseOnePersonAlone(Optional<Person> accountant, Optional<Person> approver) {
        if (accountant.isPresent() && approver.isPresent()
                && Person.samePerson(accountant.get().name(), approver.get().name())) {
            root.refuse("approver", "is the accountant",
                    "Name somebody else: who prepares a report never approves it.");
        }
    }

    private void refuseMailWithoutAnswer(
            Optional<Mailing> mailing, Optional<Person> accountant) {
        if (mailing.filter(each -> !each.recipients().isEmpty()).isPresent()
                && accountant.flatMap(Person::email).isEmpty()) {
            root.refuse("recipients", "has no accountant whom an answer could reach",
                    "Add the address, as accountant: {name: J. Lee, email: jl@example.com}.");
        }
    }

    /** Written {@code automatic}, or {@code {needs: approval}} with either word. */
    private Optional<CloseRule> close() {
        if (root.setting("close").orElse(null) instanceof Setting.Value) {
            return root.find("close", new Kind<>(
                    "is not a way to close", "Write automatic, or {needs: approval}.",
                    List.of("automatic"), text -> text.equals("automatic")
                            ? Optional.of(CloseRule.AUTOMATIC) : Optional.empty()));
        }
        return root.table("close").flatMap(table -> {
            var needs = table.require("needs", Kinds.choice(
                    "is not known", Map.of("approval", CloseRule.NEEDS_APPROVAL,
                            "automatic", CloseRule.AUTOMATIC)));
            return table.whole(needs::orElseThrow);
        });
    }
}
