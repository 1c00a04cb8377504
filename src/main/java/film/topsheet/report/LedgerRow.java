package film.topsheet.report;

import film.topsheet.money.Money;
import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * One posting as documents list it. Text that was not given is blank or null.
 *
 * @param key        what makes it the same row again, as the feed declares it
 * @param version    1, or more after an amendment
 * @param reversal   it takes an older version back
 * @param period     week-ending of the week that reports it
 * @param priorPeriod its own week was already issued when it came
 * @param amount     in its own currency; positive is cost
 * @param rate       units of the production's currency for one unit of its own
 * @param baseAmount in the production's currency
 */
public record LedgerRow(
        String feed,
        String file,
        long line,
        String key,
        int version,
        boolean reversal,
        String account,
        LocalDate postingDate,
        LocalDate period,
        boolean priorPeriod,
        Money amount,
        BigDecimal rate,
        Money baseAmount,
        String vendor,
        String document,
        String description,
        String poNumber,
        String poLine,
        String episode,
        String set,
        String location,
        String tags) {}
