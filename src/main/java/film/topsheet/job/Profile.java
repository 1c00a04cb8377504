package film.topsheet.job;

final class Profile {
    Profile(Session.World world, ProfileRequest request) {}

    Exit run() {
        return Exit.FAILED;
    }
}
