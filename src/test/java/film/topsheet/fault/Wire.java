package film.topsheet.fault;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.postgresql.copy.CopyManager;
import org.postgresql.core.BaseConnection;

/** One connection whose calls are counted, and of which one may fail. */
final class Wire {

    private static final Set<String> ASKS =
            Set.of("execute", "executeQuery", "executeUpdate", "executeBatch");
    private static final Set<String> ENDS = Set.of("commit", "rollback");
    private static final Set<String> COPIES = Set.of("writeToCopy", "endCopy");

    /** A call of the real thing. */
    @FunctionalInterface
    private interface Call {
        Object run() throws SQLException;
    }

    private final Connection real;
    private final Calls calls;
    private final Connection connection;

    Wire(Connection real, Calls calls) {
        this.real = real;
        this.calls = calls;
        this.connection = (Connection) proxy(this::ofConnection,
                Connection.class, PGConnection.class);
    }

    Connection connection() {
        return connection;
    }

    private static Object proxy(InvocationHandler handler, Class<?>... types) {
        return Proxy.newProxyInstance(Wire.class.getClassLoader(), types, handler);
    }

    private Object ofConnection(Object self, Method method, Object[] given) throws Throwable {
        var name = method.getName();
        if (name.equals("unwrap") && ((Class<?>) given[0]).isInstance(self)) {
            return self;
        }
        if (name.equals("getCopyAPI")) {
            return new Copies();
        }
        if (name.equals("equals")) {
            return self == given[0];
        }
        if (ENDS.contains(name)) {
            return counted(name, () -> invoke(method, real, given));
        }
        var answer = invoke(method, real, given);
        if (answer instanceof PreparedStatement statement) {
            return proxy(asking(statement, (String) given[0]), PreparedStatement.class);
        }
        if (answer instanceof Statement statement) {
            return proxy(asking(statement, ""), Statement.class);
        }
        return answer;
    }

    private InvocationHandler asking(Statement statement, String sql) {
        return (self, method, given) -> {
            var name = method.getName();
            if (name.equals("getConnection")) {
                return connection;
            }
            if (!ASKS.contains(name)) {
                return invoke(method, statement, given);
            }
            var text = given != null && given[0] instanceof String own ? own : sql;
            return counted(name + " " + excerpt(text), () -> invoke(method, statement, given));
        };
    }

    /** Enough of a statement to know it again. */
    private static String excerpt(String sql) {
        var line = sql.replaceAll("\\s+", " ").strip();
        return line.substring(0, Math.min(60, line.length()));
    }

    private Object counted(String what, Call call) throws SQLException {
        var fault = calls.next(what);
        if (fault == Fault.NONE) {
            return call.run();
        }
        if (fault == Fault.LOST_AFTER) {
            call.run();
        }
        if (fault != Fault.REFUSED) {
            real.abort(Runnable::run);
        }
        throw fault.ofDatabase();
    }

    private static Object invoke(Method method, Object target, Object[] given)
            throws SQLException {
        try {
            return method.invoke(target, given);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof SQLException fault) {
                throw fault;
            }
            if (e.getCause() instanceof RuntimeException fault) {
                throw fault;
            }
            throw new IllegalStateException(e.getCause());
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The way in for COPY, which is no part of JDBC. */
    private final class Copies extends CopyManager {

        Copies() throws SQLException {
            super(real.unwrap(BaseConnection.class));
        }

        @Override
        public CopyIn copyIn(String sql) throws SQLException {
            var copy = (CopyIn) counted("copy in", () -> super.copyIn(sql));
            return (CopyIn) proxy((self, method, given) -> COPIES.contains(method.getName())
                    ? counted(method.getName(), () -> invoke(method, copy, given))
                    : invoke(method, copy, given), CopyIn.class);
        }
    }
}
