package film.topsheet.profile;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * The statements of a camt.053 file of any version: elements go by their local names. Only what is
 * booked is an entry. Knows no document type and no entity, and opens nothing else.
 */
final class CamtStatements implements Statements {

    private static final int LONGEST_TEXT = 65_536;
    private static final int DEEPEST = 100;

    private final Reader in;
    private final XMLStreamReader xml;
    private final String own;
    private final StringBuilder path = new StringBuilder("/");
    private final StringBuilder text = new StringBuilder();
    private int depth;
    private boolean begun;
    private boolean found;

    /** @param own the production's currency */
    CamtStatements(Opened opened, String own) throws IOException, FileRefused {
        this.own = own;
        in = new InputStreamReader(opened.bytes(), opened.charset().newDecoder());
        try {
            xml = WorkbookXml.FACTORY.createXMLStreamReader(in);
        } catch (XMLStreamException e) {
            throw refusal(e);
        }
    }

    @Override
    public Statement next() throws IOException, FileRefused {
        while (step()) {
            begun |= path.indexOf("/Document/") == 0;
            if (path.toString().endsWith("/Stmt/")) {
                found = true;
                return statement();
            }
        }
        if (!begun) {
            throw new FileRefused(1, "is no camt.053: it does not begin with <Document>",
                    "Export it from the bank as camt.053, or name the profile that it is for.");
        }
        if (!found) {
            throw new FileRefused(1, "holds no statement: a camt.053 has an element Stmt",
                    "Export the account's statements, not its reports or notices.");
        }
        return null;
    }

    private Statement statement() throws IOException, FileRefused {
        var statement = new Statement();
        var outside = depth;
        var from = path.length();
        while (step(outside)) {
            switch (path.substring(from)) {
                case "Acct/" -> statement.account(texts().account());
                case "Bal/" -> balance(statement);
                case "Ntry/" -> entry(statement);
                default -> { }
            }
        }
        return statement;
    }

    private void balance(Statement statement) throws IOException, FileRefused {
        var found = texts();
        if (found.of("Tp/CdOrPrtry/Cd/").equals("CLBD")) {
            statement.balance(found.signed(), found.day("Dt/"));
        }
    }

    private void entry(Statement statement) throws IOException, FileRefused {
        var line = line();
        var found = texts();
        if (found.isBooked()) {
            statement.add(new Statement.Entry(line, found.day("BookgDt/"), found.reference(),
                    found.of("BkTxCd/Domn/Cd/"), found.description(), found.signed()));
        }
    }

    /** Everything that stands in the element that began last, to its end. */
    private CamtTexts texts() throws IOException, FileRefused {
        var found = new CamtTexts();
        var outside = depth;
        var from = path.length();
        while (depth >= outside) {
            switch (event()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    enter();
                    refuseOtherCurrency(path.substring(from));
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> append();
                case XMLStreamConstants.END_ELEMENT -> {
                    found.add(path.substring(Math.min(from, path.length())),
                            text.toString().strip());
                    leave();
                }
                default -> { }
            }
        }
        return found;
    }

    private void refuseOtherCurrency(String name) throws FileRefused {
        var currency = xml.getAttributeValue(null, "Ccy");
        if (name.equals("Amt/") && currency != null && !currency.equals(own)) {
            throw Statement.otherCurrency(line(), currency, own);
        }
    }

    private boolean step() throws IOException, FileRefused {
        return step(0);
    }

    /** Goes on to the next element within; false where the element at that depth ends. */
    private boolean step(int outside) throws IOException, FileRefused {
        while (true) {
            switch (event()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    enter();
                    return true;
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    leave();
                    if (depth < outside) {
                        return false;
                    }
                }
                case XMLStreamConstants.END_DOCUMENT -> {
                    return false;
                }
                default -> { }
            }
        }
    }

    private void enter() throws FileRefused {
        if (++depth > DEEPEST) {
            throw strange("nests its elements more than %d deep".formatted(DEEPEST));
        }
        path.append(xml.getLocalName()).append('/');
        text.setLength(0);
    }

    private void append() throws FileRefused {
        text.append(xml.getText());
        if (text.length() > LONGEST_TEXT) {
            throw strange("has a text of more than %,d characters".formatted(LONGEST_TEXT));
        }
    }

    private void leave() {
        depth--;
        path.setLength(path.lastIndexOf("/", path.length() - 2) + 1);
        text.setLength(0);
    }

    private int event() throws IOException, FileRefused {
        try {
            var event = xml.hasNext() ? xml.next() : XMLStreamConstants.END_DOCUMENT;
            if (event == XMLStreamConstants.DTD
                    || event == XMLStreamConstants.ENTITY_REFERENCE) {
                throw strange("declares a document type or an entity");
            }
            return event;
        } catch (XMLStreamException e) {
            throw refusal(e);
        }
    }

    private FileRefused refusal(XMLStreamException e) throws IOException {
        if (e.getNestedException() instanceof CharacterCodingException coding) {
            throw coding;
        }
        return strange("is not well-formed");
    }

    private FileRefused strange(String problem) {
        return new FileRefused(xml == null ? 1 : line(), "is no camt.053: its XML " + problem,
                "Export it again from the bank itself.");
    }

    @Override
    public long line() {
        return xml.getLocation().getLineNumber();
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
