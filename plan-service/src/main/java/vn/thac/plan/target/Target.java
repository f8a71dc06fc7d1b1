package vn.thac.plan.target;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thac.plan.duty.Origin;
import vn.thac.plan.duty.Substance;

/**
 * One milestone of one indicator, as strict as the plan says; or a standing demand, or the targets of another programme.
 * It has the same form in the package, in {@code plan.issued.v1} and in the drafts below: a field stands here and in
 * the two schemas of the contract.
 *
 * @param wording the verb of the text ("đạt", "xuống dưới"), because the comparator is a reading of it
 * @param programme for a composite target, the key of the programme whose targets it measures
 * @param origins the targets above that it was taken from
 */
public record Target(
        String key,
        @Nullable String indicator,
        @Nullable String name,
        @Nullable Comparator comparator,
        @Nullable BigDecimal value,
        @Nullable String unit,
        @Nullable Integer year,
        @Nullable Then then,
        @Nullable Baseline baseline,
        @Nullable Boolean standing,
        @Nullable Boolean composite,
        @Nullable String programme,
        @Nullable String population,
        @Nullable String wording,
        @Nullable String scopePeriod,
        @Nullable String section,
        @Nullable String doubt,
        @Nullable String note,
        List<Origin> origins) {

    public Target {
        origins = origins == null ? List.of() : List.copyOf(origins);
    }

    /** Holds at all times, without a year. */
    public boolean holdsAlways() {
        return Boolean.TRUE.equals(standing);
    }

    public boolean measuresAProgramme() {
        return Boolean.TRUE.equals(composite);
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
                null,
                null,
                null,
                List.of());
    }

    /** The same demand in a plan below: its place in the text above stays there. */
    public Target takenOver(String newKey, @Nullable String newProgramme) {
        return with(newKey, name, value, standing, composite, newProgramme, null, null, null, List.of());
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
                section,
                doubt,
                note,
                origins);
    }

    public Target withOrigins(List<Origin> from) {
        return with(key, name, value, standing, composite, programme, section, doubt, note, from);
    }

    private Target with(
            String newKey,
            @Nullable String newName,
            @Nullable BigDecimal newValue,
            @Nullable Boolean isStanding,
            @Nullable Boolean isComposite,
            @Nullable String newProgramme,
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
                newSection,
                newDoubt,
                newNote,
                from);
    }
}
