package vn.thac.parts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;

/** How PostgreSQL and Kafka of a whole are reached over TLS, beside the plain way, and with which certificate. */
public final class Tls {

    private final Certificate certificate;
    private final Postgres postgres;
    private final Kafka kafka;

    private Tls(Certificate certificate, Postgres postgres, Kafka kafka) {
        this.certificate = certificate;
        this.postgres = postgres;
        this.kafka = kafka;
    }

    static Tls offer(Home home, Postgres postgres, Kafka kafka, int kafkaPort) {
        var folder = home.folder().resolve("tls");
        try {
            var certificate = new Certificate(folder).make();
            postgres.offerTls(certificate);
            kafka.offerTls(folder, kafkaPort);
            return new Tls(certificate, postgres, kafka);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** For whoever else on this machine is to be reached over TLS. */
    public Certificate certificate() {
        return certificate;
    }

    public String jdbcUrl(String database) {
        return postgres.jdbcUrlOverTls(database);
    }

    /** Settings of a client of Kafka. */
    public Map<String, String> kafka() {
        return kafka.overTls();
    }
}
