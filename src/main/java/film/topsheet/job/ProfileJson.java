package film.topsheet.job;

import film.topsheet.intake.ExportTask;
import film.topsheet.intake.Preview;
import film.topsheet.money.Money;
import film.topsheet.report.Json;
import java.io.OutputStream;
import java.util.Currency;

/** What {@code profile} says of one export, for programs: every held row, not only the first. */
final class ProfileJson {

    private ProfileJson() {}

    static void write(ProfileScreen screen, OutputStream out) {
        var preview = screen.preview();
        Json.document(out, json -> {
            json.text("file", screen.file().toString())
                    .text("production", screen.settings().code())
                    .text("result", screen.exit().result())
                    .text("feed", screen.task().map(each -> each.feed().name()).orElse(null))
                    .text("profile", screen.task().map(ExportTask::profile).orElse(null))
                    .text("mode", screen.task().map(ExportTask::mode).orElse(null))
                    .text("rule", screen.rule().orElse(null))
                    .text("fit", screen.fit().orElse(null))
                    .yesNo("compared", preview.compared())
                    .text("same_bytes_as", preview.sameAs().map(Preview.Same::path).orElse(null))
                    .count("repeated", preview.repeated())
                    .objects("columns", preview.fields(), ProfileJson::field)
                    .texts("absent", preview.absent())
                    .objects("sums", preview.sums(), ProfileJson::sum);
            preview.read().ifPresent(each -> read(json, each));
            json.object("accounts_not_in_the_chart", content -> preview.outside()
                    .forEach(content::count));
            preview.vanishing().ifPresent(gone -> json.object("vanishing", content -> content
                    .count("standing", gone.standing())
                    .count("gone", gone.gone())
                    .amount("amount", new Money(screen.settings().currency(), gone.goneMinor()))));
            preview.amending().ifPresent(rows -> json.object("amending", content -> content
                    .count("rows", rows.rows())
                    .object("changes", changes -> rows.changes().forEach((currency, minor) ->
                            changes.amount(currency,
                                    new Money(Currency.getInstance(currency), minor))))));
            json.objects("held", preview.held(), ProfileJson::held);
            preview.refused().ifPresent(refused -> json.object("refused", content -> content
                    .count("line", refused.line())
                    .text("problem", refused.problem())
                    .text("remedy", refused.remedy())));
        });
    }

    private static void field(Json json, Preview.Field field) {
        json.text("column", field.name())
                .text("field", field.field().isEmpty() ? null : field.field())
                .objects("samples", field.samples(), (content, each) -> content
                        .text("text", each.text()).text("read", each.read())
                        .yesNo("readable", each.readable()));
    }

    private static void read(Json json, Preview.Read read) {
        json.object("records", content -> read.classes().forEach(content::count))
                .objects("controls", read.controls(), (content, each) -> content
                        .count("line", each.line()).text("scope", each.scope())
                        .text("column", each.column()).number("stated", each.stated())
                        .number("summed", each.summed()).yesNo("agrees", each.agrees()))
                .texts("notes", read.notes());
    }

    private static void sum(Json json, Preview.Sum sum) {
        var currency = Currency.getInstance(sum.currency());
        json.text("currency", sum.currency())
                .count("rows_read", sum.read())
                .count("rows_loaded", sum.loaded())
                .count("rows_known", sum.known())
                .count("rows_held", sum.held())
                .count("rows_headings", sum.headings())
                .amount("amount_read", new Money(currency, sum.amountRead()))
                .amount("amount_loaded", new Money(currency, sum.amountLoaded()))
                .amount("amount_known", new Money(currency, sum.amountKnown()))
                .amount("amount_held", new Money(currency, sum.amountHeld()))
                .amount("amount_headings", new Money(currency, sum.amountHeadings()));
    }

    private static void held(Json json, Preview.Held row) {
        json.count("line", row.line())
                .text("column", row.column())
                .text("value", row.value())
                .text("problem", row.problem())
                .text("remedy", row.remedy())
                .text("row", row.row());
    }
}
