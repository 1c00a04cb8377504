package film.topsheet;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Laws of the database: of the schema as migrated, and of the statements that write to it. */
class SchemaTest {

    private static final Path JAVA = Path.of("src/main/java/film/topsheet");
    private static final Path SQL = Path.of("src/main/resources/film/topsheet");

    /** Temporary tables of a transaction: they are gone with it. */
    /** Their tables are temporary ones, under the names of those that are read at other times. */
    private static final String BOOKS_AS_ISSUED = ".*(BooksAsIssued\\.java|-as-issued\\.sql)";
    private static final Set<String> TEMPORARY =
            Set.of("side", "wish", "gone", "added", "fate", "undone", "moved_row", "left_row");

    private final JdbcClient jdbc = JdbcClient.create(TestDatabase.fresh());

    @Test
    void everyTablesPrimaryKeyBeginsWithTheProduction() {
        var others = jdbc.sql("""
                select c.relname || ': ' || coalesce(a.attname, 'no primary key')
                from pg_class c
                join pg_namespace n on n.oid = c.relnamespace and n.nspname = 'public'
                left join pg_index i on i.indrelid = c.oid and i.indisprimary
                left join pg_attribute a on a.attrelid = c.oid and a.attnum = i.indkey[0]
                where c.relkind = 'r' and c.relname <> 'flyway_schema_history'
                  and a.attname is distinct from 'production'
                order by 1""").query(String.class).list();

        assertThat(others).isEmpty();
    }

    @Test
    void nothingThatCanHoldAnAmountIsABinaryNumber() {
        var binary = jdbc.sql("""
                select table_name || '.' || column_name from information_schema.columns
                where table_schema = 'public'
                  and data_type in ('real', 'double precision', 'money')""")
                .query(String.class).list();

        assertThat(binary).isEmpty();
    }

    @Test
    void codesAreComparedByTheirBytes() {
        var others = jdbc.sql("""
                select table_name || '.' || column_name
                from information_schema.columns
                where table_schema = 'public' and data_type = 'text' and collation_name is null
                  and column_name in ('account', 'document', 'document_line', 'po_number', 'po_line',
                                      'line', 'number', 'episode', 'row_key', 'accrual_no')
                  and table_name not in (select viewname from pg_views where schemaname = 'public')
                  and table_name not in ('orphan_void', 'week_finding')   -- shown, never compared
                order by 1""").query(String.class).list();

        assertThat(others).isEmpty();
    }

    @Test
    void aTableHasOneWriter() throws IOException {
        var writers = new TreeMap<String, Set<String>>();
        var writing = Pattern.compile(
                "(?i)(?:insert\\s+into|copy|update|delete\\s+from|truncate)\\s+([a-z_]+)\\s*"
                        + "(?:\\(|as |set |where|\\w? set|$)", Pattern.MULTILINE);
        for (var file : statements().entrySet()) {
            var found = writing.matcher(file.getValue());
            while (found.find()) {
                if (tables().contains(found.group(1)) && !TEMPORARY.contains(found.group(1))) {
                    writers.computeIfAbsent(found.group(1), key -> new TreeSet<>())
                            .add(file.getKey());
                }
            }
        }

        assertThat(writers).as("scanned").hasSizeGreaterThan(10);
        assertThat(writers.entrySet().stream().filter(each -> each.getValue().size() > 1)
                .map(Object::toString).collect(joining("\n"))).isEmpty();
    }

    @Test
    void noStatementUpdatesOrDeletesWhatIsInTheLedger() throws IOException {
        var changing = Pattern.compile("(?i)(?:update|delete\\s+from|truncate)\\s+(?:table\\s+)?"
                + "(posting|load|load_total|orphan_void|repeated_row|restated_row|retraction"
                + "|retracted_load|issued_report|issued_line|issued_document)\\b");
        for (var file : statements().entrySet()) {
            var changes = changing.matcher(file.getValue()).results()
                    .map(MatchResult::group).toList();
            assertThat(changes).as(file.getKey()).isEmpty();
        }
    }

    private List<String> tables() {
        return jdbc.sql("select tablename from pg_tables where schemaname = 'public'")
                .query(String.class).list();
    }

    /** The text of every file that can hold a statement, by its package. */
    private static Map<String, String> statements() throws IOException {
        var statements = new TreeMap<String, String>();
        for (var root : List.of(JAVA, SQL)) {
            try (var files = Files.walk(root)) {
                for (var file : files.filter(each -> each.toString().matches(".*\\.(java|sql)")
                        && !each.toString().matches(BOOKS_AS_ISSUED)).toList()) {
                    statements.merge(root.relativize(file).getName(0).toString(),
                            Files.readString(file), (one, other) -> one + "\n" + other);
                }
            }
        }
        return statements;
    }
}
