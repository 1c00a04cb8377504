package film.topsheet.intake;

import static film.topsheet.intake.Column.amount;
import static film.topsheet.intake.Column.date;
import static film.topsheet.intake.Column.text;

import java.util.List;

/** What the accounting system itself says that each account comes to, cost positive. */
public final class TrialBalanceFeed {

    public static final Feed TRIAL_BALANCE = Feed.reference(
            "trial-balance", 85, "trial_balance_version", List.of(
                    date("as_of").needed(), text("account").needed(), amount("balance").needed()),
            List.of("as_of", "account"));

    private TrialBalanceFeed() {}
}
