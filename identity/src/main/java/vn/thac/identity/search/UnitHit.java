package vn.thac.identity.search;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.thac.core.WireName;
import vn.thac.directory.UnitId;
import vn.thac.identity.unit.Part;

/** A unit that was found, where it lies, and what became of it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record UnitHit(
        @Schema(implementation = String.class) UnitId id,

        @Schema(description = "What it is called today; one that has ended, as at last", examples = "Lam Sơn")
        String name,

        @Schema(description = "The name as typed; the name; all words of it; words that are near", examples = "name")
        How how,

        @Schema(description = "The name that was met, where it is a former one") @Nullable
        Former former,

        @Schema(examples = "territory") String track,

        @Schema(description = "What sort of unit it is: `people-committee`, `department`, `xã`", examples = "xã")
        String kind,

        @Schema(examples = "xã", description = "What is said before the name of a territory of this kind") @Nullable
        String spoken,

        @Schema(examples = "commune") String level,

        @Schema(
                description = "Its codes today, as scheme:code; of one that has ended, its last",
                examples = "[\"dvhc:11260\"]")
        List<String> codes,

        LocalDate begins,
        @Nullable LocalDate ends,

        @Schema(description = "The territories that it lies in, nearest first; without any, its superiors")
        List<Where> within,

        @Schema(description = "Who carries on for it") List<HeirNamed> heirs) {

    /** How well the name meets what was asked, the best first. */
    public enum How implements WireName {
        AS_WRITTEN,
        NAME,
        WORDS,
        SIMILAR
    }

    /** A name that it no longer has; {@code to} is the first day without it. */
    @Schema(name = "FormerName")
    public record Former(
            String name,

            @Schema(description = "The first day on which it was called so")
            LocalDate from,

            @Schema(description = "The first day on which it was not any more") @Nullable
            LocalDate to) {}

    /** A unit that it lies in. */
    @Schema(name = "Within")
    public record Where(
            @Schema(implementation = String.class) UnitId id,
            @Schema(examples = "tỉnh Hải Dương") String name) {}

    /** Who carries on for it, from which day, with which part. */
    @Schema(name = "HeirNamed")
    public record HeirNamed(
            @Schema(description = "The unit that carries on", implementation = String.class)
            UnitId unit,

            @Schema(examples = "xã Lam Sơn") String name,
            LocalDate from,

            @Schema(
                    description = "Whether it has all of it, a share, or one of its functions",
                    implementation = String.class,
                    examples = "whole")
            Part part) {}
}
