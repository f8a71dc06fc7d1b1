package vn.thac.plan.cascade;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import vn.thac.core.event.Change;
import vn.thac.core.event.Changes;
import vn.thac.directory.UnitId;
import vn.thac.directory.unit.Directory;
import vn.thac.plan.PlanId;
import vn.thac.plan.register.PlanStore;

/**
 * What a falling plan does in its turn: expand its addressees, raise mandates, send members, end.
 * A small plan does all of it in one turn; a huge one goes to the end of the queue after each piece.
 */
@ApplicationScoped
class FanOutTurn {

    /** About as much as a turn does, in mandates; expanding and sending weigh less. */
    private static final int PIECE = FanOutJob.CHUNK;

    @Inject
    FanOutStore jobs;

    @Inject
    MandateStore mandates;

    @Inject
    FulfilMandates fulfil;

    @Inject
    ExpectWork expect;

    @Inject
    PlanStore plans;

    @Inject
    Directory directory;

    @Inject
    Changes changes;

    @Inject
    Clock clock;

    void take(FanOutJob job) {
        Work work = new Work(job);
        work.expand();
        work.raise();
        work.send();
        work.endOrYield();
    }

    /** One turn of one job. */
    private final class Work {
        private final FanOutJob job;
        private final PlanId plan;
        private final List<FanOutJob.AddresseeWork> addressees;
        private final List<Change> made = new ArrayList<>();
        private final List<FanOutEvents.MembersExpanded> sent = new ArrayList<>();
        private int left = PIECE;
        private UnitId raisedUpTo;
        private boolean raisingEnded;
        private int raised;

        Work(FanOutJob job) {
            this.job = job;
            this.plan = job.plan();
            this.addressees = new ArrayList<>(job.addressees());
            this.raisedUpTo = job.raisedUpTo();
            this.raisingEnded = job.raisingEnded();
        }

        void expand() {
            for (int i = 0; i < addressees.size() && left > 0; i++) {
                FanOutJob.AddresseeWork addressee = addressees.get(i);
                if (!addressee.isExpanded()) {
                    Set<UnitId> members = new TreeSet<>(java.util.Comparator.comparing(UnitId::value));
                    members.addAll(addressee.units());
                    if (addressee.selector() != null) {
                        members.addAll(directory.select(addressee.selector(), job.on()));
                    }
                    jobs.expand(plan, addressee.key(), List.copyOf(members), job.on());
                    addressees.set(
                            i,
                            new FanOutJob.AddresseeWork(
                                    addressee.key(),
                                    addressee.units(),
                                    addressee.selector(),
                                    addressee.asks(),
                                    members.size(),
                                    0));
                    left -= members.size() / 10;
                }
            }
        }

        void raise() {
            Map<String, List<Ask>> asks = new LinkedHashMap<>();
            addressees.stream().filter(p -> !p.asks().isEmpty()).forEach(p -> asks.put(p.key(), p.asks()));
            boolean allExpanded = addressees.stream().allMatch(FanOutJob.AddresseeWork::isExpanded);
            if (!allExpanded || raisingEnded || left <= 0) {
                return;
            }
            int limit = Math.max(left, PIECE / 2);
            Map<UnitId, List<String>> asked = asks.isEmpty()
                    ? Map.of()
                    : jobs.asked(plan, List.copyOf(asks.keySet()), job.issuer(), raisedUpTo, limit);
            List<Mandate> due = new ArrayList<>();
            asked.forEach((unit, naming) -> {
                due.add(Mandate.raise(
                        plan,
                        unit,
                        naming.stream().flatMap(p -> asks.get(p).stream()).toList()));
                raisedUpTo = unit;
            });
            raisingEnded = asked.size() < limit;
            left -= asked.size();
            record(due);
        }

        private void record(List<Mandate> due) {
            if (due.isEmpty()) {
                return;
            }
            Set<UUID> fresh = mandates.raise(due, clock.instant());
            List<PlanId> ancestors = job.ancestors().stream().map(PlanId::new).toList();
            due.stream()
                    .filter(mandate -> fresh.contains(mandate.id().value()))
                    .forEach(mandate -> made.add(MandateEvents.raised(mandate, ancestors)));
            raised = fresh.size();
        }

        void send() {
            if (!raisingEnded) {
                return;
            }
            Map<String, Integer> sentByAddressee = new LinkedHashMap<>();
            for (int i = 0; i < addressees.size(); i++) {
                FanOutJob.AddresseeWork addressee = addressees.get(i);
                int out = addressee.sent();
                while (left > 0 && out < addressee.chunks()) {
                    List<UUID> units = jobs.members(plan, addressee.key(), out * FanOutJob.CHUNK, FanOutJob.CHUNK);
                    out++;
                    sent.add(new FanOutEvents.MembersExpanded(
                            plan.value(), addressee.key(), out, addressee.chunks(), job.on(), units));
                    left -= units.size() / 5;
                }
                if (out != addressee.sent()) {
                    sentByAddressee.put(addressee.key(), out);
                    addressees.set(
                            i,
                            new FanOutJob.AddresseeWork(
                                    addressee.key(),
                                    addressee.units(),
                                    addressee.selector(),
                                    addressee.asks(),
                                    addressee.members(),
                                    out));
                }
            }
            if (!sentByAddressee.isEmpty()) {
                jobs.sent(plan, sentByAddressee);
            }
        }

        void endOrYield() {
            boolean end = raisingEnded && addressees.stream().allMatch(p -> p.isExpanded() && !p.hasMoreToSend());
            int own = sent.size() + (end ? 1 : 0);
            long version = own == 0 ? 0 : plans.countOn(plan, own);
            for (FanOutEvents.MembersExpanded chunk : sent) {
                made.add(FanOutEvents.expanded(plan, ++version, chunk));
            }
            FanOutJob now = new FanOutJob(
                    plan,
                    job.issuer(),
                    job.ancestors(),
                    job.on(),
                    raisedUpTo,
                    raisingEnded,
                    job.chunks() + sent.size(),
                    job.mandates() + raised,
                    addressees);
            if (end) {
                int members =
                        (int) addressees.stream().filter(p -> p.chunks() > 0).count();
                made.add(FanOutEvents.ended(plan, ++version, members, now.chunks(), now.mandates()));
                made.addAll(fulfil.byEarlierAnswers(plan));
                jobs.ended(now, jobs.assignmentsExpected(plan), expect.obligations(plan), clock.instant());
            } else {
                jobs.turned(now);
            }
            changes.record(made);
        }
    }
}
