package vn.thac.parts;

import java.nio.file.Files;
import java.nio.file.Path;

/** The folder of the whole checkout: given by the system property {@code thac.root}, else found by walking up. */
public final class Root {

    private Root() {}

    public static Path find() {
        var given = System.getProperty("thac.root");
        if (given != null && isRoot(Path.of(given))) {
            return Path.of(given).toAbsolutePath().normalize();
        }
        for (var at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
            if (isRoot(at)) {
                return at;
            }
        }
        throw new Trouble("Can't find the checkout of Thác: run from inside it, or give -Dthac.root=FOLDER.");
    }

    private static boolean isRoot(Path folder) {
        return Files.exists(folder.resolve("pom.xml")) && Files.isDirectory(folder.resolve("platform"));
    }
}
