package vn.thac.plan.cascade;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import vn.thac.core.event.Change;
import vn.thac.core.event.Changes;
import vn.thac.core.event.OutgoingEvent;
import vn.thac.directory.UnitId;
import vn.thac.plan.PlanId;
import vn.thac.plan.register.PlanStore;

/** A falling plan against a model: turns that commit or are lost with everything they wrote. */
class FanOutProperties {

    private static final PlanId PLAN = PlanId.next();
    private static final UnitId ISSUER = unit(0);

    /** A plan's parties with what is asked of them, and for each turn whether a crash takes it back. */
    record Fall(List<FanOutJob.PartyWork> parties, List<Boolean> crashes) {}

    @Property(tries = 60)
    void however_often_it_crashes_each_addressee_has_one_mandate_with_the_strongest_ask(@ForAll("falls") Fall fall) {
        Tables tables = fallDown(fall);
        Map<UnitId, Asks> strongest = new HashMap<>();
        fall.parties().forEach(party -> party.asks().forEach(ask -> party.units().stream()
                .filter(unit -> !unit.equals(ISSUER))
                .forEach(unit ->
                        strongest.merge(unit, ask.asks(), (one, other) -> one.isStrongerThan(other) ? one : other))));
        Map<UnitId, Asks> raised = new HashMap<>();
        tables.mandates.values().forEach(m -> raised.put(m.unit(), m.asks()));
        assertEquals(strongest, raised);
        assertEquals(strongest.size(), tables.events("mandate.raised.v1").size());
    }

    @Property(tries = 60)
    void its_events_have_no_gap_and_the_end_comes_once_and_last(@ForAll("falls") Fall fall) {
        Tables tables = fallDown(fall);
        List<Change> ofThePlan =
                tables.made.stream().filter(c -> c.aggregate().equals("plan")).toList();
        for (int i = 0; i < ofThePlan.size(); i++) {
            assertEquals(i + 2, ofThePlan.get(i).sequence());
        }
        assertEquals(
                "plan.fan-out-ended.v1", ofThePlan.get(ofThePlan.size() - 1).type());
        assertEquals(1, tables.events("plan.fan-out-ended.v1").size());
    }

    @Property(tries = 60)
    void the_chunks_of_a_party_are_its_members_each_once(@ForAll("falls") Fall fall) {
        Tables tables = fallDown(fall);
        Map<String, List<UUID>> sent = new HashMap<>();
        for (Change change : tables.events("plan.members-expanded.v1")) {
            var chunk = (FanOutEvents.MembersExpanded) change.payload();
            assertTrue(chunk.units().size() <= FanOutJob.CHUNK);
            sent.computeIfAbsent(chunk.party(), key -> new ArrayList<>()).addAll(chunk.units());
        }
        for (FanOutJob.PartyWork party : fall.parties()) {
            List<UUID> members = sent.getOrDefault(party.key(), List.of());
            assertEquals(party.units().size(), members.size());
            assertEquals(
                    Set.copyOf(party.units()),
                    Set.copyOf(members.stream().map(UnitId::new).toList()));
        }
    }

    private static Tables fallDown(Fall fall) {
        Tables tables = new Tables(fall.parties());
        for (int turn = 0; !tables.ended; turn++) {
            assertTrue(turn < 500, "it never ends");
            boolean crash = turn < fall.crashes().size() && fall.crashes().get(turn);
            Tables trial = crash ? tables.copy() : tables;
            turn(trial);
        }
        return tables;
    }

    private static void turn(Tables tables) {
        FanOutTurn turn = new FanOutTurn();
        turn.jobs = tables.jobs();
        turn.mandates = tables.mandateStore();
        turn.plans = tables.plans();
        turn.changes = tables.changes();
        turn.fulfil = new FulfilMandates() {
            @Override
            public List<Change> byEarlierAnswers(PlanId asking) {
                return List.of();
            }
        };
        turn.expect = new ExpectWork() {
            @Override
            long obligations(PlanId id) {
                return 0;
            }
        };
        turn.clock = Clock.systemUTC();
        turn.take(tables.job());
    }

    @Provide
    Arbitrary<Fall> falls() {
        Arbitrary<List<UnitId>> units = Arbitraries.integers()
                .between(0, 3_500)
                .flatMap(size -> Arbitraries.integers().between(0, 2_000).map(from -> {
                    List<UnitId> some = new ArrayList<>();
                    for (int i = 0; i < size; i++) {
                        some.add(unit(from + i));
                    }
                    return some;
                }));
        Arbitrary<List<Asks>> asks = Arbitraries.of(Asks.class).list().ofMaxSize(2);
        Arbitrary<List<FanOutJob.PartyWork>> parties = Combinators.combine(units, asks)
                .as((members, asked) -> Map.entry(members, asked))
                .list()
                .ofMinSize(1)
                .ofMaxSize(4)
                .map(drawn -> {
                    List<FanOutJob.PartyWork> made = new ArrayList<>();
                    for (int i = 0; i < drawn.size(); i++) {
                        String key = "p" + i;
                        made.add(new FanOutJob.PartyWork(
                                key,
                                drawn.get(i).getKey(),
                                null,
                                drawn.get(i).getValue().stream()
                                        .map(a -> new Ask(key, a, null))
                                        .toList(),
                                null,
                                0));
                    }
                    return made;
                });
        return Combinators.combine(parties, Arbitraries.of(true, false).list().ofMaxSize(12))
                .as(Fall::new);
    }

