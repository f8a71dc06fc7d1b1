package vn.thac.parts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
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

    private static final String PASSWORD = "only-for-this-folder";
    private static final String LOGIN = "org.apache.kafka.common.security.plain.PlainLoginModule required";

    private final Path folder;

    /** Names of those who are let in, beside the administrator. */
    private final List<String> users;

    KafkaRights(Path folder, List<String> users) {
        this.folder = folder;
        this.users = List.copyOf(users);
    }

    /** What a client has to be told to come in under the name. */
    public Map<String, String> client(String user) {
        return Map.of(
                "security.protocol", "SASL_SSL",
                "sasl.mechanism", "PLAIN",
                "sasl.jaas.config", LOGIN + login(user) + ";",
                "ssl.truststore.type", "PEM",
                "ssl.truststore.location", authority().toString());
    }

    /** Writes certificate and settings for a broker on the ports. */
    Path brokerSettings(Ports ports) {
        var settings = new Properties();
        settings.put(
                "listeners",
                "SECURED://127.0.0.1:" + ports.kafka() + ",CONTROLLER://127.0.0.1:" + ports.kafkaController());
        settings.put("advertised.listeners", "SECURED://127.0.0.1:" + ports.kafka());
        settings.put("listener.security.protocol.map", "SECURED:SASL_SSL,CONTROLLER:SASL_SSL");
        settings.put("inter.broker.listener.name", "SECURED");
        settings.put("sasl.enabled.mechanisms", "PLAIN");
        settings.put("sasl.mechanism.inter.broker.protocol", "PLAIN");
        settings.put("sasl.mechanism.controller.protocol", "PLAIN");
        settings.put("listener.name.secured.plain.sasl.jaas.config", everybody());
        settings.put("listener.name.controller.plain.sasl.jaas.config", everybody());
        settings.put("ssl.keystore.type", "PKCS12");
        settings.put("ssl.keystore.location", keys().toString());
        settings.put("ssl.keystore.password", PASSWORD);
        settings.put("ssl.truststore.type", "PEM");
        settings.put("ssl.truststore.location", authority().toString());
        settings.put("authorizer.class.name", "org.apache.kafka.metadata.authorizer.StandardAuthorizer");
        settings.put("super.users", "User:" + ADMINISTRATOR);
        try {
            Files.createDirectories(folder);
            certify();
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
        return LOGIN + login(ADMINISTRATOR) + " user_" + ADMINISTRATOR + "=\"" + PASSWORD + "\""
                + users.stream()
                        .map(user -> " user_" + user + "=\"" + PASSWORD + "\"")
                        .collect(Collectors.joining())
                + ";";
    }

    private static String login(String user) {
        return " username=\"" + user + "\" password=\"" + PASSWORD + "\"";
    }

    private Path keys() {
        return folder.resolve("broker.p12");
    }

    private Path authority() {
        return folder.resolve("authority.pem");
    }

    private void certify() throws IOException {
        if (Files.exists(authority())) {
            return;
        }
        keytool(
                "-genkeypair",
                "-alias",
                "broker",
                "-keyalg",
                "EC",
                "-dname",
                "CN=localhost",
                "-validity",
                "30",
                "-ext",
                "SAN=dns:localhost,ip:127.0.0.1",
                "-storetype",
                "PKCS12");
        keytool("-exportcert", "-rfc", "-alias", "broker", "-file", authority().toString());
    }

    private void keytool(String... arguments) throws IOException {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
        command.addAll(List.of(arguments));
        command.addAll(List.of("-keystore", keys().toString(), "-storepass", PASSWORD));
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            if (process.waitFor() != 0) {
                throw new Trouble("keytool made no certificate: " + said);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Trouble("Interrupted while making a certificate.", e);
        }
    }
}
