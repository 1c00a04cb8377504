package film.topsheet.fault;

import java.sql.Connection;
import java.sql.Driver;
import java.sql.DriverManager;
import java.sql.DriverPropertyInfo;
import java.sql.SQLException;
import java.util.Properties;
import java.util.logging.Logger;

/**
 * Stands before PostgreSQL's driver and hands out its connections with a fault inside. Data
 * sources ask {@link DriverManager}, so the program needs no seam.
 */
final class FaultyDriver implements Driver {

    private final Driver real = new org.postgresql.Driver();
    private volatile Calls calls;

    /** Takes the place before the driver that it stands for. */
    static FaultyDriver install() throws SQLException {
        var driver = new FaultyDriver();
        org.postgresql.Driver.deregister();
        DriverManager.registerDriver(driver);
        org.postgresql.Driver.register();
        return driver;
    }

    /** @param calls of what is opened from now on; null: connections are as they are */
    void arm(Calls calls) {
        this.calls = calls;
    }

    @Override
    public Connection connect(String url, Properties properties) throws SQLException {
        if (calls == null || !acceptsURL(url)) {
            return null;
        }
        var fault = calls.next("connect");
        if (fault != Fault.NONE) {
            if (fault == Fault.LOST_AFTER) {
                real.connect(url, properties).abort(Runnable::run);
            }
            throw fault.ofDatabase();
        }
        return new Wire(real.connect(url, properties), calls).connection();
    }

    @Override
    public boolean acceptsURL(String url) throws SQLException {
        return real.acceptsURL(url);
    }

    @Override
    public DriverPropertyInfo[] getPropertyInfo(String url, Properties info) throws SQLException {
        return real.getPropertyInfo(url, info);
    }

    @Override
    public int getMajorVersion() {
        return real.getMajorVersion();
    }

    @Override
    public int getMinorVersion() {
        return real.getMinorVersion();
    }

    @Override
    public boolean jdbcCompliant() {
        return real.jdbcCompliant();
    }

    @Override
    public Logger getParentLogger() {
        return Logger.getLogger("film.topsheet.fault");
    }
}
