package film.topsheet.report;

import film.topsheet.money.Money;
import film.topsheet.report.CostReport.Account;
import film.topsheet.report.CostReport.Category;
import java.util.Currency;
import java.util.List;
import java.util.Map;

/** Night Ferry in rupiah, a million times as dear, with names that do not fit on one line. */
final class WideVoyage {

    static final String TITLE = "The Remarkable, Long Delayed and Almost Entirely Forgotten Second"
            + " Voyage of the Night Ferry to the Northern Isles, and What Came Back";

    private static final Currency IDR = Currency.getInstance("IDR");
    private static final Map<String, String> NAMES = Map.of(
            "3605", "Location managers, assistants and scouts, all units",
            "3610", "Site fees, police, restoration and reinstatement of the harbor front",
            "3620", "Site fees, police, restoration and reinstatement of the harbor front, the"
                    + " northern quay and everything that stands on it",
            "3630", "שירותי הפקה בע״מ",
            "3640", "東京ロケーションサービス株式会社",
            "3660", "Vấn đề & <giấy phép> Łódź Ελλάδα Київ");

    private WideVoyage() {}

    static CostReport report() {
        return named(times(NightFerryWeek11.issued(), 1_000_000));
    }

    static CostReport times(CostReport report, long factor) {
        var dear = Remade.amounts(report, amount ->
                new Money(IDR, Math.multiplyExact(amount.minor(), factor)));
        return Variant.of(dear).cover(cover -> Variant.cover(cover)
                .with("currency", IDR).title(TITLE).build()).build();
    }

    private static CostReport named(CostReport report) {
        List<Category> categories = report.categories().stream()
                .map(each -> new Category(each.section(), each.code(), each.name(),
                        each.accounts().stream().map(WideVoyage::named).toList()))
                .toList();
        return Variant.of(report).categories(categories).build();
    }

    private static Account named(Account account) {
        return new Account(account.code(), NAMES.getOrDefault(account.code(), account.name()),
                account.figures(), account.method(), account.estimateWeek(),
                account.scheduleFinalCost(), account.heldFinalCost(), account.flags());
    }
}
