package film.topsheet.slate;

import java.util.List;
import java.util.Optional;

/**
 * Who gets mail.
 *
 * @param domains       addresses outside are refused; empty: any is allowed
 * @param testRecipient gets every mail instead of the recipients
 */
public record Mailing(
        List<Recipient> recipients, List<String> domains, Optional<String> testRecipient) {

    public Mailing {
        recipients = List.copyOf(recipients);
        domains = List.copyOf(domains);
    }
}
