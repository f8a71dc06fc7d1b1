package vn.thac.launcher;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import vn.thac.client.Deployment;
import vn.thac.client.ManagedProcess;
import vn.thac.client.Service;
import vn.thac.client.Wait;
import vn.thac.story.step.CascadeThroughKienGiang;
import vn.thac.story.step.CascadeToLamSon;
import vn.thac.story.step.CascadeToTamDuong;
import vn.thac.story.step.Consolidate;
import vn.thac.story.step.DoTheWork;
import vn.thac.story.step.IssueDirective;
import vn.thac.story.step.LoadSample;
import vn.thac.story.step.ReportKienGiang;
import vn.thac.story.step.ReportTamDuong;
import vn.thac.story.step.ReportThanhMien;
import vn.thac.story.step.ReportTheHalfYear;
import vn.thac.story.step.Step;

/** What breaks in which step of the story: a service wholly, one instance of it, or a part that all need. */
final class Faults {

    private static final Duration AFTER_THE_BEGIN = Duration.ofMillis(400);
    private static final Duration HALF_A_MINUTE = Duration.ofSeconds(30);

    private final List<ManagedProcess> processes;
    private CompletableFuture<Void> all = CompletableFuture.completedFuture(null);

    Faults(Deployment deployment) {
        processes = deployment.processes();
    }

    void during(Step step) {
        if (step instanceof LoadSample) {
            meanwhile(() -> killAll(Service.IDENTITY));
        } else if (step instanceof IssueDirective) {
            meanwhile(() -> kill(ServiceProcess.name(Service.REPORT, 0)));
        } else if (step instanceof CascadeToLamSon) {
            meanwhile(() -> killAll(Service.PLAN));
        } else if (step instanceof CascadeToTamDuong) {
            meanwhile(() -> keepDead("kafka", HALF_A_MINUTE));
        } else if (step instanceof ReportTheHalfYear) {
            meanwhile(() -> kill(ServiceProcess.name(Service.PLAN, 1)));
        } else if (step instanceof CascadeThroughKienGiang) {
            meanwhile(() -> killAll(Service.TASK));
        } else if (step instanceof DoTheWork) {
            meanwhile(() -> kill(ServiceProcess.name(Service.DESK, 0)));
        } else if (step instanceof ReportThanhMien) {
            meanwhile(() -> killAll(Service.REPORT));
        } else if (step instanceof ReportKienGiang) {
            meanwhile(() -> keepDead("postgres", HALF_A_MINUTE));
        } else if (step instanceof Consolidate) {
            meanwhile(() -> kill("keycloak"));
        } else if (step instanceof ReportTamDuong) {
            meanwhile(() -> kill(ServiceProcess.name(Service.TASK, 0)));
        }
    }

    private void meanwhile(Runnable fault) {
        all = all.thenCombine(
                CompletableFuture.runAsync(() -> {
                    Wait.pause(AFTER_THE_BEGIN);
                    fault.run();
                }),
                (before, now) -> null);
    }

    /** All instances at once. */
    private void killAll(Service service) {
        processes.stream()
                .filter(each ->
                        each.name().equals(service.module()) || each.name().startsWith(service.module() + "-"))
                .forEach(ManagedProcess::kill);
    }

    private void kill(String name) {
        process(name).kill();
    }

    /** The launcher starts it again and again; each time it is killed at once. */
    private void keepDead(String name, Duration time) {
        ManagedProcess kept = process(name);
        long end = System.nanoTime() + time.toNanos();
        while (System.nanoTime() < end) {
            if (kept.alive()) {
                kept.kill();
            }
            Wait.pause(Duration.ofMillis(50));
        }
    }

    private ManagedProcess process(String name) {
        return processes.stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    void join() {
        all.join();
    }
}
