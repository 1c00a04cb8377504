package film.topsheet.profile;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipException;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * The elements of one part in their order. Knows no document type and no entity, opens nothing
 * else, and goes by local names: the two dialects of the format differ only in namespaces.
 */
final class WorkbookXml implements Closeable {

    static final int LONGEST_TEXT = 65_536;

    private static final int DEEPEST = 100;
    static final XMLInputFactory FACTORY = factory();

    private final InputStream in;
    private final XMLStreamReader xml;
    private final StringBuilder text = new StringBuilder();
    private int depth;

    WorkbookXml(InputStream in) throws IOException, FileRefused {
        this.in = in;
        try {
            xml = FACTORY.createXMLStreamReader(decoded(in));
        } catch (XMLStreamException e) {
            throw refusal(e);
        }
    }

    private static XMLInputFactory factory() {
        // The JDK's own: which other parsers lie on the class path is chance.
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        return factory;
    }

    /** Whatever encoding the XML claims: Excel writes UTF-8, sometimes behind a mark. */
    private static Reader decoded(InputStream in) throws IOException, FileRefused {
        var reader = new BufferedReader(
                new InputStreamReader(in, StandardCharsets.UTF_8.newDecoder()));
        reader.mark(1);
        try {
            if (reader.read() != '\uFEFF') {
                reader.reset();
            }
        } catch (IOException e) {
            throw refusal(e);
        }
        return reader;
    }

    /** The name of the next element, "/name" where one ends, null at the end of the part. */
    String next() throws IOException, FileRefused {
        while (true) {
            switch (event()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    if (++depth > DEEPEST) {
                        throw strange("nests its elements more than %d deep".formatted(DEEPEST));
                    }
                    return xml.getLocalName();
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    depth--;
                    return ends(xml.getLocalName());
                }
                case XMLStreamConstants.END_DOCUMENT -> {
                    return null;
                }
                default -> { }
            }
        }
    }

    /** The few names that are asked for, without a new text for each of a million cells. */
    private static String ends(String name) {
        return switch (name) {
            case "c" -> "/c";
            case "row" -> "/row";
            case "si" -> "/si";
            case "is" -> "/is";
            case "rPh" -> "/rPh";
            default -> "/" + name;
        };
    }

    /** The text of the element that began last, up to its end; elements within are refused. */
    String text() throws IOException, FileRefused {
        text.setLength(0);
        while (true) {
            switch (event()) {
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA,
                        XMLStreamConstants.SPACE -> {
                    text.append(xml.getTextCharacters(), xml.getTextStart(),
                            xml.getTextLength());
                    if (text.length() > LONGEST_TEXT) {
                        throw tooLong();
                    }
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    depth--;
                    return text.toString();
                }
                case XMLStreamConstants.START_ELEMENT, XMLStreamConstants.END_DOCUMENT ->
                        throw strange("has an element where a text belongs");
                default -> { }
            }
        }
    }

    /** Passes over the element that began last, with all that is in it. */
    void skip() throws IOException, FileRefused {
        var outside = depth - 1;
        while (depth > outside && next() != null) {
            continue;
        }
    }

    private int event() throws IOException, FileRefused {
        try {
            if (!xml.hasNext()) {
                return XMLStreamConstants.END_DOCUMENT;
            }
            var event = xml.next();
            if (event == XMLStreamConstants.DTD
                    || event == XMLStreamConstants.ENTITY_REFERENCE) {
                throw strange("declares a document type or an entity");
            }
            return event;
        } catch (XMLStreamException e) {
            throw refusal(e);
        }
    }

    private static FileRefused refusal(Exception e) throws IOException {
        for (Throwable each = e; each != null; each = each.getCause()) {
            if (each instanceof WorkbookGuard.Refusal refusal) {
                return refusal.refused();
            }
            if (each instanceof XMLStreamException trouble
                    && trouble.getNestedException() instanceof WorkbookGuard.Refusal refusal) {
                return refusal.refused();
            }
            if (each instanceof ZipException) {
                return WorkbookZip.damaged();
            }
        }
        return strange("is not well-formed");
    }

    static FileRefused tooLong() {
        return strange("has a text of more than %,d characters in one cell"
                .formatted(LONGEST_TEXT));
    }

    private static FileRefused strange(String problem) {
        return new FileRefused(0, "is not a workbook as Excel writes it: its XML " + problem,
                "Open it in Excel and save it again, or save the sheet as CSV.");
    }

    int attributes() {
        return xml.getAttributeCount();
    }

    String attributeName(int at) {
        return xml.getAttributeLocalName(at);
    }

    String attribute(int at) {
        return xml.getAttributeValue(at);
    }

    /** The attribute of the element that began last; null where it has none. */
    String attribute(String name) {
        for (var at = 0; at < xml.getAttributeCount(); at++) {
            if (xml.getAttributeLocalName(at).equals(name)) {
                return xml.getAttributeValue(at);
            }
        }
        return null;
    }

    /** Whether an attribute is set, as XML writes it. */
    boolean isSet(String name) {
        var value = attribute(name);
        return value != null && (value.equals("1") || value.equals("true"));
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
