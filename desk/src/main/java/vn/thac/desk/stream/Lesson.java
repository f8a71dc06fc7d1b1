package vn.thac.desk.stream;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * What events teach of plans and regimes, as far as it decides who hears what.
 *
 * @param issuers of plans now in force
 * @param above the plans that a plan carries out: all of them, as its last word says
 * @param members whom a plan names, and whether they still are who is meant
 * @param owners who answers for a target; empty where nobody does any more
 * @param complete plans of which everybody who was asked first is known
 * @param regimes and who receives and consolidates their reports
 */
record Lesson(
        Map<UUID, UUID> issuers,
        Map<UUID, AsOf<Set<UUID>>> above,
        Map<Member, AsOf<Boolean>> members,
        Map<OfTarget, AsOf<Optional<UUID>>> owners,
        Set<UUID> complete,
        Map<UUID, AsOf<List<UUID>>> regimes) {

    /** A unit as a member of an addressee, in an edition: who once was one sees the plan, unless taken out by decision. */
    record Member(UUID plan, int edition, String addressee, UUID unit) {}

    record OfTarget(UUID plan, String target) {}

    private static final String TAKEN_OUT = "take-out";

    private static final Set<String> SAY_TO_WHOM =
            Set.of("regime.opened.v1", "regime.amended.v1", "regime.addressed.v1");

    static Lesson none() {
        return new Lesson(
                new LinkedHashMap<>(),
                new LinkedHashMap<>(),
                new LinkedHashMap<>(),
                new LinkedHashMap<>(),
                new LinkedHashSet<>(),
                new LinkedHashMap<>());
    }

    /** @param version of what the event tells of */
    void learn(String type, long version, Payload payload) {
        payload.id("planId").ifPresent(plan -> {
            switch (type) {
                case "plan.issued.v1", "plan.amended.v1" -> {
                    payload.id("issuer").ifPresent(issuer -> issuers.put(plan, issuer));
                    place(plan, version, payload);
                    // Its fan-out says the same, in an order of its own, and may have taken it back.
                    payload.addressees().forEach((key, units) -> name(plan, payload, key, units, new AsOf<>(0, true)));
                    if (payload.addressesNobody()) {
                        complete.add(plan);
                    }
                }
                case "plan.basis-resolved.v1" -> place(plan, version, payload);
                case "plan.members-expanded.v1", "plan.phrase-decided.v1" -> {
                    boolean named = !payload.text("step").equals(TAKEN_OUT);
                    name(plan, payload, payload.text("addressee"), payload.ids("units"), new AsOf<>(version, named));
                }
                case "plan.target-owner-given.v1" ->
                    owners.merge(
                            new OfTarget(plan, payload.text("target")),
                            new AsOf<>(version, payload.id("owner")),
                            AsOf::orNewer);
                case "plan.fan-out-ended.v1" -> complete.add(plan);
                default -> {}
            }
        });
        if (SAY_TO_WHOM.contains(type)) {
            payload.id("regimeId").ifPresent(regime -> {
                List<UUID> named = new ArrayList<>(payload.ids("receivers"));
                named.addAll(payload.ids("consolidators"));
                regimes.merge(regime, new AsOf<>(version, named), AsOf::orNewer);
            });
        }
    }

    private void place(UUID plan, long version, Payload payload) {
        Set<UUID> all = new LinkedHashSet<>(payload.ids("ancestors"));
        above.merge(plan, new AsOf<>(version, all), AsOf::orNewer);
    }

    private void name(UUID plan, Payload payload, String addressee, List<UUID> units, AsOf<Boolean> said) {
        units.forEach(unit ->
                members.merge(new Member(plan, payload.number("edition"), addressee, unit), said, AsOf::orNewer));
    }
}
