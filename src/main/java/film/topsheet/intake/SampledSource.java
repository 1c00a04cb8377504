package film.topsheet.intake;

import film.topsheet.money.Money;
import film.topsheet.profile.FileRefused;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.stream.IntStream;

/** Rows on their way to a judge, of which the first values of every column are kept. */
final class SampledSource implements RowSource {

    private static final int SAMPLES = 3;
    private static final int ROWS = 5_000;

    private final RowSource source;
    private final Facts facts;
    private final List<List<Sampled>> columns;
    private int rows;

    /** @param currency the row's code; blank: the production's */
    private record Sampled(String text, String currency) {}

    SampledSource(RowSource source, Facts facts) {
        this.source = source;
        this.facts = facts;
        this.columns = IntStream.range(0, source.header().length)
                .mapToObj(each -> (List<Sampled>) new ArrayList<Sampled>()).toList();
    }

    @Override
    public String[] header() {
        return source.header();
    }

    @Override
    public char separator() {
        return source.separator();
    }

    @Override
    public boolean read(RowBatch batch) throws IOException, FileRefused {
        var more = source.read(batch);
        for (var at = 0; at < batch.size() && rows < ROWS; at++, rows++) {
            if (batch.note(at) == null) {
                keep(batch.row(at));
            }
        }
        return more;
    }

    private void keep(String[] row) {
        var currency = "";
        for (var at = 0; at < row.length && at < columns.size(); at++) {
            if (header()[at].strip().equalsIgnoreCase("currency")) {
                currency = row[at];
            }
        }
        for (var at = 0; at < row.length && at < columns.size(); at++) {
            var samples = columns.get(at);
            var text = row[at];
            if (samples.size() < SAMPLES && !text.isBlank()
                    && samples.stream().noneMatch(each -> each.text().equals(text))) {
                samples.add(new Sampled(text, currency));
            }
        }
    }

    /** What the columns are, with the first different values of each that are not blank. */
    List<Preview.Field> fields(Feed feed, Header header) {
        var fields = new ArrayList<Preview.Field>();
        for (var at = 0; at < columns.size(); at++) {
            var place = at;
            var column = feed.columns().stream()
                    .filter(each -> header.place(each.name()) == place).findFirst();
            fields.add(new Preview.Field(header()[at].strip(),
                    column.map(Column::name).orElse(""),
                    columns.get(at).stream()
                            .map(each -> column.map(found -> read(found, each)).orElseGet(() ->
                                    sample(each.text(), each.text(), true)))
                            .toList(), -1, 0));
        }
        return fields;
    }

    private Preview.Sample read(Column column, Sampled sampled) {
        var currency = Currencies.read(sampled.currency()).orElse(facts.currency());
        try {
            var value = Typed.value(column, sampled.text(), currency, facts.zone());
            return sample(sampled.text(), shown(column, value, currency), true);
        } catch (Unreadable e) {
            return sample(sampled.text(), e.getMessage(), false);
        }
    }

    private static String shown(Column column, Object value, Currency currency) {
        if (column.type() == Column.Type.AMOUNT) {
            return new Money(currency, (Long) value).toString();
        }
        if (value instanceof Boolean yes) {
            return yes ? "yes" : "no";
        }
        return value instanceof BigDecimal number ? number.toPlainString() : value.toString();
    }

    private static Preview.Sample sample(String text, String read, boolean readable) {
        return new Preview.Sample(Texts.shown(text), Texts.shown(read), readable);
    }

    @Override
    public void close() throws IOException {
        source.close();
    }
}
