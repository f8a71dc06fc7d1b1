package vn.thac.desk.stream;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * What events teach of plans and regimes, as far as it decides who hears what.
 *
 * @param issuers of plans now in force
 * @param above the plans that a plan carries out
 * @param units whom a plan names
 * @param complete plans of which everybody who was asked first is known
 * @param regimes and who receives and consolidates their reports
 */
record Lesson(
        Map<UUID, UUID> issuers,
        Map<UUID, Set<UUID>> above,
        Map<UUID, Set<UUID>> units,
        Set<UUID> complete,
        Map<UUID, List<UUID>> regimes) {

    static Lesson none() {
        return new Lesson(
                new LinkedHashMap<>(),
                new LinkedHashMap<>(),
                new LinkedHashMap<>(),
                new LinkedHashSet<>(),
                new LinkedHashMap<>());
    }

    void learn(String type, Payload payload) {
        payload.id("planId").ifPresent(plan -> {
            switch (type) {
                case "plan.issued.v1", "plan.amended.v1" -> {
                    payload.id("issuer").ifPresent(issuer -> issuers.put(plan, issuer));
                    add(above, plan, payload.ids("ancestors"));
                    add(units, plan, payload.addressees());
                    if (payload.addressesNobody()) {
                        complete.add(plan);
                    }
                }
                case "plan.basis-resolved.v1" -> add(above, plan, payload.ids("ancestors"));
                case "plan.members-expanded.v1", "plan.phrase-decided.v1" -> add(units, plan, payload.ids("units"));
                case "plan.target-owner-given.v1" -> add(units, plan, payload.ids("owner"));
                case "plan.fan-out-ended.v1" -> complete.add(plan);
                default -> {}
            }
        });
        if (type.startsWith("regime.")) {
            payload.id("regimeId").ifPresent(regime -> {
                List<UUID> named = new ArrayList<>(payload.ids("receivers"));
                named.addAll(payload.ids("consolidators"));
                if (type.equals("regime.opened.v1") || !named.isEmpty()) {
                    regimes.put(regime, named);
                }
            });
        }
    }

    private static void add(Map<UUID, Set<UUID>> to, UUID plan, List<UUID> more) {
        to.computeIfAbsent(plan, each -> new LinkedHashSet<>()).addAll(more);
    }
}
