package vn.thac.client;

import java.net.URI;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/** A started whole, as a scenario sees it: where things are, who may log in, what it costs, what can be killed. */
public interface Deployment {

    /** The checkout, where the sample lies. */
    Path root();

    URI url(Service service);

    /** All instances of a service, the first one first. */
    default List<URI> urls(Service service) {
        return List.of(url(service));
    }

    Tokens tokens();

    /** Everything that can be killed, services first; whoever started it starts it again. */
    List<ManagedProcess> processes();

    /** Each process and the launcher itself. */
    List<MemoryUse> memory();

    /** Kafka's bootstrap servers. */
    String kafka();

    /** All that a client of Kafka has to be told. */
    default Map<String, Object> kafkaSettings() {
        return Map.of("bootstrap.servers", kafka());
    }

    /**
     * Has all services start again, so that these ways go over TLS and the others do not; comes back when they answer. Only
     * where the scenario {@link Scenario#comparesTls asked} for it.
     */
    void goOverTls(Set<TlsWay> ways);

    /** Whom to trust where {@link #urls} lead over TLS; null where the system's own list says it. */
    default @Nullable SSLContext trust() {
        return null;
    }

    /** As PostgreSQL's administrator, for what isn't asked through the services. */
    Connection database(String name) throws SQLException;
}
