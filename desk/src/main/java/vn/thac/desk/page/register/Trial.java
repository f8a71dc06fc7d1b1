package vn.thac.desk.page.register;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.thac.core.problem.Problem;
import vn.thac.desk.page.service.UnitClient.Imported;

/**
 * A list of units that was handed in, and what it would change, did change, or is refused for.
 *
 * @param seal stands for the list and what was asked of it: what is taken in is what was tried
 */
record Trial(
        String seal, @Nullable Imported report, @Nullable Problem problem) {

    private static final int SHOWN = 20;

    static Trial none() {
        return new Trial("", null, null);
    }

    static String seal(byte[] list, @Nullable String on, List<String> bodies) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update((on + " " + bodies + "\n").getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest.digest(list));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    public boolean isReady() {
        return report != null && report.dryRun() && report.events() > 0;
    }

    /** Each fault with the line of the list that it stands in, 0 where it is in none. */
    public List<FaultInLine> faults() {
        return problem == null
                ? List.of()
                : problem.errors().stream().map(Trial::inLine).toList();
    }

    public int moreFaults() {
        return problem == null ? 0 : Objects.requireNonNullElse(problem.more(), 0);
    }

    /** Codes of the first territories that the list does not name. */
    public String firstAbsent() {
        return report == null
                ? ""
                : report.absent().first().stream().limit(SHOWN).collect(Collectors.joining(", "))
                        + (report.absent().count() > SHOWN ? " …" : "");
    }

    record FaultInLine(int line, String detail) {}

    private static FaultInLine inLine(Problem.Item fault) {
        String[] place = fault.pointer().split("/", -1);
        boolean isLine = place.length > 1 && place[1].matches("\\d{1,9}");
        return new FaultInLine(isLine ? Integer.parseInt(place[1]) : 0, fault.detail());
    }
}
