package vn.thac.launcher;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vn.thac.client.Deployment;
import vn.thac.client.ManagedProcess;
import vn.thac.client.Wait;
import vn.thac.story.Story;
import vn.thac.story.context.Patience;
import vn.thac.story.step.CascadeThroughKienGiang;
import vn.thac.story.step.CascadeToLamSon;
import vn.thac.story.step.CascadeToTamDuong;
import vn.thac.story.step.Consolidate;
import vn.thac.story.step.LoadSample;
import vn.thac.story.step.ReportKienGiang;
import vn.thac.story.step.ReportThanhMien;
import vn.thac.story.step.Step;

/** The same story while everything in turn is killed, and the broker and the database are gone for half a minute. */
class FaultsIT {

    private static final Duration AFTER_THE_BEGIN = Duration.ofMillis(400);
    private static final Duration HALF_A_MINUTE = Duration.ofSeconds(30);

    @Test
    void whatever_dies_during_the_story_nothing_is_lost_and_nothing_is_doubled() throws Exception {
        try (TestDeployment whole = TestDeployment.start("faults-it")) {
            Faults faults = new Faults(whole.deployment());
            Story.tell(whole.deployment(), Patience.duringFaults(), faults::during);
            faults.join();
            new Invariants(whole.deployment()).mustHold();
        }
    }

    /** What breaks in which step. */
    private static final class Faults {

        private final Map<String, ManagedProcess> processes;
        private CompletableFuture<Void> all = CompletableFuture.completedFuture(null);

        Faults(Deployment deployment) {
            processes = deployment.processes().stream()
                    .collect(Collectors.toMap(ManagedProcess::name, Function.identity()));
        }

        void during(Step step) {
            if (step instanceof LoadSample) {
                meanwhile(() -> kill("identity"));
            } else if (step instanceof CascadeToLamSon) {
                meanwhile(() -> kill("plan-service"));
            } else if (step instanceof CascadeToTamDuong) {
                meanwhile(() -> keepDead("kafka", HALF_A_MINUTE));
            } else if (step instanceof CascadeThroughKienGiang) {
                meanwhile(() -> kill("task-service"));
            } else if (step instanceof ReportThanhMien) {
                meanwhile(() -> kill("report-service"));
            } else if (step instanceof ReportKienGiang) {
                meanwhile(() -> keepDead("postgres", HALF_A_MINUTE));
            } else if (step instanceof Consolidate) {
                meanwhile(() -> kill("keycloak"));
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

        private void kill(String name) {
            processes.get(name).kill();
        }

        /** The launcher starts it again and again; each time it is killed at once. */
        private void keepDead(String name, Duration time) {
            long end = System.nanoTime() + time.toNanos();
            while (System.nanoTime() < end) {
                if (processes.get(name).alive()) {
                    kill(name);
                }
                Wait.pause(Duration.ofMillis(50));
            }
        }

        void join() {
            all.join();
        }
    }
}
