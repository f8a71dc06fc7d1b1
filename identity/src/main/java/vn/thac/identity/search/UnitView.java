package vn.thac.identity.search;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.thac.directory.UnitId;
import vn.thac.identity.unit.Heir;
import vn.thac.identity.unit.Standing;
import vn.thac.identity.unit.Unit;
import vn.thac.identity.unit.UnitName;

/**
 * A unit with its whole history.
 *
 * @param on the day for which {@code name}, {@code kind}, {@code level} and {@code area} hold; the nearest of its life
 *     where it does not exist then
 * @param version also its ETag
 * @param heirs who carries on for it
 * @param withdrawn why it never should have been registered: it is there on no day
 */
public record UnitView(
        @Schema(implementation = String.class) UnitId id,
        long version,
        LocalDate on,
        @Schema(examples = "UBND huyện Tam Đường") String name,
        @Nullable String shortName,
        @Schema(examples = "government") String track,

        @Schema(
                description = "What sort of unit it is: `people-committee`, `department`, `xã`",
                examples = "people-committee")
        String kind,

        @Schema(examples = "district") String level,
        @Schema(implementation = String.class) @Nullable UnitId area,
        LocalDate begins,
        @Nullable LocalDate ends,

        @Schema(description = "All that it was ever called, each with its days")
        List<NameView> names,

        @Schema(description = "All codes that it ever had, each with its days")
        List<CodeView> codes,

        @Schema(description = "All that ever stood above it, tree by tree, each with its days")
        List<ParentView> parents,

        @Schema(description = "Of which kind and level it was in whose area, each with its days")
        List<StandingView> standings,

        List<Heir> heirs,
        @Nullable String withdrawn) {

    /** What it is called; {@code to} is the first day on which it no longer is. */
    public record NameView(
            String name,
            @Nullable String shortName,

            @Schema(description = "The first day on which it was called so")
            LocalDate from,

            @Schema(description = "The first day on which it was not any more; absent where it still is") @Nullable
            LocalDate to) {}

    /** Its code in a scheme. */
    public record CodeView(
            @Schema(examples = "ubnd") String scheme,
            @Schema(examples = "106") String code,

            @Schema(description = "The first day on which it had the code")
            LocalDate from,

            @Schema(description = "The first day on which it had it no more; absent where it still has") @Nullable
            LocalDate to) {}

    /** What stands above it in a tree. */
    public record ParentView(
            @Schema(examples = "command") String tree,

            @Schema(description = "The unit above", implementation = String.class)
            UnitId parent,

            @Schema(description = "The first day on which it stood there")
            LocalDate from,

            @Schema(description = "The first day on which it stood there no more; absent where it still does") @Nullable
            LocalDate to) {}

    /** What it is and in whose area it stands. */
    public record StandingView(
            @Schema(description = "What sort of unit it was then: `people-committee`, `department`, `xã`")
            String kind,

            String level,
            @Schema(implementation = String.class) @Nullable UnitId area,

            @Schema(description = "The first day on which it was so")
            LocalDate from,

            @Schema(description = "The first day on which it was so no more; absent where it still is") @Nullable
            LocalDate to) {}

    public static UnitView of(Unit unit, LocalDate on) {
        UnitName name = unit.nameOn(on);
        Standing standing = unit.standingOn(on);
        List<CodeView> codes = new ArrayList<>();
        unit.codes().forEach((scheme, line) -> line.entries()
                .forEach(c -> codes.add(new CodeView(scheme, c.value(), c.from(), c.to()))));
        List<ParentView> parents = new ArrayList<>();
        unit.parents().forEach((tree, line) -> line.entries()
                .forEach(p -> parents.add(new ParentView(tree, p.value(), p.from(), p.to()))));
        return new UnitView(
                unit.id(),
                unit.version(),
                on,
                name.name(),
                name.shortName(),
                unit.track(),
                standing.kind(),
                standing.level(),
                standing.area(),
                unit.life().from(),
                unit.life().to(),
                unit.names().entries().stream()
                        .map(n -> new NameView(n.value().name(), n.value().shortName(), n.from(), n.to()))
                        .toList(),
                codes,
                parents,
                unit.standings().entries().stream()
                        .map(s -> new StandingView(
                                s.value().kind(), s.value().level(), s.value().area(), s.from(), s.to()))
                        .toList(),
                unit.heirs(),
                unit.withdrawn());
    }
}
