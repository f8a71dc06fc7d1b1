package vn.thac.plan.target;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.thac.directory.text.Share;
import vn.thac.directory.text.Text;
import vn.thac.plan.duty.Lists;
import vn.thac.plan.duty.Origin;
import vn.thac.plan.duty.Substance;

/**
 * One milestone of one indicator, as strict as the plan says; or a standing demand, or the targets of another programme.
 * It has the same form in the package, in {@code plan.issued.v1} and in the drafts below: a field stands here and in
 * the two schemas of the contract.
 *
 * @param wording the verb of the text ("đạt", "xuống dưới"), because the comparator is a reading of it
 * @param programme for a composite target, the key of the programme whose targets it measures
 * @param per of a rate: in so many, as in 550 per 100,000
 * @param upTo the other end of a range, from {@code value}
 * @param change the value is by how much the figure changes, not where it stands
 * @param answer of a question of yes or no: the answer that is wanted
 * @param until the last year in which it holds, where that is said
 * @param condition when it applies: "khi phát hiện"
 * @param quality the half that is in words: "vi phạm bị xử lý nghiêm"
 * @param disaggregation by what its figures are to be told apart: sex, kind of commune
 * @param parts of a composite target whose list is known: keys of the targets that it counts
 * @param origins the targets above that it was taken from
 */
public record Target(
        String key,
        @Nullable String indicator,
        @Nullable String name,
        @Nullable Comparator comparator,

        @Schema(description = "The value wanted, in `unit`, or by how much the figure is to change") @Nullable
        BigDecimal value,

        @Schema(description = "Unit of the value: %, vụ, trẻ em") @Nullable
        String unit,

        @Schema(description = "Year by whose end it must be reached; absent where the plan doesn't say") @Nullable
        Integer year,

        @Nullable Then then,
        @Nullable Baseline baseline,

        @Schema(description = "Whether it holds at all times, without a year") @Nullable
        Boolean standing,

        @Schema(description = "Whether it measures the targets of another programme") @Nullable
        Boolean composite,

        @Nullable String programme,
        @Nullable String population,
        @Nullable String wording,
        @Nullable String scopePeriod,
        @Nullable Integer per,
        @Nullable BigDecimal upTo,
        @Nullable ChangeWanted change,
        @Nullable Boolean answer,
        @Nullable Grade grade,
        @Nullable Integer until,
        @Nullable String condition,
        @Nullable String quality,
        List<String> disaggregation,
        List<String> parts,
        @Nullable String section,
        @Nullable String doubt,
        @Nullable String note,
        List<Origin> origins) {

    public Target {
        disaggregation = Lists.orEmpty(disaggregation);
        parts = Lists.orEmpty(parts);
        origins = Lists.orEmpty(origins);
    }

    /** Holds at all times, without a year. */
    public boolean holdsAlways() {
        return Boolean.TRUE.equals(standing);
    }

    public boolean measuresAProgramme() {
        return Boolean.TRUE.equals(composite);
    }

    /** Whether both are of the same indicator; where neither names one, whether they are called the same. */
    public boolean isOfTheSame(Target other) {
        return indicator != null || other.indicator != null
                ? Objects.equals(indicator, other.indicator)
                : name != null && other.name != null && Text.same(name, other.name);
    }

    /** Its figures are shares of something or rates, and do not add up. */
    public boolean measuresAShare() {
        return Share.inHowMany(unit) != null || per != null;
    }

    /** The value is a part of where the figure stood, and not so much. */
    public boolean changesByAPart() {
        return change != null && Share.isPercent(unit);
    }

    /** What it demands, without its key and its place in the text: two plans that say the same have equal substance. */
    public Target substance() {
        return new Target(
                "",
                indicator,
                Substance.of(name),
                comparator,
                Substance.of(value),
                Substance.of(unit),
                year,
                then,
                baseline == null ? null : baseline.substance(),
                holdsAlways(),
                measuresAProgramme(),
                programme,
                Substance.of(population),
                Substance.of(wording),
                Substance.of(scopePeriod),
                per,
                Substance.of(upTo),
                change == null ? null : change.complete(),
                answer,
                grade == null ? null : grade.substance(),
                until,
                Substance.of(condition),
                Substance.of(quality),
                Substance.of(disaggregation),
                parts,
                null,
                null,
                null,
                List.of());
    }

    /** The same demand in a plan below: its place in the text above stays there, and so does the list of what it counts. */
    public Target takenOver(String newKey, @Nullable String newProgramme) {
        return with(newKey, name, value, standing, composite, newProgramme, List.of(), null, null, null, List.of());
    }

    /** The part of it that falls on one unit. */
    public Target sharedOut(BigDecimal share) {
        return with(key, name, share, standing, composite, programme, parts, section, doubt, note, origins);
    }

    /** The same with the name of its indicator where it has none itself, and with nothing left to a default. */
    public Target complete(@Nullable String indicatorName) {
        return with(
                key,
                name == null ? indicatorName : name,
                value,
                holdsAlways(),
                measuresAProgramme(),
                programme,
                parts,
                section,
                doubt,
                note,
                origins);
    }

    public Target withOrigins(List<Origin> from) {
        return with(key, name, value, standing, composite, programme, parts, section, doubt, note, from);
    }

    private Target with(
            String newKey,
            @Nullable String newName,
            @Nullable BigDecimal newValue,
            @Nullable Boolean isStanding,
            @Nullable Boolean isComposite,
            @Nullable String newProgramme,
            List<String> newParts,
            @Nullable String newSection,
            @Nullable String newDoubt,
            @Nullable String newNote,
            List<Origin> from) {
        return new Target(
                newKey,
                indicator,
                newName,
                comparator,
                newValue,
                unit,
                year,
                then,
                baseline,
                isStanding,
                isComposite,
                newProgramme,
                population,
                wording,
                scopePeriod,
                per,
                upTo,
                change,
                answer,
                grade,
                until,
                condition,
                quality,
                disaggregation,
                newParts,
                newSection,
                newDoubt,
                newNote,
                from);
    }
}
