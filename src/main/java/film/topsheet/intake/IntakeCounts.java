package film.topsheet.intake;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * How much of a production's exports is in the books, and how much waits to be corrected.
 *
 * @param files     loaded, in all nights
 * @param rows      of these that posted or became a version
 * @param heldRows  held and not yet replaced by a row of the same key
 * @param heldFiles held whole
 * @param unclaimed files in the exports folder that no feed takes
 * @param retracted files in the exports folder that were taken out again
 */
public record IntakeCounts(long files, long rows, long heldRows, long heldFiles, long unclaimed,
        long retracted) {

    public static IntakeCounts of(JdbcClient jdbc, int production) {
        return jdbc.sql("""
                        select (select count(*) from active_load
                                where production = :production and kind = 'file'),
                               (select coalesce(sum(rows_loaded), 0) from load_total
                                where production = :production),
                               (select count(*) from held_row
                                where production = :production and until_load is null),
                               (select count(*) from export_file
                                where production = :production and state = 'held'),
                               (select count(*) from export_file
                                where production = :production and state = 'unclaimed'),
                               (select count(*) from export_file
                                where production = :production and state = 'retracted')""")
                .param("production", production)
                .query((row, at) -> new IntakeCounts(row.getLong(1), row.getLong(2),
                        row.getLong(3), row.getLong(4), row.getLong(5), row.getLong(6)))
                .single();
    }
}
