package vn.thac.plan.programme.recording;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.thac.core.Ids;
import vn.thac.core.event.Changes;
import vn.thac.core.problem.CoreRefusal;
import vn.thac.core.problem.Faults;
import vn.thac.core.problem.Refused;
import vn.thac.core.request.Acting;
import vn.thac.core.request.ETags;
import vn.thac.core.time.Vietnam;
import vn.thac.directory.UnitId;
import vn.thac.directory.text.Text;
import vn.thac.directory.unit.Directory;
import vn.thac.directory.unit.NamedUnit;
import vn.thac.plan.PlanRefusal;
import vn.thac.plan.duty.Programme.Period;
import vn.thac.plan.programme.ProgrammeRecorded;
import vn.thac.plan.programme.ProgrammeRecorded.Step;
import vn.thac.plan.programme.RegisterStore;
import vn.thac.plan.programme.Registered;
import vn.thac.plan.programme.mention.MentionStore;
import vn.thac.plan.register.PlanSightStore;
import vn.thac.plan.target.Target;

/**
 * Writes an entry of the register: made, changed, merged with the one that means the same, parted again, handed over. Texts
 * that name it and mean nobody else are linked to it by that.
 */
@ApplicationScoped
class RecordProgramme {

    private final RegisterStore register;
    private final MentionStore mentions;
    private final RequireHolder holder;
    private final PlanSightStore sight;
    private final Directory directory;
    private final Acting acting;
    private final Changes changes;
    private final Clock clock;

    RecordProgramme(
            RegisterStore register,
            MentionStore mentions,
            RequireHolder holder,
            PlanSightStore sight,
            Directory directory,
            Acting acting,
            Changes changes,
            Clock clock) {
        this.register = register;
        this.mentions = mentions;
        this.holder = holder;
        this.sight = sight;
        this.directory = directory;
        this.acting = acting;
        this.changes = changes;
        this.clock = clock;
    }

    @Transactional
    Registered create(ProgrammeRequest said) {
        Registered fresh = said(Ids.next(), 1, holder.forNew(), null, said);
        return keep(fresh, Step.CREATED, said.reason());
    }

    @Transactional
    Registered change(UUID id, @Nullable String ifMatch, ProgrammeRequest said) {
        Registered before = held(id);
        holder.require(before);
        ETags.require(ifMatch, before.version());
        requireStanding(before);
        Registered after = before.changed(said(id, before.version(), before.holder(), before, said));
        if (after.saysAs(before)) {
            throw Refused.of(PlanRefusal.NOTHING_GIVEN);
        }
        return keep(after, Step.CHANGED, said.reason());
    }

    /** They were meant twice: from now on the other stands for both. */
    @Transactional
    Registered merge(UUID id, @Nullable String ifMatch, UUID into, String reason) {
        if (id.equals(into)) {
            throw Refused.at(PlanRefusal.PROGRAMME_MERGED_INTO_ITSELF, "/into", Map.of());
        }
        // In one order whoever asks, so that two who merge crosswise wait for each other.
        List.of(id, into).stream().sorted().forEach(register::hold);
        Registered before = held(id);
        Registered other = register.find(into)
                .orElseThrow(() -> Refused.at(PlanRefusal.PROGRAMME_UNKNOWN, "/into", Map.of("programme", into)));
        holder.require(before);
        holder.require(other);
        ETags.require(ifMatch, before.version());
        requireStanding(before);
        if (other.mergedInto() != null) {
            throw Refused.at(PlanRefusal.PROGRAMME_MERGED, "/into", Map.of("into", other.mergedInto()));
        }
        if (other.national() != null && register.hasLocal(id)) {
            throw Refused.at(PlanRefusal.PROGRAMME_NOT_NATIONAL, "/into", Map.of());
        }
        return keep(before.mergedInto(into), Step.MERGED, reason);
    }

    /** It was no double after all: what was linked to it is its own again. */
    @Transactional
    Registered unmerge(UUID id, @Nullable String ifMatch, String reason) {
        Registered before = held(id);
        holder.require(before);
        ETags.require(ifMatch, before.version());
        if (before.mergedInto() == null) {
            throw Refused.of(PlanRefusal.PROGRAMME_NOT_MERGED);
        }
        return keep(before.mergedInto(null), Step.UNMERGED, reason);
    }

    @Transactional
    Registered handOver(UUID id, @Nullable String ifMatch, String to, String reason) {
        Registered before = held(id);
        holder.require(before);
        ETags.require(ifMatch, before.version());
        LocalDate today = Vietnam.today(clock);
        UnitId unit = directory.require(to, today, "/unit");
        directory.whyAbsent(unit, to, today, "/unit").ifPresent(absent -> {
            throw new Refused(List.of(absent));
        });
        if (unit.equals(before.holder())) {
            throw Refused.at(PlanRefusal.OWNS_IT_ALREADY, "/unit", Map.of("code", before.name(), "unit", to));
        }
        return keep(before.heldBy(unit), Step.HANDED_OVER, reason);
    }

    private Registered held(UUID id) {
        return register.hold(id).orElseThrow(() -> Refused.of(CoreRefusal.NOT_FOUND));
    }

    private static void requireStanding(Registered programme) {
        if (programme.mergedInto() != null) {
            throw Refused.of(PlanRefusal.PROGRAMME_MERGED, Map.of("into", programme.mergedInto()));
        }
    }

