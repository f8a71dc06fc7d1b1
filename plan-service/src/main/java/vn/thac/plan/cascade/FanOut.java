package vn.thac.plan.cascade;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.thac.directory.UnitId;
import vn.thac.plan.FanOutId;
import vn.thac.plan.PlanId;
import vn.thac.plan.expansion.Expansion;
import vn.thac.plan.expansion.Terms;

/**
 * The background work by which one edition of a plan reaches its addressees, and how far it has come. It is an aggregate
 * of its own: the plan's version does not move by it.
 *
 * @param ancestors the plan itself and all that it implements
 * @param on the day on which members are found
 * @param mandates how many it has raised, and found there as it asks for them
 * @param amends null for the first edition
 * @param version the sequence of its last event
 */
public record FanOut(
        FanOutId id,
        PlanId plan,
        int edition,
        List<UUID> ancestors,
        LocalDate on,
        Terms terms,
        Stage stage,
        List<Part> parts,
        int mandates,
        long version,
        @Nullable Amends amends) {

    static final int CHUNK = Expansion.CHUNK;

    /**
     * How far it has come with one addressee.
     *
     * @param members how many units it was expanded to; null while it has not been
     * @param sent how many of its chunks are out
     */
    record Part(String addressee, @Nullable Integer members, int sent) {

        Part expanded(int found) {
            return new Part(addressee, found, 0);
        }

        Part sentOne() {
            return new Part(addressee, members, sent + 1);
        }

        /** With more members, told in a chunk of their own. */
        Part joined(int more) {
            return new Part(addressee, members == null ? more : members + more, sent + 1);
        }

        Part left(int fewer) {
            return new Part(addressee, members == null ? null : members - fewer, sent);
        }

        boolean isExpanded() {
            return members != null;
        }

        int chunks() {
            return members == null ? 0 : (members + CHUNK - 1) / CHUNK;
        }

        boolean hasMoreToSend() {
            return sent < chunks();
        }
    }

    static FanOut start(PlanId plan, int edition, LocalDate on, Terms terms) {
        return start(plan, edition, on, terms, null);
    }

    static FanOut start(PlanId plan, int edition, LocalDate on, Terms terms, @Nullable Amends amends) {
        List<Part> parts = terms.addressees().stream()
                .map(addressee -> new Part(addressee.key(), null, 0))
                .toList();
        return new FanOut(
                FanOutId.next(), plan, edition, List.of(), on, terms, new Stage.Expanding(), parts, 0, 0, amends);
    }

    FanOut in(Stage next) {
        return new FanOut(id, plan, edition, ancestors, on, terms, next, parts, mandates, version, amends);
    }

    FanOut with(int index, Part part) {
        List<Part> changed = new ArrayList<>(parts);
        changed.set(index, part);
        return new FanOut(
                id, plan, edition, ancestors, on, terms, stage, List.copyOf(changed), mandates, version, amends);
    }

    /** The same, finding members on another day. */
    public FanOut asOf(LocalDate day) {
        return new FanOut(id, plan, edition, ancestors, day, terms, stage, parts, mandates, version, amends);
    }

    /** The same after more members of an addressee were told; of a phrase perhaps the first. */
    FanOut joined(String addressee, int more) {
        List<Part> all = new ArrayList<>(parts);
        if (all.stream().noneMatch(part -> part.addressee().equals(addressee))) {
            all.add(new Part(addressee, 0, 0));
        }
        return withParts(all, addressee, part -> part.joined(more)).counted(1, 0);
    }

    /** The same after members of an addressee were taken out. */
    FanOut left(String addressee, int fewer) {
        return withParts(parts, addressee, part -> part.left(fewer));
    }

    private FanOut withParts(List<Part> all, String addressee, UnaryOperator<Part> change) {
        List<Part> changed = all.stream()
                .map(part -> part.addressee().equals(addressee) ? change.apply(part) : part)
                .toList();
        return new FanOut(id, plan, edition, ancestors, on, terms, stage, changed, mandates, version, amends);
    }

    /** The chunk of an addressee that was told last. */
    FanOutTurn.Chunk lastChunk(String addressee, List<UnitId> units) {
        int number = parts.stream()
                .filter(part -> part.addressee().equals(addressee))
                .mapToInt(Part::sent)
                .sum();
        return new FanOutTurn.Chunk(addressee, number, number, units);
    }

    /** The same after events of its own and mandates that were new. */
    FanOut counted(int events, int raised) {
        return new FanOut(
                id, plan, edition, ancestors, on, terms, stage, parts, mandates + raised, version + events, amends);
    }

    /**
     * Addressees that the text leaves open and that mean somebody: those with members, and those whose members are still to
     * be found where the edition before has them.
     */
    List<String> chosen(Collection<String> withMembers) {
        return Stream.concat(
                        withMembers.stream(),
                        parts.stream().filter(part -> !part.isExpanded()).map(Part::addressee))
                .filter(key -> !terms.name(key))
                .distinct()
                .sorted()
                .toList();
    }

    /** Whether the members of an addressee stay as they were. */
    boolean keeps(String addressee) {
        return amends != null && amends.kept().contains(addressee);
    }

    /** Whether members are still to be told: those of an amendment only where it names them anew. */
    boolean hasMoreToSend(Part part) {
        return part.hasMoreToSend() && (amends == null || amends.sent().contains(part.addressee()));
    }

    public boolean hasEnded() {
        return stage instanceof Stage.Ended;
    }

    /** Addressees that name units. */
    public int addressees() {
        return parts.size();
    }

    /** Members found so far, of all addressees. */
    public long members() {
        return parts.stream()
                .mapToLong(part -> part.members() == null ? 0 : part.members())
                .sum();
    }

    public int chunksSent() {
        return parts.stream().mapToInt(Part::sent).sum();
    }

    int withMembers() {
        return (int) parts.stream()
                .filter(part -> part.chunks() > 0)
                .filter(part -> amends == null || amends.sent().contains(part.addressee()))
                .count();
    }
}
