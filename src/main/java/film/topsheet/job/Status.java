package film.topsheet.job;

final class Status {
    Status(Session.World world, CommonOptions options) {}

    Exit run() {
        return Exit.FAILED;
    }
}
