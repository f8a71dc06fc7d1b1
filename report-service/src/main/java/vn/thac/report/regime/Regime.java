package vn.thac.report.regime;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.thac.core.WireName;
import vn.thac.directory.UnitId;
import vn.thac.directory.command.Relation;
import vn.thac.report.PlanId;
import vn.thac.report.RegimeId;
import vn.thac.report.opening.Owed;
import vn.thac.report.period.Deadline;
import vn.thac.report.period.Frequency;
import vn.thac.report.period.Period;
import vn.thac.report.period.Schedule;
import vn.thac.report.period.Term;
import vn.thac.report.period.WindowRule;
import vn.thac.report.period.Windows;

/**
 * One reporting rule of one plan.
 *
 * @param frequency as the plan writes it; one without periods of its own (a week) opens nothing by itself
 * @param who the addressees that owe the report, each with its relation to the issuer
 * @param receivers the units it goes to; empty where the plan names none
 * @param consolidators the units that collect on the receivers' behalf
 */
public record Regime(
        RegimeId id,
        PlanId plan,
        String key,
        long version,
        RegimeKind kind,
        @Nullable String frequency,
        @Nullable Deadline deadline,
        WindowRule window,
        @Nullable String trigger,
        @Nullable String form,
        @Nullable Integer formVersion,
        @Nullable String text,
        List<Reporter> who,
        List<String> to,
        @Nullable String toText,
        @Nullable String via,
        List<UnitId> receivers,
        List<UnitId> consolidators,
        UnitId issuer,
        Period.@Nullable Calendar nextPeriod,
        Early early,
        List<PeriodLeftOut> periodsLeftOut,
        @Nullable Ended ended) {

    /** What becomes of a report that comes before its data have ended. */
    public enum Early implements WireName {
        /** It is taken and marked. */
        FLAG,
        /** It is taken from who says that they know. */
        ASK,
        REFUSE
    }

    /** A period that was over before the plan was entered: nobody owes it. */
    @Schema(name = "PeriodLeftOut")
    public record PeriodLeftOut(
            Period period,

            @Schema(description = "The first day whose data a report would have taken")
            LocalDate from,

            @Schema(description = "The last day whose data a report would have taken")
            LocalDate to,

            @Nullable LocalDate due) {
        public static PeriodLeftOut of(Term term) {
            return new PeriodLeftOut(
                    term.period(), term.window().from(), term.window().to(), term.due());
        }
    }

    /** No further periods open, by decision. */
    @Schema(name = "RegimeEnded")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Ended(
            LocalDate on,
            String reason,
            @Nullable String number,

            @Schema(description = "Its plan is not in force any more, or does not ask it any more: it cannot go on")
            @Nullable
            Boolean withPlan) {}

    /** As it was before any period was left out or anything ended. */
    public Regime(
            RegimeId id,
            PlanId plan,
            String key,
            long version,
            RegimeKind kind,
            @Nullable String frequency,
            @Nullable Deadline deadline,
            WindowRule window,
            @Nullable String trigger,
            @Nullable String form,
            @Nullable Integer formVersion,
            @Nullable String text,
            List<Reporter> who,
            List<String> to,
            @Nullable String toText,
            @Nullable String via,
            List<UnitId> receivers,
            List<UnitId> consolidators,
            UnitId issuer,
            Period.@Nullable Calendar nextPeriod) {
        this(
                id,
                plan,
                key,
                version,
                kind,
                frequency,
                deadline,
                window,
                trigger,
                form,
                formVersion,
                text,
                who,
                to,
                toText,
                via,
                receivers,
                consolidators,
                issuer,
                nextPeriod,
                Early.FLAG,
                List.of(),
                null);
    }

    /** The type of its events' aggregate, which names their topic. */
    public static final String AGGREGATE = "regime";

    /** An addressee of the plan that owes the report. */
    public record Reporter(String addressee, Relation relation) {

        /** Each with its relation; named twice, the order holds. */
        public static Map<String, Relation> relations(List<Reporter> who) {
            Map<String, Relation> relations = new LinkedHashMap<>();
            who.forEach(w -> relations.merge(w.addressee(), w.relation(), Relation::stronger));
            return relations;
        }
    }

    /** True where obligations follow from the calendar alone. */
    public boolean isScheduled() {
        return (kind == RegimeKind.PERIODIC || kind == RegimeKind.REVIEW)
                && Frequency.find(frequency)
                        .filter(f -> window != WindowRule.DECREE || f.isOfTheDecree())
                        .isPresent();
    }

    /** True where somebody can ask for a report out of turn; for a review beside those that fall due. */
    public boolean isOnDemand() {
        return kind == RegimeKind.REVIEW || !isScheduled() && kind != RegimeKind.DIFFICULTY;
    }

    public boolean isOwedBy(String addressee) {
        return who.stream().anyMatch(w -> w.addressee().equals(addressee));
    }

    /** Whether an addressee that owes the report was ordered to or asked; named twice, the order holds. */
    public Relation relationTo(String addressee) {
        return Optional.ofNullable(Reporter.relations(who).get(addressee))
                .orElseThrow(() -> new IllegalArgumentException(addressee + " owes nothing under " + key));
    }

    public Schedule schedule(Windows windows) {
        Frequency known = Frequency.find(frequency)
                .orElseThrow(() -> new IllegalStateException("regime without a frequency has no schedule: " + id));
        return new Schedule(known, window, deadline, windows);
    }

    /** Who reviews and consolidates: the consolidators, else the receivers, else the plan's issuer. */
    public List<UnitId> reviewers() {
        return reviewers(consolidators, receivers, issuer);
    }

    public static List<UnitId> reviewers(List<UnitId> consolidators, List<UnitId> receivers, UnitId issuer) {
        if (!consolidators.isEmpty()) {
            return consolidators;
        }
        return receivers.isEmpty() ? List.of(issuer) : receivers;
    }

    /** Where the consolidated report goes, as far as they are there. */
    public List<UnitId> destinations() {
        return receivers.isEmpty() ? List.of(issuer) : receivers;
    }

    /** In which edition of its form a period is added up: the one in force, or the last of a form that is not asked any more. */
    public @Nullable Integer formVersionFor(OpenedPeriod period) {
        return Objects.equals(form, period.form()) ? formVersion : period.formVersion();
    }

    /** What its members owe for a period. */
    public Owed owed(OpenedPeriod period) {
        return new Owed(
                id, plan, key, period.period(), period.due(), period.form(), period.formVersion(), period.subject());
    }
}
