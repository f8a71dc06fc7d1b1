package vn.thac.launcher.backup;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A base backup of the running server, by its own low-level interface: files are copied as they are written, and the log of
 * what was written meanwhile brings them to one moment, that of {@link #finish}.
 */
final class PostgresCopy {

    private static final String LOG = "pg_wal";
    private static final String SLOTS = "pg_replslot";

    private static final Pattern SEGMENT = Pattern.compile("[0-9A-F]{24}");

    /** Of the running server, or made anew by the next. */
    private static final Set<String> NOT_DATA = Set.of("postmaster.pid", "postmaster.opts");

    private static final Set<String> EMPTY =
            Set.of(LOG, SLOTS, "pg_dynshmem", "pg_notify", "pg_serial", "pg_snapshots", "pg_stat_tmp", "pg_subtrans");

    private final Connection session;
    private final Path from;
    private final Path to;
    private String last = "";

    /** @param session an administrator's; it must stay open until the end */
    PostgresCopy(Connection session, Path from, Path to) {
        this.session = session;
        this.from = from;
        this.to = to;
    }

    void begin() throws SQLException, IOException {
        // Keeps the log from now on; it goes with the session.
        ask("select pg_create_physical_replication_slot('thac_backup', true, true)");
        ask("select pg_backup_start('thac', true)");
        Files.walkFileTree(from, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
                copy(folder);
                // Its folders are slots, ours among them, which end with this server.
                return from.relativize(folder).toString().equals(SLOTS)
                        ? FileVisitResult.SKIP_SUBTREE
                        : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Path name = from.relativize(file);
                if (!NOT_DATA.contains(name.toString())
                        && !EMPTY.contains(name.getName(0).toString())) {
                    copy(file);
                }
                return FileVisitResult.CONTINUE;
            }

            /** What is gone by now, the log knows. */
            @Override
            public FileVisitResult visitFileFailed(Path file, IOException why) throws IOException {
                if (why instanceof NoSuchFileException) {
                    return FileVisitResult.CONTINUE;
                }
                throw why;
            }
        });
    }

    /** The moment at which the copy stands, with {@link #copyLog} behind it. */
    void finish() throws SQLException, IOException {
        try (var statement = session.createStatement();
                var row = statement.executeQuery(
                        "select labelfile, pg_walfile_name(lsn) as last from pg_backup_stop(false)")) {
            row.next();
            Files.writeString(to.resolve("backup_label"), row.getString("labelfile"));
            last = row.getString("last");
        }
    }

    /**
     * The log as far as that moment: its last segment ended with it, and our slot keeps it, however long the copy takes. What
     * was written afterwards would bring the copy to a later one.
     */
    void copyLog() throws IOException {
        try (var segments = Files.newDirectoryStream(from.resolve(LOG))) {
            for (Path segment : segments) {
                String name = segment.getFileName().toString();
                if (Files.isRegularFile(segment) && (!SEGMENT.matcher(name).matches() || name.compareTo(last) <= 0)) {
                    copy(segment);
                }
            }
        }
    }

    private void copy(Path what) throws IOException {
        try {
            Files.copy(
                    what,
                    to.resolve(from.relativize(what)),
                    StandardCopyOption.COPY_ATTRIBUTES,
                    LinkOption.NOFOLLOW_LINKS);
        } catch (NoSuchFileException gone) {
            // A table that was dropped, a log that is old: recovery does not need it, or says so.
        }
    }

    private void ask(String question) throws SQLException {
        try (var statement = session.createStatement()) {
            statement.execute(question);
        }
    }
}
