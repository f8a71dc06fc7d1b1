package vn.thac.launcher;

import java.net.URI;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;
import vn.thac.client.Deployment;
import vn.thac.client.ManagedProcess;
import vn.thac.client.MemoryUse;
import vn.thac.client.Service;
import vn.thac.client.TlsWay;
import vn.thac.client.Tokens;
import vn.thac.parts.Part;
import vn.thac.parts.Parts;

/** What the launcher has started, as scenarios see it. */
final class StartedDeployment implements Deployment {

    /** A process of ours that a fault run may kill. */
    private record Killable(Part part) implements ManagedProcess {

        @Override
        public String name() {
            return part.name();
        }

        @Override
        public boolean alive() {
            return part.alive();
        }

        @Override
        public void kill() {
            part.kill();
        }
    }

    private final Path root;
    private final Addresses addresses;
    private final Parts parts;
    private final List<ServiceProcess> services;
    private final Tokens tokens;
    private final @Nullable OfferedTls tls;

    StartedDeployment(
            Path root, Addresses addresses, Parts parts, List<ServiceProcess> services, @Nullable OfferedTls tls) {
        this.root = root;
        this.addresses = addresses;
        this.parts = parts;
        this.services = services;
        this.tokens = new RealmTokens(parts.tokens());
        this.tls = tls;
    }

    @Override
    public Path root() {
        return root;
    }

    @Override
    public URI url(Service service) {
        return tls == null ? addresses.url(PortName.of(service)) : tls.url(service);
    }

    @Override
    public List<URI> urls(Service service) {
        if (tls != null) {
            return List.of(tls.url(service));
        }
        return addresses
                .instances()
                .mapToObj(instance -> addresses.url(service, instance))
                .toList();
    }

    @Override
    public void goOverTls(Set<TlsWay> ways) {
        Objects.requireNonNull(tls, "no TLS is offered").goOver(ways, services);
    }

    @Override
    public @Nullable SSLContext trust() {
        return tls == null ? null : tls.trust();
    }

    /** Where each instance says how it is, and what it measures. */
    List<URI> management(Service service) {
        return addresses
                .instances()
                .mapToObj(instance -> addresses.managementUrl(service, instance))
                .toList();
    }

    URI keycloak() {
        return addresses.url(PortName.keycloak);
    }

    @Override
    public Tokens tokens() {
        return tokens;
    }

    Parts parts() {
        return parts;
    }

    /** Services first. */
    List<Part> all() {
        return Stream.concat(services.stream(), parts.inStopOrder().stream()).toList();
    }

    @Override
    public List<ManagedProcess> processes() {
        return all().stream().<ManagedProcess>map(Killable::new).toList();
    }

    @Override
    public List<MemoryUse> memory() {
        return Stream.concat(all().stream().map(MemoryReading::of), Stream.of(MemoryReading.ofLauncher()))
                .toList();
    }

    @Override
    public String kafka() {
        return parts.kafka().bootstrapServers();
    }

    @Override
    public Connection database(String name) throws SQLException {
        return parts.postgres().administrator(name);
    }
}
