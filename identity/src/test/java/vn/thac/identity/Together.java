package vn.thac.identity;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Does something several times at once. */
public final class Together {

    private Together() {}

    /** The answers in their order of size: nobody can say who was first. */
    public static List<Integer> run(int times, IntFunction<Integer> once) throws Exception {
        CountDownLatch start = new CountDownLatch(1);
        ExecutorService all = Executors.newFixedThreadPool(times);
        try {
            List<Future<Integer>> running = IntStream.range(0, times)
                    .mapToObj(n -> all.submit((Callable<Integer>) () -> {
                        start.await();
                        return once.apply(n);
                    }))
                    .toList();
            start.countDown();
            return IntStream.range(0, times)
                    .map(n -> get(running.get(n)))
                    .sorted()
                    .boxed()
                    .toList();
        } finally {
            all.shutdownNow();
        }
    }

    private static int get(Future<Integer> one) {
        try {
            return one.get();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