    private Registered keep(Registered now, Step step, @Nullable String reason) {
        if (reason != null) {
            acting.because(reason);
        }
        write(now, step, reason);
        mentions.linkOpen(now.id(), clock.instant());
        return now;
    }

    private void write(Registered now, Step step, @Nullable String reason) {
        register.write(now);
        LocalDate today = Vietnam.today(clock);
        NamedUnit leader = now.leader() == null ? null : directory.named(now.leader(), today);
        Set<String> measured = new LinkedHashSet<>(now.indicators());
        now.targets().stream().map(Target::indicator).filter(Objects::nonNull).forEach(measured::add);
        changes.record(ProgrammeRecorded.of(
                        now, step, directory.named(now.holder(), today), leader, reason, register.measures(measured))
                .change(now.version()));
    }

    /** Nothing that its holder said has changed, but what others have to know of it. */
    @Transactional(Transactional.TxType.MANDATORY)
    void tellAgain(Registered before) {
        write(before.foundedBy(register.planOf(before.founding())), Step.CHANGED, null);
    }

    /** @param before the entry so far: the document that founds it stays so whoever sees it, and so does its national one */
    private Registered said(UUID id, long version, UnitId holds, @Nullable Registered before, ProgrammeRequest said) {
        UUID founding = before == null ? null : before.founding();
        LocalDate today = Vietnam.today(clock);
        Faults faults = new Faults();
        String kind = said.kind() == null ? "programme" : said.kind();
        faults.addIf(!register.knowsKind(kind), PlanRefusal.PROGRAMME_KIND_UNKNOWN, "/kind");
        UnitId leader = said.leader() == null
                ? null
                : directory.resolve(said.leader(), today).orElse(null);
        if (said.leader() != null && leader == null) {
            faults.add(directory.whyNot(said.leader(), today, "/leader"));
        }
        faults.addIf(isBackwards(said.period()), PlanRefusal.IMPOSSIBLE_PERIOD, "/period");
        if (said.founding() != null && !said.founding().equals(founding) && !isKnown(said.founding())) {
            faults.add(PlanRefusal.FOUNDING_UNKNOWN, "/founding", Map.of("document", said.founding()));
        }
        UUID national = national(id, before == null ? null : before.national(), said.national(), faults);
        Set<String> unknown = register.unknownIndicators(said.measures());
        for (int i = 0; i < said.measures().size(); i++) {
            String code = said.measures().get(i);
            if (unknown.contains(code)) {
                faults.add(PlanRefusal.UNKNOWN_INDICATOR, "/indicators/" + i, Map.of("code", code));
            }
        }
        List<Target> targets = SaidTargets.of(said.targets(), faults);
        for (int i = 0; i < targets.size(); i++) {
            String code = targets.get(i).indicator();
            if (code != null && !register.unknownIndicators(List.of(code)).isEmpty()) {
                faults.add(PlanRefusal.UNKNOWN_INDICATOR, "/targets/" + i + "/indicator", Map.of("code", code));
            }
        }
        Registered programme = new Registered(
                id,
                version,
                holds,
                Text.clean(said.name()),
                otherNames(said),
                kind,
                said.level(),
                leader,
                said.period(),
                said.founding(),
                national,
                said.measures().stream().distinct().toList(),
                said.note(),
                null,
                targets,
                register.planOf(said.founding()));
        List<UUID> alike = register.alike(programme);
        if (!alike.isEmpty()) {
            faults.add(
                    PlanRefusal.PROGRAMME_KNOWN,
                    "/name",
                    Map.of("programmes", alike.stream().map(UUID::toString).collect(Collectors.joining(", "))));
        }
        faults.refuse();
        return programme;
    }

    /** A plan that the actor does not see is no document to them, by whichever citation it is named. */
    private boolean isKnown(UUID document) {
        UUID plan = register.planOf(document);
        return register.knowsDocument(document)
                && (plan == null || sight.seenOf(List.of(plan)).contains(plan));
    }

    /** A local version belongs to a programme that is none itself; the one it has stays by whichever entry stands for it. */
    private @Nullable UUID national(UUID id, @Nullable UUID before, @Nullable UUID national, Faults faults) {
        if (national == null || before != null && (national.equals(before) || standsFor(national, before))) {
            return national == null ? null : before;
        }
        Registered above = register.find(national).orElse(null);
        if (above == null) {
            faults.add(PlanRefusal.PROGRAMME_UNKNOWN, "/national", Map.of("programme", national));
        } else {
            faults.addIf(
                    above.id().equals(id)
                            || above.national() != null
                            || above.mergedInto() != null
                            || register.hasLocal(id),
                    PlanRefusal.PROGRAMME_NOT_NATIONAL,
                    "/national");
        }
        return national;
    }

    private boolean standsFor(UUID programme, UUID other) {
        return register.standing(List.of(other)).stream()
                .anyMatch(one -> one.id().equals(programme));
    }

    private static List<String> otherNames(ProgrammeRequest said) {
        Set<String> names = new LinkedHashSet<>();
        said.otherNames().stream().map(Text::clean).forEach(names::add);
        names.removeIf(name -> Text.same(name, said.name()));
        return List.copyOf(names);
    }

    private static boolean isBackwards(@Nullable Period years) {
        if (years == null) {
            return false;
        }
        Integer last = null;
        for (Integer year : new Integer[] {years.from(), years.to(), years.orientation(), years.vision()}) {
            if (year != null && last != null && year < last) {
                return true;
            }
            last = year == null ? last : year;
        }
        return false;
    }
}
