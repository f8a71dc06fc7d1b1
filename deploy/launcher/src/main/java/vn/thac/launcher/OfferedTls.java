package vn.thac.launcher;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import vn.thac.client.Service;
import vn.thac.client.TlsWay;
import vn.thac.client.Wait;
import vn.thac.parts.Certificate;
import vn.thac.parts.Part;
import vn.thac.parts.Tls;
import vn.thac.parts.Trouble;

/** A whole in which everything answers over TLS as well, and which ways go over it now; of each service the first instance. */
final class OfferedTls {

    private static final Duration LOOK_EVERY = Duration.ofMillis(500);

    private final Addresses addresses;
    private final Tls parts;
    private final ServiceSettings told;
    private volatile Set<TlsWay> ways = Set.of();

    OfferedTls(Addresses addresses, Tls parts, ServiceSettings told) {
        this.addresses = addresses;
        this.parts = parts;
        this.told = told;
    }

    URI url(Service service) {
        return ways.contains(TlsWay.CLIENTS) ? addresses.tlsUrl(service) : addresses.url(PortName.of(service));
    }

    /** Whoever watches the services starts them again, as they are told by then. */
    void goOver(Set<TlsWay> chosen, List<ServiceProcess> services) {
        ways = Set.copyOf(chosen);
        services.forEach(each -> each.tell(settings(each.service())));
        services.parallelStream().forEach(Part::stop);
        services.forEach(each ->
                Wait.until(Part.patience(), LOOK_EVERY, each::answers, () -> each.name() + " to be back over " + ways));
    }

    private Map<String, String> settings(Service service) {
        Map<String, String> settings = new HashMap<>(told.of(service, 0));
        settings.put("QUARKUS_HTTP_SSL_PORT", Integer.toString(addresses.tls(service)));
        settings.put("QUARKUS_HTTP_TLS_CONFIGURATION_NAME", "door");
        settings.put(
                "QUARKUS_TLS_DOOR_KEY_STORE_P12_PATH",
                parts.certificate().keys().toString());
        settings.put("QUARKUS_TLS_DOOR_KEY_STORE_P12_PASSWORD", Certificate.PASSWORD);
        // Unless it is told otherwise the driver takes TLS wherever it is offered.
        settings.put(
                "QUARKUS_DATASOURCE_JDBC_URL",
                ways.contains(TlsWay.DATABASE)
                        ? parts.jdbcUrl(service.database())
                        : settings.get("QUARKUS_DATASOURCE_JDBC_URL") + "?sslmode=disable");
        if (ways.contains(TlsWay.KAFKA)) {
            parts.kafka()
                    .forEach((name, value) -> settings.put(
                            "KAFKA_" + name.toUpperCase(Locale.ROOT).replace('.', '_'), value));
        }
        return settings;
    }

    /** Also while clients go the plain way: a client is the same in both, but for the TLS. */
    SSLContext trust() {
        try (var certificate = Files.newInputStream(parts.certificate().authority())) {
            var trusted = KeyStore.getInstance("PKCS12");
            trusted.load(null, null);
            trusted.setCertificateEntry(
                    "door", CertificateFactory.getInstance("X.509").generateCertificate(certificate));
            var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trust.init(trusted);
            var context = SSLContext.getInstance("TLS");
            context.init(null, trust.getTrustManagers(), null);
            return context;
        } catch (IOException | GeneralSecurityException e) {
            throw new Trouble("The certificate of this folder can't be trusted: " + e.getMessage(), e);
        }
    }
}
