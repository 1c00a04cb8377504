package film.topsheet.slate;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads who answers for the figures and who gets them. */
final class MailReader {

    private static final Kind<String> SECTION = Kinds.name(
            "is not a section", Recipient.SECTIONS);
    private static final Kind<String> MAILED =
            Kinds.name("is not a document that is mailed", Recipient.MAILED);

    /** Hold every transaction, a person's pay or cash, or the figures of every party. */
    private static final Pattern NEVER_MAILED = Pattern.compile(
            "(ledger|pack|workbook|transactions|findings|rejects|waterfall|run)(\\.\\w+)?"
                    + "|.*\\.(xlsx|csv|json)");

    /** Takes what is never mailed too, so that it can be refused with its own reason. */
    private static final Kind<String> DOCUMENT = new Kind<>(
            MAILED.problem(), MAILED.remedy(), MAILED.words(),
            text -> MAILED.reader().apply(text)
                    .or(() -> Optional.of(text).filter(NEVER_MAILED.asMatchPredicate())));

    private final List<String> domains;
    private final Set<String> addresses = new HashSet<>();

    private MailReader(List<String> domains) {
        this.domains = domains;
    }

    /** @param domains outside of which addresses are refused; empty: any is allowed */
    static Optional<Mailing> read(TableReader in, List<String> domains) {
        var reader = new MailReader(domains);
        var recipients = in.tables("recipients", reader::recipient);
        var test = reader.address(in, "test-recipient");
        var operator = reader.address(in, "operator");
        return in.built(() -> new Mailing(recipients, domains, test, operator));
    }

    /** Who is told of trouble, by settings that are wrong elsewhere; wrong here, it is nobody. */
    static Mailing ofRefused(Setting.Table table) {
        var in = TableReader.root(table, new ArrayList<>());
        var domains = in.all("mail-domains", Kinds.DOMAIN);
        var reader = new MailReader(domains);
        var test = reader.address(in, "test-recipient");
        var operator = reader.address(in, "operator");
        return in.built(() -> new Mailing(List.of(), domains, test, operator))
                .orElse(Mailing.NONE);
    }

    private Optional<String> address(TableReader in, String key) {
        var address = in.find(key, Kinds.EMAIL);
        address.ifPresent(each -> refuseOutside(in, key, each));
        return address;
    }

    static Optional<Person> person(TableReader in, List<String> domains) {
        var name = in.require("name", Kinds.TEXT);
        var email = in.find("email", Kinds.EMAIL);
        email.ifPresent(address -> new MailReader(domains).refuseOutside(in, "email", address));
        return in.whole(() -> new Person(name.orElseThrow(), email));
    }

    private Optional<Recipient> recipient(TableReader in) {
        var name = in.require("name", Kinds.TEXT);
        var email = in.require("email", Kinds.EMAIL);
        var role = in.find("role", Kinds.WORD);
        var party = in.find("party", Kinds.TEXT);
        var sections = in.all("sections", SECTION);
        if (!in.has("documents")) {
            in.missing("documents", DOCUMENT.remedy());
        }
        var documents = in.all("documents", DOCUMENT);
        documents.stream().filter(NEVER_MAILED.asMatchPredicate()).forEach(each ->
                in.refuse("documents", "has %s, which is never mailed".formatted(each),
                        "Leave it out; it stands in the folder of the week."));
        email.ifPresent(address -> {
            refuseOutside(in, "email", address);
            if (!addresses.add(address.toLowerCase(Locale.ROOT))) {
                in.refuse("email", "is the address of a recipient above",
                        "Name all documents of one person in one place.");
            }
        });
        return in.whole(() -> new Recipient(name.orElseThrow(), email.orElseThrow(), role, party,
                sections.stream().distinct().toList(), documents.stream().distinct().toList()));
    }

    private void refuseOutside(TableReader in, String key, String address) {
        var domain = address.substring(address.indexOf('@') + 1);
        if (!Mailing.isWithin(domains, address)) {
            in.refuse(key, "is outside the mail domains, " + Kinds.listed(domains),
                    "Correct the address, or add %s to mail-domains.".formatted(domain));
        }
    }
}
