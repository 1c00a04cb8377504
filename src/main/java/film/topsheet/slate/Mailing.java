package film.topsheet.slate;

import java.util.List;
import java.util.Optional;

/**
 * Who gets mail.
 *
 * @param domains       addresses outside are refused; empty: any is allowed
 * @param testRecipient gets every mail instead of the recipients
 * @param operator      is told when a night fails
 */
public record Mailing(
        List<Recipient> recipients, List<String> domains, Optional<String> testRecipient,
        Optional<String> operator) {

    /** Nobody is told of anything. */
    static final Mailing NONE = new Mailing(
            List.of(), List.of(), Optional.empty(), Optional.empty());

    public Mailing {
        recipients = List.copyOf(recipients);
        domains = List.copyOf(domains);
    }

    /** Whether an address may be mailed to. */
    public boolean allows(String address) {
        return isWithin(domains, address);
    }

    static boolean isWithin(List<String> domains, String address) {
        var domain = address.substring(address.indexOf('@') + 1);
        return domains.isEmpty() || domains.stream().anyMatch(domain::equalsIgnoreCase);
    }
}
