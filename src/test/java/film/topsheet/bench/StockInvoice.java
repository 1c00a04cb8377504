package film.topsheet.bench;

/** A row as a bean, the way BeanWrapperFieldSetMapper fills it. */
public final class StockInvoice {

    private String documentNo;
    private String line;
    private String vendorId;
    private String vendor;
    private String invoiceNo;
    private String invoiceDate;
    private String postingDate;
    private String account;
    private String description;
    private String amount;
    private String currency;
    private String poNumber;
    private String poLine;
    private String enteredBy;

    /** The named parameter of a column: {@code document_no} is {@code :documentNo}. */
    static String parameter(String column) {
        var name = new StringBuilder(":");
        for (var at = 0; at < column.length(); at++) {
            var c = column.charAt(at);
            name.append(c == '_' ? Character.toUpperCase(column.charAt(++at)) : c);
        }
        return name.toString();
    }

    public String getDocumentNo() {
        return documentNo;
    }

    public void setDocumentNo(String text) {
        documentNo = text;
    }

    public String getLine() {
        return line;
    }

    public void setLine(String text) {
        line = text;
    }

    public String getVendorId() {
        return vendorId;
    }

    public void setVendorId(String text) {
        vendorId = text;
    }

    public String getVendor() {
        return vendor;
    }

    public void setVendor(String text) {
        vendor = text;
    }

    public String getInvoiceNo() {
        return invoiceNo;
    }

    public void setInvoiceNo(String text) {
        invoiceNo = text;
    }

    public String getInvoiceDate() {
        return invoiceDate;
    }

    public void setInvoiceDate(String text) {
        invoiceDate = text;
    }

    public String getPostingDate() {
        return postingDate;
    }

    public void setPostingDate(String text) {
        postingDate = text;
    }

    public String getAccount() {
        return account;
    }

    public void setAccount(String text) {
        account = text;
    }

    public String getDescription() {
        return description;
    }

    public void setDescription(String text) {
        description = text;
    }

    public String getAmount() {
        return amount;
    }

    public void setAmount(String text) {
        amount = text;
    }

    public String getCurrency() {
        return currency;
    }

    public void setCurrency(String text) {
        currency = text;
    }

    public String getPoNumber() {
        return poNumber;
    }

    public void setPoNumber(String text) {
        poNumber = text;
    }

    public String getPoLine() {
        return poLine;
    }

    public void setPoLine(String text) {
        poLine = text;
    }

    public String getEnteredBy() {
        return enteredBy;
    }

    public void setEnteredBy(String text) {
        enteredBy = text;
    }
}
