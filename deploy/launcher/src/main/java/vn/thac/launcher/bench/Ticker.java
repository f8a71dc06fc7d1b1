package vn.thac.launcher.bench;

import java.util.function.Supplier;
import vn.thac.launcher.Screen;

/** A line every few seconds that says how far a long piece of work has come. */
final class Ticker implements AutoCloseable {

    private static final long EVERY_MS = 3_000;

    private final Thread thread;
    private volatile boolean closing;

    private Ticker(Supplier<String> progress) {
        long begin = System.nanoTime();
        thread = new Thread(() -> {
            while (!closing) {
                sleep();
                if (!closing) {
                    Screen.line("    " + Screen.seconds(begin) + "  " + progress.get());
                }
            }
        }, "progress");
        thread.setDaemon(true);
        thread.start();
    }

    static Ticker show(Supplier<String> progress) {
        return new Ticker(progress);
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
