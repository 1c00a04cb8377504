package film.topsheet.job;

final class Doctor {
    Doctor(Session.World world, CommonOptions options) {}

    Exit run() {
        return Exit.FAILED;
    }
}
