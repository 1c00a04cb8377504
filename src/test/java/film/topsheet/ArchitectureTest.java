package film.topsheet;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The house, as a test: who may know whom, which library lives where, what nobody may do. */
class ArchitectureTest {

    private static final JavaClasses OURS = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("film.topsheet");

    /** Where amounts are read, kept and reckoned with; report draws with floats, and only there. */
    private static final String[] NEAR_AMOUNTS = Stream.of("money", "ledger", "profile", "intake",
                    "budget", "vendors", "payroll", "locations", "schedule", "forecast",
                    "financing", "checks")
            .map(each -> "film.topsheet." + each).toArray(String[]::new);

    @ParameterizedTest(name = "{0} imports only {1}")
    @CsvSource(delimiter = '|', textBlock = """
            money      | -
            sql        | -
            ledger     | money sql
            slate      | money ledger
            profile    | money slate
            intake     | money sql ledger slate profile
            checks     | money sql ledger slate intake
            budget     | money sql ledger slate intake
            payroll    | money sql ledger slate intake
            vendors    | money sql ledger slate intake
            locations  | money sql ledger slate intake
            schedule   | money sql ledger slate intake
            forecast   | money sql ledger slate intake budget payroll vendors locations schedule
            financing  | money sql ledger slate intake budget payroll vendors locations schedule forecast
            report     | money sql ledger slate profile intake checks budget payroll vendors locations schedule forecast financing
            mail       | sql slate
            job.server | -
            """)
    void aPackageImportsOnlyWhatItsRowNames(String name, String row) {
        var allowed = Stream.of((name + " " + row).split(" "))
                .map(each -> "film.topsheet." + each).toList();

        classes().that().resideInAPackage("film.topsheet." + name)
                .should().onlyDependOnClassesThat(describe("are in its row",
                        (JavaClass type) -> !type.getPackageName().startsWith("film.topsheet")
                                || allowed.contains(type.getPackageName())))
                .check(OURS);
    }

    @Test
    void everyPackageHasARow() {
        var packages = OURS.stream().map(JavaClass::getPackageName).distinct().toList();

        assertThat(packages).containsExactlyInAnyOrderElementsOf(Stream.of("", ".money", ".sql",
                        ".ledger", ".slate", ".profile", ".intake", ".checks", ".budget",
                        ".payroll", ".vendors", ".locations", ".schedule", ".forecast",
                        ".financing", ".report", ".mail", ".job", ".job.server")
                .map(each -> "film.topsheet" + each).toList());
    }

    @ParameterizedTest(name = "{0} lives in {1}")
    @CsvSource(delimiter = '|', textBlock = """
            org.springframework.batch  | job
            org.springframework.boot   | job
            org.flywaydb               | job
            io.zonky                   | job.server
            com.zaxxer.hikari          | job
            picocli                    | job
            me.tongfei.progressbar     | job
            net.sf.jasperreports       | report
            org.dhatim.fastexcel       | report
            org.openpdf                | report
            com.lowagie                | report
            com.opencsv                | profile report
            org.postgresql             | intake job job.server
            org.yaml.snakeyaml         | slate
            jakarta.mail               | mail
            org.thymeleaf              | mail
            org.eclipse.angus          | mail
            """)
    void aLibraryHasItsHome(String library, String homes) {
        var ours = Arrays.stream(homes.split(" ")).map(each -> "film.topsheet." + each).toList();

        noClasses().that(describe("live elsewhere",
                        (JavaClass type) -> !ours.contains(type.getPackageName())))
                .should().dependOnClassesThat().resideInAPackage(library + "..")
                .check(OURS);
    }

    @ParameterizedTest(name = "{0} needs nothing but the JDK")
    @ValueSource(strings = {"money", "sql"})
    void theCoreNeedsNothingButTheJdk(String core) {
        classes().that().resideInAPackage("film.topsheet." + core)
                .should().onlyDependOnClassesThat().resideInAnyPackage("java..", "film.topsheet..")
                .check(OURS);
    }

