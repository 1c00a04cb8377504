package film.topsheet.job;

final class Demo {
    Demo(Session.World world, CommonOptions options) {}

    Exit run() {
        return Exit.FAILED;
    }
}
