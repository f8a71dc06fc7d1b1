package vn.thac.launcher.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import vn.thac.parts.Trouble;

/** Where a backup lies, and what is in it. Whoever reads it reads all of the state's data, and its passwords. */
record BackupFolder(Path folder) {

    private static final String OWNER_ONLY = "rwx------";

    static BackupFolder make(Path folder) throws IOException {
        if (Files.exists(folder)) {
            throw new Trouble(folder + " is there already, and a backup is never written over: take another name.");
        }
        Files.createDirectories(folder.toAbsolutePath().getParent());
        Files.createDirectory(
                folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(OWNER_ONLY)));
        return new BackupFolder(folder);
    }

    static BackupFolder find(Path folder) {
        var found = new BackupFolder(folder);
        if (!Files.exists(found.whole())) {
            throw new Trouble(folder + " is no backup, or one that was not finished.");
        }
        return found;
    }

    Path postgres() {
        return folder.resolve("postgres");
    }

    Path events() {
        return folder.resolve("events.gz");
    }

    Path secrets() {
        return folder.resolve("secrets.properties");
    }

    /** Written last. */
    Path whole() {
        return folder.resolve("complete");
    }
}
