package vn.thac.parts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/** A key with a certificate for this machine that vouches for itself: made for one folder, worth nothing elsewhere. */
public final class Certificate {

    public static final String PASSWORD = "only-for-this-folder";

    private static final String ALIAS = "broker";

    private final Path folder;

    Certificate(Path folder) {
        this.folder = folder;
    }

    /** Both, as PKCS12. */
    public Path keys() {
        return folder.resolve("broker.p12");
    }

    /** Whom to trust, as PEM: it is the certificate itself. */
    public Path authority() {
        return folder.resolve("authority.pem");
    }

    /** The key alone, as PEM, readable by its owner only. */
    Path key() {
        var file = folder.resolve("key.pem");
        try {
            if (!Files.exists(file)) {
                var store = KeyStore.getInstance(keys().toFile(), PASSWORD.toCharArray());
                var key = store.getKey(ALIAS, PASSWORD.toCharArray()).getEncoded();
                Files.createFile(
                        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
                Files.writeString(
                        file,
                        "-----BEGIN PRIVATE KEY-----\n"
                                + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(key)
                                + "\n-----END PRIVATE KEY-----\n");
            }
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new Trouble("The key in " + keys() + " can't be read: " + e.getMessage(), e);
        }
    }

    /** Makes it where it is not there yet. */
    Certificate make() throws IOException {
        Files.createDirectories(folder);
        if (!Files.exists(authority())) {
            keytool(
                    "-genkeypair",
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
            keytool("-exportcert", "-rfc", "-file", authority().toString());
        }
        return this;
    }

    private void keytool(String... arguments) throws IOException {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
        command.addAll(List.of(arguments));
        command.addAll(List.of("-alias", ALIAS, "-keystore", keys().toString(), "-storepass", PASSWORD));
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
