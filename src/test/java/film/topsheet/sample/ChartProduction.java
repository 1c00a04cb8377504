package film.topsheet.sample;

/** The accounts of production; {@link Account} reads them. */
final class ChartProduction {

    static final String TEXT = """
            # 2000|Production staff|PRODUCTION
            2005|Unit production manager|128000|P100|27900|82400|109800|week
            2010|Production supervisor|92000|P100|19400|57400|78200|week
            2015|Assistant directors|246400|P100|53900|159300|211600|week
            2020|Production coordination|158000|P100|33100|97700|133900|week
            2025|Script supervisor|68000|P100|13700|40400|57000|week
            2030|Production accounting|226000|P100|53000|156500|198200|week
            2035|Set and office assistants|69000|P100|16200|47800|60500|week
            # 2100|Extras|PRODUCTION
            2110|Background|186000|P100|0|116600|185900|week
            2115|Stand-ins|42800|P100|0|26100|38800|week
            2120|Casting service|19000||0|10600|17000|fixed
            2125|Mileage, fittings|16000|P100|0|8800|14300|week
            # 2200|Art|PRODUCTION
            2205|Production designer|98000|P100|44100|74700|90600|week
            2210|Art directors|124100|P100|53000|89900|113200|week
            2215|Set designers, graphics|86000|P100|43000|72800|81800|week
            2220|Materials|24000|C55 I45|11100|18800|22300|fixed
            2225|Rentals|34000||17300|29300|32500|fixed
            # 2300|Construction|PRODUCTION
            2310|Construction labor|402000|P100|221900|362800|380900|week
            2320|Materials|214900|C12 I88|133900|219000|222700|fixed
            2330|Scenic paint|58000|P100|33900|55500|56100|week
            2340|Equipment rentals|47000||29000|47400|47800|fixed
            # 2400|Striking|PRODUCTION
            2410|Striking labor|59600|P100|0|7800|23600|week
            2420|Disposal|25000||0|3800|10300|fixed
            # 2500|Set operations|PRODUCTION
            2505|Key grip, best boy|118000|P100|6800|72500|104000|week
            2510|Grips|196300|P100|12600|134200|187100|week
            2515|Grip rentals|88000|P30 I70|5000|53200|77300|fixed
            2520|Crane, dolly|52000||2700|29100|47300|fixed
            2525|Craft service|48000|P65 I12 C23|2900|30500|47500|week
            2530|First aid|39000|P100|2400|25600|34900|week
            # 2600|Special effects|PRODUCTION
            2610|Effects crew|110700|P100|15600|67900|106100|week
            2620|Materials|42000|C35 I65|5700|24700|40100|fixed
            2630|Rain, smoke rentals|37000||5300|23000|28400|fixed
            # 2700|Set dressing|PRODUCTION
            2710|Set decorator, crew|255200|P100|96600|208700|244000|week
            2720|Purchases|86000|C55 I45|31200|67400|76600|fixed
            2730|Rentals|88000||27700|59800|74000|fixed
            2750|Loss, damage|27000||14000|14600|19000|fixed
            # 2800|Property|PRODUCTION
            2810|Property master, crew|104900|P100|30700|67300|96100|week
            2820|Purchases|32000|C62 I38|9300|20300|29300|fixed
            2830|Rentals|26000||8900|19500|24500|fixed
            2850|Loss, damage|12000||1500|10900|11600|fixed
            # 2900|Wardrobe|PRODUCTION
            2910|Designer, crew|198500|P100|80400|148400|185700|week
            2920|Purchases|72000|C55 I45|28400|52500|62600|fixed
            2930|Rentals|38000||14200|26100|35000|fixed
            2940|Cleaning, alterations|23000|C62 I38|9700|17800|21700|fixed
            # 3000|Picture vehicles, marine|PRODUCTION
            3010|Picture cars|84800|P18 I82|8300|50300|71000|day
            3020|Drivers, handlers|44000|P100|4800|29300|38100|week
            3030|Ferry charter|116000||11300|68500|120400|day
            3040|Tug, safety boats|34000||3500|21600|34400|day
            3050|Fuel, moorings|18000|C31 L69|1800|10900|15100|day
            # 3100|Make-up|PRODUCTION
            3110|Make-up, hair crew|170400|P100|11700|102700|160200|week
            3120|Prosthetics|14000|I69 C31|1100|9800|13200|fixed
            3130|Supplies|9000|C70 I30|700|6100|8400|fixed
            # 3200|Set lighting|PRODUCTION
            3210|Gaffer, crew|324700|P100|15700|191000|282500|week
            3220|Lighting package|142000||7800|94700|140100|day
            3230|Generators|34000||1600|19600|39000|day
            3240|Expendables|22000|C23 I77|1100|13200|19200|day
            # 3300|Camera|PRODUCTION
            3310|Director of photography|142000|P100|10700|94200|127400|week
            3320|Camera crew|141100|P100|10100|89500|125400|week
            3330|Camera package|168000||10700|94300|153900|day
            3340|Drone, underwater|34000||2600|23200|35600|day
            3350|Expendables|21000|C31 I69|1400|12100|18300|day
            # 3400|Sound|PRODUCTION
            3410|Mixer, boom|75800|P100|2400|44100|70300|week
            3420|Sound package|22000||800|14300|20700|fixed
            3430|Expendables|7000|C47 I53|0|4100|6500|fixed
            # 3500|Transport|PRODUCTION
            3505|Coordinator, captains|128000|P100|21100|77500|110600|week
            3510|Drivers|421300|P100|65800|242000|374400|week
            3520|Vehicle rentals|248000||38900|143100|217600|day
            3530|Fuel|84000|C43 I57|14700|54200|83100|day
            3540|Repairs, tolls|38000|C66 I34|6200|22700|32700|day
            3550|Permits, parking|27000|L100|4800|17500|23700|day
            # 3600|Locations|PRODUCTION
            3605|Location managers|196200|P100|36300|125400|169900|week
            3610|Sites: fees, police, restoration|580000|L100|109200|377500|531000|day
            3620|Fire, security|44000|L100|9200|31900|39500|day
            3630|Catering|174000|P38 I56 C6|46000|114000|160700|day
            3640|Tents, toilets, heating|62000|L85 I15|12000|41400|58700|day
            3660|Parking, holding|35000|L100|7200|24900|31200|day
            3675|Drone permits|0|L100|0|2000|2000|day
            # 3700|Media|PRODUCTION
            3710|Data technician|56000|P100|2200|30500|48000|week
            3720|Storage|38500||1500|20800|35000|fixed
            3730|Dailies|30000||1400|19100|26600|fixed
            # 3800|Stage|PRODUCTION
            3810|Stage rental|226000|L100|95000|182700|190500|fixed
            3820|Power, telephones|48600||14000|42000|52300|fixed
            3830|Stage offices|35000|I77 C23|8600|24800|34600|fixed
            # 4000|Second unit|PRODUCTION
            4010|Second unit crew|128700|P100|0|51300|107400|week
            4020|Equipment|52000||0|21600|48500|fixed
            4030|Boats, aerials|34000||0|12000|24400|fixed
            # 4200|BTL travel|PRODUCTION
            4210|Air fares|142800|I70 C30|26400|101600|127000|fixed
            4220|Hotels|196000|I78 C22|35800|137600|182200|fixed
            4230|Per diem|98000|C62 I38|16900|64900|85300|fixed
            4240|Ground transport|35000|C47 I53|5800|22300|30100|fixed
            # 4300|Office, safety|PRODUCTION
            4310|Rent|96300||31500|59600|80300|fixed
            4320|Equipment, supplies|68000|C47 I53|21900|41400|56400|fixed
            4330|Telephones, software|46000|I77 C23|18200|34400|40900|fixed
            4340|Safety officer, training|74000|P96 I4|25000|47300|66900|week
            # 4900|BTL fringes|PRODUCTION
            4910|Payroll taxes|612500|P100|95900|407700|556800|week
            4920|Union pension, health|724000|P100|102700|436500|645600|week
            4930|Workers' compensation|146000|P100|23400|99600|133400|week
            4940|Payroll fees|92000|P100|14100|59800|81300|week
            """;

    private ChartProduction() {}
}
