package film.topsheet.report;

import film.topsheet.job.SmallFilm;

/** The exports of a small film, a few rows of every feed that the weekly pack reads. */
final class PackFilm {

    private PackFilm() {}

    static void arrives(SmallFilm film) {
        film.write("production.yaml", """
                production: SF
                title: Small Film
                currency: USD
                week-ending: SATURDAY
                time-zone: America/New_York
                locked-on: 2026-06-01
                phases:
                  prep:     {from: 2026-06-22, to: 2026-08-01}
                  shoot:    {from: 2026-08-03, to: 2026-09-26, days: 40}
                  post:     {from: 2026-09-28, to: 2027-02-27}
                  delivery: {from: 2027-03-01, to: 2027-04-24}
                incentives:
                  - {name: State credit, rate: 25%, ceiling: 10000, expected-on: 2027-06-30, \
                financed: 9500}
                  - {name: City rebate, rate: 2.5%}
                """);
        film.write("exports/chart.csv", """
                account,name,category,category_name,section,kind,qualifies
                0110,Production account,0100,Balance sheet,,cash,
                0120,Floats,0100,Balance sheet,,float,
                0140,Deposits,0100,Balance sheet,,deposit,
                1305,Director,1300,Direction,ATL,cost,
                2510,Grips,2500,Set operations,PRODUCTION,cost,yes
                3610,Site fees,3600,Locations,PRODUCTION,cost,yes
                3620,Police,3600,Locations,PRODUCTION,cost,yes
                """);
        film.write("exports/budget.csv", """
                account,line,amount
                1305,1,80000.00
                2510,1,20000.00
                3610,1,30000.00
                3620,1,9000.00
                """);
        film.write("exports/invoices-w01.csv", "document_no,line,vendor,invoice_no,invoice_date,"
                + "posting_date,account,amount\n");
        promises(film);
        bills(film);
        people(film);
        money(film);
    }

    /** 7 June is 90 days before the week's end, 6 June 91. */
    private static void promises(SmallFilm film) {
        film.write("exports/purchase-orders.csv", """
                po_number,line,date,vendor,account,description,amount,status
                P-1,1,2026-06-06,Harbor Rentals,3610,Pier and yard,5000.00,approved
                P-1,2,2026-06-06,Harbor Rentals,3620,Watch,700.00,approved
                P-2,1,2026-06-07,שירותי הפקה בע״מ,3610,Permits,800.40,approved
                P-3,1,2026-08-06,東京ロケーションサービス株式会社,3620,,640.00,approved
                P-4,1,2026-09-01,Quay,3610,Second yard,90.00,requested
                P-5,1,2026-09-01,Quay,0140,Deposit of the yard,400.00,approved
                P-6,1,2026-09-06,Quay,3610,Next week,55.00,approved
                P-7,1,2026-09-01,Quay,3620,All of it billed,60.00,approved
                """);
        film.write("exports/accruals.csv", """
                accrual_no,date,vendor,account,description,amount
                C-1,2026-08-30,Lowtide Kitchens,3610,Meals,1000.00
                """);
        film.write("exports/changes.csv", """
                number,line,date,to_account,amount,reason,requested_by
                1,1,2026-09-02,3620,2500.00,More nights,J. Lee
                """);
        film.write("exports/deliverables.csv", """
                item,due_on,delivered_on,accepted_on,amount_blocked
                Chain of title,2026-08-31,,,50000.00
                Music cues,2026-08-31,2026-08-30,,20000.00
                Stills,2026-08-31,2026-08-20,2026-09-01,1000.00
                "Picture, DCP",2027-04-10,,,1500000.00
                """);
    }

