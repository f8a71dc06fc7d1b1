package vn.thac.core.migration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

class TurnStoreTest {

    private static final SQLException REFUSED = new SQLException("permission denied for function pg_try_advisory_lock");

    private final List<String> asked = new ArrayList<>();

    @Test
    void who_cannot_ask_whose_turn_it_is_leaves_no_connection_behind() {
        var refused = assertThrows(IllegalStateException.class, () -> TurnStore.await(database()));

        assertSame(REFUSED, refused.getCause());
        assertEquals(List.of("prepareStatement", "close"), asked);
    }

    private DataSource database() {
        Connection connection = fake(Connection.class, (proxy, method, args) -> {
            asked.add(method.getName());
            if (method.getName().equals("prepareStatement")) {
                throw REFUSED;
            }
            return null;
        });
        return fake(DataSource.class, (proxy, method, args) -> connection);
    }

    private static <T> T fake(Class<T> type, InvocationHandler answers) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, answers));
    }
}
