package film.topsheet.sample;

/** Post-production, other, contingency and fees; {@link Account} reads them. */
final class ChartRest {

    static final String TEXT = """
            # 5000|Editorial|POST
            5010|Editor|248000|P100|4900|28200|49400|week
            5020|Assistant editors|182200|P100|3500|20100|35800|week
            5030|Rooms, systems|128000||2800|16000|26800|fixed
            5040|Post supervisor|53000|P100|1000|5700|10300|week
            # 5100|Music|POST
            5110|Composer package|210000||0|3800|6200|fixed
            5120|Licenses|78500||0|1500|2400|fixed
            5130|Music supervisor|30000||0|600|1000|fixed
            # 5200|Post sound|POST
            5210|Sound edit|142000||0|0|0|fixed
            5220|Mix|118600||0|0|0|fixed
            5230|Looping, foley|34000||0|0|0|fixed
            # 5300|Digital intermediate|POST
            5310|Color|132300||0|2400|4000|fixed
            5320|Conform, masters|49000||0|900|1400|fixed
            # 5400|Titles|POST
            5410|Titles|38900||0|0|0|fixed
            # 5500|Visual effects|POST
            5510|Supervision|148400||4700|14800|21800|fixed
            5520|Harbor sequence|402000||11700|36800|54900|fixed
            5530|Clean-up|172000||5200|16200|24100|fixed
            5540|Plates, scans|60000||1900|5900|8700|fixed
            # 5600|Deliverables|POST
            5610|Masters|64700||0|0|0|fixed
            5620|Quality check, captions|31000||0|0|0|fixed
            5630|Archive|24000||0|0|0|fixed
            # 5900|Post fringes|POST
            5910|Payroll taxes|68800|P100|1400|9700|13000|week
            5920|Guild pension, health|82000|P100|1700|11800|15700|week
            5930|Payroll fees|16000|P100|300|2200|2900|week
            # 6500|Publicity|OTHER
            6510|Unit publicist|43400|P100|2900|24100|34800|week
            6520|Stills|28000||0|15200|22300|fixed
            # 6600|Legal, audit|OTHER
            6610|Production counsel|198500||103700|111600|131400|fixed
            6620|Audit|48000||24500|26300|31300|fixed
            # 6700|Insurance, E&O|OTHER
            6710|Production package|325000||325000|325000|325000|fixed
            6720|Errors and omissions|71300||0|8000|15800|fixed
            # 6900|General|OTHER
            6910|Bank charges|18600||7100|19700|19700|fixed
            6920|Storage|42000||9500|26400|32100|fixed
            6930|Hospitality|31000|C80 I20|7400|20600|25100|fixed
            6940|Accounting systems|40000||7700|21600|28300|fixed
            # 8100|Contingency|CONTINGENCY
            8100|Contingency|2053490||0|0|0|fixed
            # 8200|Completion bond|FEES
            8200|Completion bond|513373||513400|513400|513400|fixed
            # 8300|Overhead|FEES
            8300|Overhead|350000||140000|231000|280000|fixed
            # 8400|Financing|FEES
            8400|Financing|545900||316600|360300|382100|fixed
            """;

    private ChartRest() {}
}
