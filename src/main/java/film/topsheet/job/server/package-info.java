/**
 * The PostgreSQL that keeps the books, and the lock of a production's run.
 *
 * <p>It is a server of our own under the home folder, shared by all commands on that home, or one
 * that the environment names.
 *
 * <p>Decided 2026-11: PostgreSQL's programs are started directly, detached from the command that
 * happens to start them, and every process of the server inherits one file lock
 * ({@code postgres.lock}). The kernel then knows whether anything of the server still lives, which
 * a number in {@code postmaster.pid} does not tell after a kill, in a container, or of a zombie.
 */
package film.topsheet.job.server;