    /** 6 August is 30 days before the week's end, 5 August 31; B-9 is void, B-5 a credit note. */
    private static void bills(SmallFilm film) {
        film.write("exports/invoices-bills.csv", """
                document_no,line,vendor_id,vendor,invoice_no,invoice_date,posting_date,due_date,\
                paid_on,account,amount,tax_recoverable,po_number,po_line,payment_ref,status,set,\
                location,tags
                B-1,1,V1,Harbor Rentals,17,2026-07-22,2026-07-25,2026-08-06,,3610,1200.00,96.00,\
                P-1,1,,,Boat,Pier 9,weather
                B-2,1,V1,"HARBOR RENTALS, Inc.",18,2026-07-22,2026-07-25,2026-08-05,,3610,300.00,,\
                P-1,1,,,Boat,Pier 9,
                B-3,1,V2,Quay,19,2026-08-22,2026-08-25,2026-09-06,,3620,60.00,,P-7,1,,,,,stunts
                B-4,1,V2,Quay,20,2026-05-22,2026-08-25,2026-06-06,,3620,45.50,,,,,,,,safety
                B-5,1,V2,Quay,21,2026-08-24,2026-08-25,,,3620,-12.00,,,,,,,,
                B-6,1,V3,Tug and Tow,22,2026-08-20,2026-08-21,2026-09-01,2026-09-03,3610,510.00,,\
                ,,W-77,,Boat,,stunts
                B-7,1,V3,Tug and Tow,23,2026-08-20,2026-08-21,2026-09-01,2026-09-03,3610,90.00,10.00,\
                ,,W-77,,Boat,,
                B-8,1,V4,שירותי הפקה בע״מ,24,2026-08-20,2026-08-21,2026-10-01,2026-09-10,3610,33.00,\
                ,,,,,,,
                B-9,1,V4,שירותי הפקה בע״מ,25,2026-08-20,2026-08-21,2026-09-01,,3610,7777.00,,,,,void,,,
                B-9,1,V4,שירותי הפקה בע״מ,25,2026-08-20,2026-08-21,2026-09-01,,3610,7777.00,,,,,,,,
                B-10,1,V5,Nobody Yet,26,2026-09-08,2026-09-08,2026-09-08,,3610,900.00,,,,,,,,
                B-11,1,V5,Nobody Yet,27,03/04/2026,2026-09-01,2026-09-01,,3620,70.00,,,,,,,,
                B-12,1,V5,Nobody Yet,28,2026-09-01,2026-09-01,2026-09-01,,3620,7O.00,,,,,,,,
                """);
        film.write("exports/locations.csv", """
                document_no,line,location,kind,work_date,posting_date,vendor,account,amount,\
                paid_on,tags,Unit
                L-1,1,Pier 9,site-fee,2026-08-12,2026-08-13,Pier Nine Holdings,3610,2500.00,\
                2026-08-28,,Main
                L-2,1,Yard,site-fee,2026-09-02,2026-09-03,Yard Owners,3610,400.00,,,Second
                L-3,1,Yard,deposit,2026-09-02,2026-09-03,Yard Owners,0140,150.00,2026-09-02,,
                """);
        film.write("exports/petty-cash.csv", """
                envelope,line,holder,card,receipt_date,posting_date,merchant,account,amount,receipt
                C-1,1,M. Ruiz,K-1,2026-08-18,2026-08-21,Harbour Cabs,3610,310.10,no
                C-1,2,M. Ruiz,K-1,2026-08-19,2026-08-21,Harbour Cabs,3620,20.00,no
                C-1,3,M. Ruiz,K-1,2026-08-19,2026-08-21,Harbour Cabs,3620,44.00,yes
                C-2,1,A. Ray,,2026-08-20,2026-08-21,Quay Stores,3610,41.60,no
                C-2,2,A. Ray,,2026-08-20,2026-08-21,Quay Stores,3610,12.00,
                """);
    }

    private static void people(SmallFilm film) {
        film.write("exports/payroll.csv", """
                invoice_no,line,payroll,week_ending,check_date,employee_id,employee,occupation,\
                account,component,hours,rate,rate_unit,amount,tags
                R-1,1,crew,2026-08-29,2026-09-03,E-1,P. Sorrel,Grip,2510,gross,40,47.50,hour,1900.00,\
                weather
                R-1,2,crew,2026-08-29,2026-09-03,E-2,Q. Tansy,Grip,2510,gross,40,38.25,hour,1530.00,
                R-2,1,crew,2026-09-05,2026-09-10,E-1,P. Sorrel,Grip,2510,gross,40,47.50,hour,1900.00,
                """);
        film.write("exports/deal-memos.csv", """
                memo_no,employee_id,employee,occupation,account,from,to,rate,rate_unit,\
                guaranteed_hours,guaranteed_weeks,signed_on
                M-1,E-9,R. Vetch,Director,1305,2026-06-22,2027-02-27,90000.00,flat,,,2026-06-19
                M-2,E-1,P. Sorrel,Grip,2510,2026-08-03,2026-09-26,47.50,hour,40,6,2026-07-31
                M-3,E-2,Q. Tansy,Grip,2510,2026-08-03,2026-09-26,38.25,hour,,,2026-07-31
                M-4,E-8,S. Yarrow,Grip,2510,2026-08-03,2026-09-26,99.00,hour,40,6,
                """);
        film.write("exports/deal-instalments.csv", """
                memo_no,due_on,amount
                M-1,2026-11-30,45000.00
                M-1,2027-02-26,40000.00
                """);
    }

    private static void money(SmallFilm film) {
        film.write("exports/bank.csv", """
                account,date,reference,description,amount,balance
                0110,2026-08-20,T-1,First call,60000.00,60000.00
                0110,2026-09-03,W-77,Tug and Tow,-610.00,
                0110,2026-09-04,W-78,Payroll,-3430.00,55960.00
                0110,2026-09-05,W-79,Fee,-12.50,
                0110,2026-09-08,W-80,Later,-900.00,55047.50
                """);
        film.write("exports/float-counts.csv", """
                holder,account,counted_on,float,cash,receipts
                A. Ray,0120,2026-08-29,500.00,100.00,400.00
                A. Ray,0120,2026-09-05,500.00,120.00,300.00
                M. Ruiz,0120,2026-09-05,800.00,200.00,600.00
                """);
        film.write("exports/journals.csv", """
                journal_no,line,posting_date,account,description,amount
                J-1,1,2026-06-23,0120,Floats,1300.00
                J-1,2,2026-06-23,0110,Floats,-1300.00
                """);
        film.write("exports/policies.csv", """
                policy_no,insurer,premium,from,to,deductible
                S-1,Stonewater,3250.00,2026-06-22,2027-04-24,2500.00
                S-0,Stonewater,300.00,2025-06-22,2026-06-21,
                """);
        film.write("exports/claims.csv", """
                claim_no,policy_no,date,account,claimed,received,status
                1,S-1,2026-08-19,3610,3600.00,600.00,open
                2,S-1,2026-08-20,3620,400.00,,denied
                """);
    }
}
