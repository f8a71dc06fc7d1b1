package vn.thac.plan.linking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import vn.thac.core.event.Change;
import vn.thac.core.event.Changes;
import vn.thac.core.problem.Faults;
import vn.thac.core.problem.Refused;
import vn.thac.core.request.Acting;
import vn.thac.core.request.ETags;
import vn.thac.directory.access.Duty;
import vn.thac.plan.PlanId;
import vn.thac.plan.PlanRefusal;
import vn.thac.plan.duty.Task;
import vn.thac.plan.edition.TaskLink;
import vn.thac.plan.edition.TaskLinkStore;
import vn.thac.plan.edition.TaskLinks;
import vn.thac.plan.packages.PackageReader;
import vn.thac.plan.packages.PlanPackage;
import vn.thac.plan.register.Plan;
import vn.thac.plan.register.PlanSight;
import vn.thac.plan.register.PlanStore;
import vn.thac.plan.register.StoredPlan;

/** Who issues for a plan's unit, or for what came after it, says which of its duties carry which of its tasks out. */
@ApplicationScoped
class LinkTasks {

    private final PlanSight sight;
    private final PlanStore plans;
    private final TaskLinkStore links;
    private final Changes changes;
    private final Acting acting;
    private final Clock clock;

    LinkTasks(PlanSight sight, PlanStore plans, TaskLinkStore links, Changes changes, Acting acting, Clock clock) {
        this.sight = sight;
        this.plans = plans;
        this.links = links;
        this.changes = changes;
        this.acting = acting;
        this.clock = clock;
    }

    /** The plan's version then. */
    @Transactional
    long change(PlanId id, @Nullable String ifMatch, TaskLinksRequest request) {
        StoredPlan stored = sight.requireForOrAfter(Duty.ISSUE, plans.lock(id));
        Plan.Issued plan = stored.inForce();
        ETags.require(ifMatch, plan.version());
        PlanPackage text = PackageReader.typed(PackageReader.stored(stored.body()));
        List<TaskLink> link = request.linked();
        List<TaskLink> unlink = request.unlinked();
        check(text, TaskLinks.in(links.of(id).over(text)), link, unlink);
        if (request.reason() != null) {
            acting.because(request.reason());
        }
        say(id, TaskLinks.in(text), link, unlink, request.reason());
        Plan.Issued after = plan.with(plan.head());
        plans.complete(after, stored.body());
        changes.record(new Change(
                "plan",
                id.value(),
                after.version(),
                TaskLinksChanged.TYPE,
                new TaskLinksChanged(id.value(), after.edition(), link, unlink, request.reason())));
        return after.version();
    }

    private static void check(PlanPackage text, Set<TaskLink> holding, List<TaskLink> link, List<TaskLink> unlink) {
        if (link.isEmpty() && unlink.isEmpty()) {
            throw Refused.of(PlanRefusal.NO_LINK_GIVEN);
        }
        Faults faults = new Faults();
        Set<TaskLink> seen = new HashSet<>();
        each("/link/", link, seen, one -> !holding.contains(one), PlanRefusal.LINKED_ALREADY, faults);
        each("/unlink/", unlink, seen, holding::contains, PlanRefusal.NOT_LINKED, faults);
        ends(text, link, faults);
        faults.refuse();
    }

    private static void each(
            String place,
            List<TaskLink> all,
            Set<TaskLink> seen,
            Predicate<TaskLink> possible,
            PlanRefusal otherwise,
            Faults faults) {
        for (int n = 0; n < all.size(); n++) {
            TaskLink one = all.get(n);
            if (!seen.add(one)) {
                faults.add(PlanRefusal.LINK_TWICE, place + n, Map.of("task", one.task(), "duty", one.duty()));
            } else if (!possible.test(one)) {
                faults.add(otherwise, place + n, Map.of("task", one.task(), "duty", one.duty()));
            }
        }
    }

    private static void ends(PlanPackage text, List<TaskLink> link, Faults faults) {
        Set<String> tasks = new HashSet<>();
        text.tasks().stream().map(Task::key).forEach(tasks::add);
        Set<String> duties = new HashSet<>();
        text.duties().stream().map(vn.thac.plan.duty.Duty::key).forEach(duties::add);
        for (int n = 0; n < link.size(); n++) {
            TaskLink one = link.get(n);
            if (!tasks.contains(one.task())) {
                faults.add(PlanRefusal.NO_SUCH_TASK, "/link/" + n + "/task", Map.of("key", one.task()));
            }
            if (!duties.contains(one.duty())) {
                faults.add(PlanRefusal.NO_SUCH_DUTY, "/link/" + n + "/duty", Map.of("key", one.duty()));
            }
        }
    }

    /** Only what differs from the text is kept. */
    private void say(
            PlanId id, Set<TaskLink> written, List<TaskLink> link, List<TaskLink> unlink, @Nullable String reason) {
        links.forget(id, link.stream().filter(written::contains).toList());
        links.say(id, link.stream().filter(one -> !written.contains(one)).toList(), true, reason, clock.instant());
        links.forget(id, unlink.stream().filter(one -> !written.contains(one)).toList());
        links.say(id, unlink.stream().filter(written::contains).toList(), false, reason, clock.instant());
    }
}
