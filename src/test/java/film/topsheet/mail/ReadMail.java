package film.topsheet.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.TreeMap;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;

/**
 * A mail as a person reads it.
 *
 * @param to     the address it went to
 * @param text   its plain text; @param page its HTML
 * @param papers what is attached, by name
 */
public record ReadMail(String to, String replyTo, String subject, String text, String page,
        TreeMap<String, byte[]> papers) {

    public static ReadMail of(byte[] mime) throws IOException, MessagingException {
        var message = new MimeMessage(Session.getInstance(new Properties()),
                new ByteArrayInputStream(mime));
        var leaves = new ArrayList<Part>();
        gather(message, leaves);
        var papers = new TreeMap<String, byte[]>();
        for (var each : leaves) {
            if (each.isMimeType("application/pdf")) {
                papers.put(each.getFileName(), each.getInputStream().readAllBytes());
            }
        }
        return new ReadMail(address(message.getAllRecipients()[0]),
                address(message.getReplyTo()[0]), message.getSubject(),
                words(leaves, "text/plain"), words(leaves, "text/html"), papers);
    }

    /** All that is read without opening what is attached. */
    public String words() {
        return subject + "\n" + text + "\n" + page;
    }

    /** The words of everything that is attached. */
    public String papersInWords() {
        var words = new StringBuilder();
        papers.values().forEach(each -> words.append(words(each)).append('\n'));
        return words.toString();
    }

    public static String words(byte[] paper) {
        try (var pdf = Loader.loadPDF(paper)) {
            return new PDFTextStripper().getText(pdf);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static String address(jakarta.mail.Address address) {
        return ((InternetAddress) address).getAddress();
    }

    private static void gather(Part part, List<Part> leaves)
            throws MessagingException, IOException {
        if (part.getContent() instanceof Multipart parts) {
            for (var at = 0; at < parts.getCount(); at++) {
                gather(parts.getBodyPart(at), leaves);
            }
        } else {
            leaves.add(part);
        }
    }

    private static String words(List<Part> leaves, String type)
            throws MessagingException, IOException {
        for (var each : leaves) {
            if (each.isMimeType(type)) {
                return each.getContent().toString().replace("\r\n", "\n");
            }
        }
        return "";
    }
}
