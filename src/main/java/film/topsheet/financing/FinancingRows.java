package film.topsheet.financing;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

/** What the feeds about financing say, amounts in minor units of the currency beside them. */
record FinancingRows(
        List<Source> sources, List<Contribution> contributions, List<Revenue> revenue,
        List<Offer> offers) {

    /** @param signedOn empty: not signed */
    record Source(String name, String kind, String party, long minor, Currency currency,
            Optional<LocalDate> signedOn, Optional<LocalDate> expectedOn, String guaranteedBy,
            String conditions) {

        boolean isSignedBy(LocalDate day) {
            return signedOn.filter(each -> !each.isAfter(day)).isPresent();
        }

        boolean isEquity() {
            return kind.equals("equity");
        }

        /** A deferment is cost that waits, not money that comes. */
        boolean bringsMoney() {
            return !kind.equals("deferment");
        }
    }

    /** @param receivedOn empty: still to come */
    record Contribution(String source, String party, LocalDate dueOn, long minor,
            Currency currency, Optional<LocalDate> receivedOn) {

        boolean isReceivedBy(LocalDate day) {
            return receivedOn.isPresent() && !receivedOn.get().isAfter(day);
        }
    }

    record Revenue(String scenario, LocalDate date, String source, String territory, long minor,
            Currency currency) {}

    /**
     * @param guaranteeMinor 0: none
     * @param expenseMinor   the most the distributor may keep for expenses; 0: nothing
     * @param payable        signature, delivery or quarterly; of a guarantee only
     */
    record Offer(String number, String distributor, String territory, long guaranteeMinor,
            Currency currency, BigDecimal feePercent, long expenseMinor, String payable,
            LocalDate receivedOn, Optional<LocalDate> expiresOn, String status) {

        boolean isOpenOn(LocalDate day) {
            return status.equals("open") && !receivedOn.isAfter(day)
                    && expiresOn.filter(each -> each.isBefore(day)).isEmpty();
        }
    }
}
