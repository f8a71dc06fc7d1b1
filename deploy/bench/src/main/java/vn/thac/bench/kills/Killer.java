package vn.thac.bench.kills;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import vn.thac.client.Deployment;
import vn.thac.client.ManagedProcess;
import vn.thac.client.Wait;

/** Kills one living process after the other, each at random and after a random while; whoever started it starts it again. */
final class Killer {

    private static final int LEAST_MILLIS = 4_000;
    private static final int MOST_MILLIS = 10_000;

    private final Deployment deployment;
    private final SplittableRandom random;
    private final Map<String, Integer> killed = new TreeMap<>();

    Killer(Deployment deployment, long seed) {
        this.deployment = deployment;
        this.random = new SplittableRandom(seed);
    }

    void kill(int times) {
        for (int done = 0; done < times; ) {
            Wait.pause(Duration.ofMillis(random.nextInt(LEAST_MILLIS, MOST_MILLIS)));
            List<ManagedProcess> living = deployment.processes().stream()
                    .filter(ManagedProcess::alive)
                    .toList();
            if (!living.isEmpty()) {
                ManagedProcess victim = living.get(random.nextInt(living.size()));
                victim.kill();
                killed.merge(victim.name(), 1, Integer::sum);
                done++;
            }
        }
    }

    /** How often each process was killed. */
    Map<String, Integer> killed() {
        return killed;
    }
}
