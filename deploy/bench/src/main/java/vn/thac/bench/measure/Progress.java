package vn.thac.bench.measure;

import java.util.function.Supplier;
import vn.thac.client.Console;

/** A line every few seconds that says how far a long piece of work has come. */
public final class Progress implements AutoCloseable {

    private static final long EVERY_MS = 3_000;

    private final Thread thread;
    private volatile boolean closing;

    private Progress(Supplier<String> progress) {
        long begin = System.nanoTime();
        thread = new Thread(
                () -> {
                    while (!closing) {
                        sleep();
                        if (!closing) {
                            Console.line("    " + Console.seconds(begin) + "  " + progress.get());
                        }
                    }
                },
                "progress");
        thread.setDaemon(true);
        thread.start();
    }

    public static Progress show(Supplier<String> progress) {
        return new Progress(progress);
    }

    private void sleep() {
        try {
            Thread.sleep(EVERY_MS);
        } catch (InterruptedException closed) {
            closing = true;
        }
    }

    @Override
    public void close() {
        closing = true;
        thread.interrupt();
    }
}
