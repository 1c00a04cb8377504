package film.topsheet.job.server;

import static java.util.Objects.requireNonNull;

import org.postgresql.ds.PGSimpleDataSource;

/**
 * Where a server listens and who we are there.
 *
 * @param url      for the JDBC driver, with every property a connection of ours needs
 * @param user     null leaves it to the url or to the driver
 * @param password null likewise
 */
record Login(String url, String user, String password) {

    Login {
        requireNonNull(url, "url");
    }

    /**
     * The same with our own properties added where the url does not say otherwise. No socket
     * timeout: it cuts a COPY short, and a lock would be lost with its connection.
     */
    static Login to(String url, String user, String password) {
        String whole = with(url, "ApplicationName", "topsheet");
        whole = with(whole, "tcpKeepAlive", "true");
        whole = with(whole, "connectTimeout", "10");
        whole = with(whole, "reWriteBatchedInserts", "true");
        return new Login(whole, user, password);
    }

    /** Our own server on this machine: neither TLS nor GSS is asked for, two round trips less. */
    static Login embedded(int port, String database, String user, String password) {
        return to("jdbc:postgresql://127.0.0.1:" + port + "/" + database
                + "?sslmode=disable&gssEncMode=disable", user, password);
    }

    PGSimpleDataSource dataSource() {
        var source = new PGSimpleDataSource();
        source.setURL(url);
        if (user != null) {
            source.setUser(user);
        }
        if (password != null) {
            source.setPassword(password);
        }
        return source;
    }

    /** The url as a message may show it. */
    static String shown(String url) {
        return url.replaceAll("(?i)(password=)[^&]*", "$1…");
    }

    @Override
    public String toString() {
        return shown(url);
    }

    private static String with(String url, String property, String value) {
        if (url.contains("?" + property + "=") || url.contains("&" + property + "=")) {
            return url;
        }
        return url + (url.contains("?") ? "&" : "?") + property + "=" + value;
    }
}
