package film.topsheet.oracle;

/** The program's cost reports agree with the independent calculation in every cell. */
class CostReportAgreesTest extends CostReportAgreement {

    @Override
    Product product() {
        return new Program();
    }
}