    private static UnitId unit(int n) {
        return new UnitId(new UUID(1, n));
    }

    /** The tables of a fan-out in memory. */
    private static final class Tables {
        private final Map<String, FanOutJob.PartyWork> parties = new HashMap<>();
        private final Map<String, List<UnitId>> members = new HashMap<>();
        private final Map<UnitId, Mandate> mandates = new HashMap<>();
        private final List<Change> made = new ArrayList<>();
        private final List<String> order = new ArrayList<>();
        private FanOutJob job = new FanOutJob(PLAN, ISSUER, List.of(), LocalDate.EPOCH, null, false, 0, 0, List.of());
        private long version = 1;
        private boolean ended;

        Tables(List<FanOutJob.PartyWork> given) {
            given.forEach(party -> {
                order.add(party.key());
                parties.put(party.key(), party);
            });
        }

        Tables copy() {
            Tables copy = new Tables(order.stream().map(parties::get).toList());
            copy.members.putAll(members);
            copy.mandates.putAll(mandates);
            copy.made.addAll(made);
            copy.job = job;
            copy.version = version;
            copy.ended = ended;
            return copy;
        }

        FanOutJob job() {
            return with(job, order.stream().map(parties::get).toList());
        }

        List<Change> events(String type) {
            return made.stream().filter(change -> change.type().equals(type)).toList();
        }

        private static FanOutJob with(FanOutJob job, List<FanOutJob.PartyWork> parties) {
            return new FanOutJob(
                    job.plan(),
                    job.issuer(),
                    job.ancestors(),
                    job.on(),
                    job.raisedUpTo(),
                    job.raisingEnded(),
                    job.chunks(),
                    job.mandates(),
                    parties);
        }

        private void put(FanOutJob.PartyWork p, @Nullable Integer count, int sent) {
            parties.put(p.key(), new FanOutJob.PartyWork(p.key(), p.units(), p.selector(), p.asks(), count, sent));
        }

        FanOutStore jobs() {
            return new FanOutStore() {
                @Override
                Optional<FanOutJob> claim() {
                    return Optional.of(job());
                }

                @Override
                void expand(PlanId plan, String party, List<UnitId> found, LocalDate on) {
                    members.put(party, found);
                    put(parties.get(party), found.size(), 0);
                }

                @Override
                Map<UnitId, List<String>> asked(
                        PlanId plan, List<String> keys, UnitId issuer, @Nullable UnitId after, int limit) {
                    Map<UnitId, List<String>> asked =
                            new java.util.TreeMap<>(java.util.Comparator.comparing(UnitId::value));
                    keys.forEach(
                            key -> members.get(key).forEach(unit -> asked.computeIfAbsent(unit, u -> new ArrayList<>())
                                    .add(key)));
                    asked.remove(issuer);
                    Map<UnitId, List<String>> next = new java.util.LinkedHashMap<>();
                    asked.forEach((unit, naming) -> {
                        boolean later = after == null || unit.value().compareTo(after.value()) > 0;
                        if (later && next.size() < limit) {
                            next.put(unit, naming);
                        }
                    });
                    return next;
                }

                @Override
                List<UUID> members(PlanId plan, String party, int from, int limit) {
                    List<UnitId> all = members.get(party);
                    return all.subList(from, Math.min(all.size(), from + limit)).stream()
                            .map(UnitId::value)
                            .toList();
                }

                @Override
                void sent(PlanId plan, Map<String, Integer> sentByParty) {
                    sentByParty.forEach((key, sent) ->
                            put(parties.get(key), parties.get(key).members(), sent));
                }

                @Override
                void turned(FanOutJob now) {
                    job = now;
                }

                @Override
                void ended(FanOutJob now, long assignments, long obligations, java.time.Instant at) {
                    job = now;
                    ended = true;
                }

                @Override
                long assignmentsExpected(PlanId plan) {
                    return 0;
                }
            };
        }

        MandateStore mandateStore() {
            return new MandateStore() {
                @Override
                Set<UUID> raise(List<Mandate> due, java.time.Instant at) {
                    Set<UUID> fresh = new HashSet<>();
                    due.forEach(mandate -> {
                        if (mandates.putIfAbsent(mandate.unit(), mandate) == null) {
                            fresh.add(mandate.id().value());
                        }
                    });
                    return fresh;
                }
            };
        }

        PlanStore plans() {
            return new PlanStore() {
                @Override
                public long countOn(PlanId id, int events) {
                    version += events;
                    return version - events;
                }
            };
        }

        Changes changes() {
            return new Changes() {
                @Override
                public void record(List<? extends OutgoingEvent> changes) {
                    changes.forEach(change -> made.add((Change) change));
                }
            };
        }
    }
}
