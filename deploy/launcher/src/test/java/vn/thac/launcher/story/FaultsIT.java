package vn.thac.launcher.story;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vn.thac.launcher.Running;
import vn.thac.launcher.Whole;
import vn.thac.parts.Part;

/** The same story while everything in turn is killed, and the broker and the database are gone for half a minute. */
class FaultsIT {

    private static final Duration MIDST = Duration.ofMillis(400);
    private static final Duration HALF_A_MINUTE = Duration.ofSeconds(30);

    @Test
    void whatever_dies_during_the_story_nothing_is_lost_and_nothing_is_doubled() throws Exception {
        try (var whole = Whole.start("faults-it")) {
            var faults = new Faults(whole.running());
            Story.tell(whole.running(), Pace.stormy(), faults::during);
            faults.joined();
            new Invariants(whole.running()).mustHold();
        }
    }

    /** What breaks in which scene. */
    private static final class Faults {

        private final Map<String, Part> parts;
        private CompletableFuture<Void> all = CompletableFuture.completedFuture(null);

        Faults(Running running) {
            parts = running.processes().stream().collect(Collectors.toMap(Part::name, Function.identity()));
        }

        void during(Scene scene) {
            if (scene instanceof LoadSample) {
                inTheMidst(() -> kill("identity"));
            } else if (scene instanceof FallToLamSon) {
                inTheMidst(() -> kill("plan-service"));
            } else if (scene instanceof FallToTamDuong) {
                inTheMidst(() -> goneFor("kafka", HALF_A_MINUTE));
            } else if (scene instanceof FallThroughKienGiang) {
                inTheMidst(() -> kill("task-service"));
            } else if (scene instanceof ReportThanhMien) {
                inTheMidst(() -> kill("report-service"));
            } else if (scene instanceof ReportKienGiang) {
                inTheMidst(() -> goneFor("postgres", HALF_A_MINUTE));
            } else if (scene instanceof Consolidate) {
                inTheMidst(() -> kill("keycloak"));
            }
        }

        private void inTheMidst(Runnable fault) {
            all = all.thenCombine(CompletableFuture.runAsync(() -> {
                Stage.pause(MIDST);
                fault.run();
            }), (before, now) -> null);
        }

        private void kill(String name) {
            parts.get(name).kill();
        }

        /** The launcher starts it again and again; each time it is killed at once. */
        private void goneFor(String name, Duration time) {
            long end = System.nanoTime() + time.toNanos();
            while (System.nanoTime() < end) {
                if (parts.get(name).alive()) {
                    kill(name);
                }
                Stage.pause(Duration.ofMillis(50));
            }
        }

        void joined() {
            all.join();
        }
    }
}
