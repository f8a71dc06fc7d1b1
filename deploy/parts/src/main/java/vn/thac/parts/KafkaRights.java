package vn.thac.parts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;

/**
 * Makes a broker let in only who has a password, over TLS, and do only what they were given a right to; one of them, the
 * administrator, may do all. Certificate and passwords are made for one folder and mean nothing elsewhere.
 */
public final class KafkaRights {

    /** May do all, and gives rights to others. */
    public static final String ADMINISTRATOR = "administrator";

    private static final String LOGIN = "org.apache.kafka.common.security.plain.PlainLoginModule required";

    private final Path folder;
    private final Certificate certificate;

    /** Names of those who are let in, beside the administrator. */
    private final List<String> users;

    KafkaRights(Path folder, List<String> users) {
        this.folder = folder;
        this.certificate = new Certificate(folder);
        this.users = List.copyOf(users);
    }

    /** What a client has to be told to come in under the name. */
    public Map<String, String> client(String user) {
        return Map.of(
                "security.protocol", "SASL_SSL",
                "sasl.mechanism", "PLAIN",
                "sasl.jaas.config", LOGIN + login(user) + ";",
                "ssl.truststore.type", "PEM",
                "ssl.truststore.location", certificate.authority().toString());
    }

    /** Writes certificate and settings for a broker on the ports. */
    Path brokerSettings(Ports ports) {
        var settings = door();
        settings.put(
                "listeners",
                "SECURED://127.0.0.1:" + ports.kafka() + ",CONTROLLER://127.0.0.1:" + ports.kafkaController());
        settings.put("advertised.listeners", "SECURED://127.0.0.1:" + ports.kafka());
        settings.put("listener.security.protocol.map", "SECURED:SASL_SSL,CONTROLLER:SASL_SSL");
        settings.put("inter.broker.listener.name", "SECURED");
        settings.put("sasl.mechanism.inter.broker.protocol", "PLAIN");
        settings.put("sasl.mechanism.controller.protocol", "PLAIN");
        settings.put("listener.name.controller.plain.sasl.jaas.config", everybody());
        settings.put("authorizer.class.name", "org.apache.kafka.metadata.authorizer.StandardAuthorizer");
        settings.put("super.users", "User:" + ADMINISTRATOR);
        return written(settings);
    }

    /** The same door beside the open one, for who compares the two: whoever is in may do all. */
    Path settingsBesideThePlain(Ports ports, int port) {
        var settings = door();
        var doors = "PLAINTEXT://127.0.0.1:" + ports.kafka() + ",SECURED://127.0.0.1:" + port;
        settings.put("listeners", doors + ",CONTROLLER://127.0.0.1:" + ports.kafkaController());
        settings.put("advertised.listeners", doors);
        settings.put("listener.security.protocol.map", "PLAINTEXT:PLAINTEXT,SECURED:SASL_SSL,CONTROLLER:PLAINTEXT");
        settings.put("inter.broker.listener.name", "PLAINTEXT");
        return written(settings);
    }

    /** The listener with a certificate, where each shows who they are. */
    private Properties door() {
        var settings = new Properties();
        settings.put("sasl.enabled.mechanisms", "PLAIN");
        settings.put("listener.name.secured.plain.sasl.jaas.config", everybody());
        settings.put("ssl.keystore.type", "PKCS12");
        settings.put("ssl.keystore.location", certificate.keys().toString());
        settings.put("ssl.keystore.password", Certificate.PASSWORD);
        settings.put("ssl.truststore.type", "PEM");
        settings.put("ssl.truststore.location", certificate.authority().toString());
        return settings;
    }

    private Path written(Properties settings) {
        try {
            certificate.make();
            var file = folder.resolve("broker.properties");
            try (var out = Files.newBufferedWriter(file)) {
                settings.store(out, null);
            }
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String everybody() {
        return LOGIN + login(ADMINISTRATOR) + " user_" + ADMINISTRATOR + "=\"" + Certificate.PASSWORD + "\""
                + users.stream()
                        .map(user -> " user_" + user + "=\"" + Certificate.PASSWORD + "\"")
                        .collect(Collectors.joining())
                + ";";
    }

    private static String login(String user) {
        return " username=\"" + user + "\" password=\"" + Certificate.PASSWORD + "\"";
    }
}
