package vn.thac.plan.duty;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.thac.directory.text.Text;

/** A programme, movement, system, service or yearly event that the plan names; each text gives it years of its own. */
public record Programme(
        String key,
        String name,
        List<String> aliases,
        @Nullable String kind,
        @Nullable Period period,
        @Nullable String level,
        @Nullable String section,
        @Nullable String doubt,
        @Nullable String note) {

    /** Closed (from, to), open to a year (to), in two stages (orientation), or with a vision. */
    public record Period(
            @Schema(description = "First year") @Nullable Integer from,
            @Schema(description = "Last year") @Nullable Integer to,

            @Schema(description = "The year that it is oriented to (định hướng đến)") @Nullable
            Integer orientation,

            @Schema(description = "The year of its vision (tầm nhìn)") @Nullable
            Integer vision) {}

    public Programme {
        aliases = aliases == null ? List.of() : List.copyOf(aliases);
    }

    public String kindOrDefault() {
        return kind == null ? "programme" : kind;
    }

    /** What it is, without its key and its place in the text. */
    public Programme substance() {
        return new Programme(
                "", Text.key(name), Substance.of(aliases), kindOrDefault(), period, level, null, null, null);
    }

    public Programme renamed(String newKey) {
        return new Programme(newKey, name, aliases, kind, period, level, section, doubt, note);
    }
}