    @Test
    void noBinaryFloatingPointTouchesAnAmount() {
        var binary = List.of("double", "float", "java.lang.Double", "java.lang.Float", "[D", "[F");

        noFields().that().areDeclaredInClassesThat().resideInAnyPackage(NEAR_AMOUNTS)
                .should().haveRawType(describe("binary floating point",
                        (JavaClass type) -> binary.contains(type.getName())))
                .check(OURS);
        noMethods().that().areDeclaredInClassesThat().resideInAnyPackage(NEAR_AMOUNTS)
                .should().haveRawReturnType(describe("binary floating point",
                        (JavaClass type) -> binary.contains(type.getName())))
                .orShould().haveRawParameterTypes(describe("binary floating point",
                        (List<JavaClass> types) -> types.stream()
                                .anyMatch(each -> binary.contains(each.getName()))))
                .check(OURS);
        noClasses().that().resideInAnyPackage(NEAR_AMOUNTS)
                .should().callMethodWhere(describe("makes a binary number of an exact one",
                        call -> List.of("doubleValue", "floatValue", "getDouble", "getFloat",
                                "parseDouble", "parseFloat").contains(call.getTarget().getName())))
                .check(OURS);
    }

    @Test
    void daysAreLocalDatesAndMomentsAreInstants() {
        noClasses().should().dependOnClassesThat().haveFullyQualifiedName("java.util.Date")
                .orShould().dependOnClassesThat().haveFullyQualifiedName("java.sql.Date")
                .orShould().dependOnClassesThat().haveFullyQualifiedName("java.util.Calendar")
                .check(OURS);
        // A key of a moment comes back from the database as a timestamp and is turned at once.
        noClasses().should().dependOnClassesThat().haveFullyQualifiedName("java.sql.Timestamp")
                .check(allBut("intake", "ReferenceRow"));
    }

    /** Only the program's two outermost classes make the clock that all others are given. */
    @Test
    void nobodyAsksTheClockButTheOneThatIsGivenToHim() {
        noClasses().should().callMethodWhere(describe("asks the machine's clock", call -> {
            var owner = call.getTargetOwner().getName();
            var name = call.getTarget().getName();
            return owner.startsWith("java.time.") && (name.equals("now")
                            && call.getTarget().getRawParameterTypes().isEmpty()
                            || List.of("system", "systemUTC", "systemDefaultZone").contains(name))
                    || owner.equals("java.lang.System") && name.equals("currentTimeMillis");
        })).check(allBut("job", "Program", "Rehearsal"));
    }

    @Test
    void noInterfaceHasOneImplementationOfItsOwnPackage() {
        for (var each : OURS) {
            if (each.isInterface() && each.getAllSubclasses().size() == 1) {
                assertThat(each.getMethods().size() == 1 || each.isAnnotation())
                        .as("%s has one implementation: it is no interface", each.getName())
                        .isTrue();
            }
        }
    }

    @Test
    void atLeastHalfOfTheTypesAreHiddenInTheirPackages() {
        var top = OURS.stream().filter(JavaClass::isTopLevelClass)
                .filter(each -> !each.getSimpleName().equals("package-info")).toList();
        var hidden = top.stream().filter(each -> !each.getModifiers()
                .contains(com.tngtech.archunit.core.domain.JavaModifier.PUBLIC)).count();

        assertThat(hidden * 2).as("%d of %d types are hidden", hidden, top.size())
                .isGreaterThanOrEqualTo(top.size());
    }

    private static JavaClasses allBut(String home, String... names) {
        var spared = Arrays.stream(names)
                .map(each -> "film.topsheet." + home + "." + each).toList();
        return OURS.that(describe("all but " + spared, type ->
                spared.stream().noneMatch(each -> type.getName().equals(each)
                        || type.getName().startsWith(each + "$"))));
    }
}
