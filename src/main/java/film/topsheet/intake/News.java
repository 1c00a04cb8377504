package film.topsheet.intake;

import org.springframework.jdbc.core.simple.JdbcClient;

/** What is held and nobody was told of yet. */
public final class News {

    private final JdbcClient jdbc;

    public News(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Marks what is held as told; whether anything of it was new. */
    public boolean announce(int production) {
        var rows = jdbc.sql("""
                        update held_row set announced = true
                        where production = :production and not announced
                          and until_load is null""")
                .param("production", production).update();
        var files = jdbc.sql("""
                        update export_file set announced = true
                        where production = :production and not announced and state = 'held'""")
                .param("production", production).update();
        return rows + files > 0;
    }
}
