package vn.thac.parts;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Properties;

/** The passwords of one data folder: made at random on first use, kept in a file that only its owner can read. */
public final class Secrets {

    private static final String LETTERS = "abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";
    private static final String ADMINISTRATOR = "administrator";
    private static final String IDENTITY = "identity-client";
    private static final String REALM_HAS_PAGES = "realm-has-pages";
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Path file;
    private final Properties known = new Properties();

    private Secrets(Path file) {
        this.file = file;
    }

    public static Secrets in(Home home) {
        var secrets = new Secrets(home.secrets());
        if (Files.exists(secrets.file)) {
            try (var in = Files.newBufferedReader(secrets.file)) {
                secrets.known.load(in);
            } catch (IOException e) {
                throw new Trouble("Can't read " + secrets.file + ": run as the user it belongs to.", e);
            }
        } else {
            secrets.of(ADMINISTRATOR);
            secrets.of(IDENTITY);
        }
        return secrets;
    }

    /** The PostgreSQL superuser's password. */
    public String postgres() {
        return of("postgres");
    }

    /** The password of a service's own database role. */
    public String database(String service) {
        return of("database." + service);
    }

    public String keycloakAdministrator() {
        return of("keycloak-administrator");
    }

    /** The first password of the realm's first administrator, who must change it at the first login. */
    public String administrator() {
        return of(ADMINISTRATOR);
    }

    /** Whether the folder is of a build whose realm had neither a first administrator nor a client for identity. */
    public boolean areOfAnEarlierRealm() {
        return !known.containsKey(ADMINISTRATOR);
    }

    /** The client secret by which identity makes and disables people and systems in Keycloak. */
    public String identity() {
        return of(IDENTITY);
    }

    /** The client secret by which desk lets people log in at its pages. */
    public String pages() {
        return of("pages-client");
    }

    /** Whether the realm of this folder is known to have that client; a realm of an earlier build has not. */
    boolean realmHasPages() {
        return known.containsKey(REALM_HAS_PAGES);
    }

    synchronized void noteRealmHasPages() {
        known.setProperty(REALM_HAS_PAGES, "true");
        save();
    }

    /** The client secret of the demo's government systems. */
    public String system() {
        return of("system");
    }

    /** The password of the demo's people. */
    public String demo() {
        return of("demo");
    }

    private synchronized String of(String name) {
        var value = known.getProperty(name);
        if (value == null) {
            value = random();
            known.setProperty(name, value);
            save();
        }
        return value;
    }

    private static String random() {
        return RANDOM.ints(20, 0, LETTERS.length())
                .collect(StringBuilder::new, (b, i) -> b.append(LETTERS.charAt(i)), StringBuilder::append)
                .toString();
    }

    /** A crash leaves either the old file or the new one, never half of it. */
    private void save() {
        try {
            var text = new StringWriter();
            known.store(text, "Generated for this data folder. Keep it: the databases know these passwords.");
            var ownerOnly = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
            var fresh = Files.createTempFile(file.toAbsolutePath().getParent(), "secrets", ".new", ownerOnly);
            Files.writeString(fresh, text.toString());
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
