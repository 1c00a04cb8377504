package film.topsheet.job;

import java.util.Optional;

/** The mails are to be listed, or one of them is to be settled. */
public record MailsRequest(CommonOptions common, Optional<Decision> decision) {

    /**
     * What a person decides about a mail.
     *
     * @param mail   as the list names it
     * @param resend whether it is to be sent again; if not, it was found to be sent
     * @param by     who answers for it
     */
    public record Decision(String production, String mail, boolean resend, String by) {}
}
