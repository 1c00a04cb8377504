package film.topsheet.sample;

/** The accounts above the line; {@link Account} reads them. */
final class ChartAboveTheLine {

    static final String TEXT = """
            # 1100|Story, rights|ATL
            1102|Options, source material|12000||6000|8400|8600|fixed
            1105|Underlying rights|410000||410000|410000|410000|fixed
            1110|Writers|130400||78500|104500|108300|fixed
            1115|Research|18000|I69 C31|12400|13200|13800|fixed
            1120|Clearance, script copies|16000|I69 C31|9100|9600|10500|fixed
            # 1200|Producers|ATL
            1205|Executive producers|240000||66700|144100|186600|fixed
            1210|Producers|520000||146000|315100|406000|fixed
            1215|Line producer|158000||45100|97400|124300|fixed
            1220|Producers' assistants|40000||10400|22500|30300|fixed
            # 1300|Direction|ATL
            1305|Director|650000||155900|351200|454800|fixed
            1310|Director's assistant|46500||11400|25800|33000|fixed
            1315|Storyboards|35000||8900|20100|25300|fixed
            1320|Previsualization|30000||6500|14700|20000|fixed
            # 1400|Cast|ATL
            1405|Principal cast|1850000|P75 I25|176000|1141200|1750700|week
            1410|Supporting cast|512000|P40 I60|42700|277100|479100|fixed
            1415|Day players|248300|P100|0|171000|245200|week
            1420|Looping|64000|P100|0|43000|65400|week
            1425|Rehearsals|45000|P100|4000|26100|42400|week
            1430|Agency fees|65000||0|46400|62400|fixed
            # 1450|Stunts|ATL
            1455|Stunt coordinator|72000|P100|5300|49100|65900|week
            1460|Stunt performers|128700|P100|8500|82300|122900|week
            1465|Rigging, adjustments|43000|P40 I60|2500|27300|38200|fixed
            # 1500|ATL travel|ATL
            1505|Air fares|118000|I77 C23|26000|73600|104700|fixed
            1510|Hotels|142400|I65 C35|30300|85800|131600|fixed
            1515|Per diem|64500|C80 I20|15400|43800|61700|fixed
            1520|Ground transport|32000|C55 I45|6900|19500|30300|fixed
            # 1600|Casting, misc.|ATL
            1605|Casting director|85000|P88 I12|52400|64500|77800|week
            1610|Casting expenses|21200|I69 C31|13200|16100|19100|fixed
            1615|Medical examinations|14000||8300|10100|12400|fixed
            1620|Coaches|18000||11800|14300|16500|fixed
            # 1900|ATL fringes|ATL
            1910|Payroll taxes|196000|P100|22300|121200|174500|week
            1920|Guild pension, health|356600|P100|44200|240200|323100|week
            1930|Payroll fees|36000|P100|4200|22600|32200|week
            """;

    private ChartAboveTheLine() {}
}
