package vn.thac.plan.cascade;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import vn.thac.core.event.Change;
import vn.thac.directory.UnitId;
import vn.thac.directory.unit.NamedUnit;
import vn.thac.plan.handdown.PlanHandedDown;

/** Events of a fan-out, in order with those of its plan: members in chunks, to whom they hand down, the end, decisions on a phrase. */
final class FanOutEvents {

    /** {@code plan.members-expanded.v1}: up to 1,000 members of one addressee; {@code chunk} counts from 1. */
    record MembersExpanded(
            UUID planId, int edition, String addressee, int chunk, int chunks, LocalDate on, List<NamedUnit> units) {}

    /** {@code plan.fan-out-ended.v1}: all chunks and mandates of the plan are out. */
    record FanOutEnded(UUID planId, int edition, int addressees, int chunks, int mandates) {}

    private FanOutEvents() {}

    static Change expanded(FanOut of, long version, FanOutTurn.Chunk chunk, Map<UnitId, NamedUnit> names) {
        List<NamedUnit> units = chunk.units().stream()
                .map(unit -> Objects.requireNonNull(names.get(unit)))
                .toList();
        var payload = new MembersExpanded(
                of.plan().value(), of.edition(), chunk.addressee(), chunk.number(), chunk.of(), of.on(), units);
        return change(of, version, "plan.members-expanded.v1", payload);
    }

    static Change ended(FanOut of) {
        var payload =
                new FanOutEnded(of.plan().value(), of.edition(), of.withMembers(), of.chunksSent(), of.mandates());
        return change(of, of.version(), "plan.fan-out-ended.v1", payload);
    }

    static Change decided(FanOut of, long version, PhraseDecided decision) {
        return change(of, version, "plan.phrase-decided.v1", decision);
    }

    static Change handedDown(FanOut of, long version, PlanHandedDown told) {
        return change(of, version, PlanHandedDown.TYPE, told);
    }

    private static Change change(FanOut of, long version, String type, Object payload) {
        return new Change("fan-out", of.id().value(), version, type, payload)
                .amongEventsOf("plan", of.plan().value());
    }
}
