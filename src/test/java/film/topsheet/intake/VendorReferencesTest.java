package film.topsheet.intake;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The vendor list, cash counts and bids: how they come, change and are held. */
class VendorReferencesTest {

    @TempDir
    Path folder;

    @Test
    void aVendorSaysWhetherTheTaxFormIsThereOrNothing() {
        FeedTrial.of(folder, "vendors", "vendor_id,name,tax_form,employee_id", "vendor",
                        "vendor_id, name, tax_form, employee_id")
                .brings("V1,Harbor Grip,,", "V1 Harbor Grip null null")
                .brings("V1,Harbor Grip LLC,yes,E7", "V1 Harbor Grip LLC t E7")
                .holds("V2,Sal's,Y,", "V2 tax_form \"Y\" is neither yes nor no")
                .holds(",Sal's,no,", "? vendor_id \"\" is needed and is not given");
    }

    @Test
    void aCountOfAFloatIsAmendedByItsHolderAndDay() {
        FeedTrial.of(folder, "float-counts", "holder,account,counted_on,float,cash,receipts",
                        "float_count",
                        "holder, account, counted_on, float_minor, cash_minor, receipts_minor")
                .brings("A. Runner,1310,2026-08-08,5000,1200.50,3799.50",
                        "A. Runner 1310 2026-08-08 500000 120050 379950")
                .brings("A. Runner,1310,2026-08-08,5000,1200.50,3700",
                        "A. Runner 1310 2026-08-08 500000 120050 370000")
                .holds("A. Runner,1310,2026-08-15,5000,-1,0",
                        "A. Runner/2026-08-15 cash \"-1.00\" is below zero")
                .holds("A. Runner,1310,15/08/2026,5000,1,0",
                        "? counted_on \"15/08/2026\" is not a date");
    }

    @Test
    void aBidIsComparedAtTheRateOfItsDay() {
        FeedTrial.of(folder, "bids", "package,vendor,bid_on,amount,currency,awarded,account,units",
                        "bid", "package, vendor, amount_minor, currency, rate, base_minor, awarded")
                .brings("VFX,Kiln,2026-07-01,1000.00,,,5500,12",
                        "VFX Kiln 100000 USD null 100000 f")
                .brings("VFX,Kiln,2026-07-01,900.00,,yes,5500,12",
                        "VFX Kiln 90000 USD null 90000 t")
                .holds("VFX,Foundry,2026-07-01,-5,,no,5500,",
                        "VFX/Foundry amount \"-5.00\" is below zero")
                .holds("VFX,Foundry,2026-07-01,1000,CAD,no,5500,",
                        "VFX/Foundry currency \"CAD\" has no rate on or before 2026-07-01");
        FeedTrial.of(folder.resolve("other"), "bids",
                        "package,vendor,bid_on,amount,currency,account", "bid",
                        "package, vendor, amount_minor, currency, rate, base_minor")
                .knowing("exchange-rates.csv", "date,currency,rate\n2026-06-30,CAD,0.735\n")
                .brings("VFX,Foundry,2026-07-01,1000,CAD,5500",
                        "VFX Foundry 100000 CAD 0.735 73500");
    }
}
