package vn.thac.launcher;

import java.time.LocalDate;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import vn.thac.story.Story;
import vn.thac.story.context.Patience;
import vn.thac.story.context.StoryContext;

/**
 * A whole on which the story was told, once for all classes of tests that need no more than that: begun by the first that
 * asks, ended by the one that needs it stopped, or behind the last.
 */
final class ToldStory implements AutoCloseable {

    private final Supplier<TestDeployment> start;
    private final Function<TestDeployment, StoryContext> tell;
    private @Nullable TestDeployment whole;
    private @Nullable StoryContext told;
    private @Nullable Throwable broken;

    private ToldStory(Supplier<TestDeployment> start, Function<TestDeployment, StoryContext> tell) {
        this.start = start;
        this.tell = tell;
    }

    /** On one of each service, as {@code up} starts them, with nothing broken. */
    static final class Undisturbed extends Shared {

        @Override
        ToldStory make() {
            return new ToldStory(
                    () -> TestDeployment.up(TestDeployment.folder("told-it")),
                    whole -> Story.tell(whole.deployment(), Patience.usual(), step -> {}));
        }
    }

    /** On two of each service, while everything in turn dies. */
    static final class Disturbed extends Shared {

        @Override
        ToldStory make() {
            return new ToldStory(() -> TestDeployment.start("disturbed-it", 2), whole -> {
                Faults faults = new Faults(whole.deployment());
                StoryContext told = Story.tell(whole.deployment(), Patience.duringFaults(), faults::during);
                faults.join();
                return told;
            });
        }
    }

    /** Gives every test that asks the same one. */
    private abstract static class Shared implements ParameterResolver {

        abstract ToldStory make();

        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
            return parameter.getParameter().getType() == ToldStory.class;
        }

        @Override
        public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
            return context.getRoot()
                    .getStore(ExtensionContext.Namespace.GLOBAL)
                    .computeIfAbsent(getClass(), key -> make(), ToldStory.class);
        }
    }

    StartedDeployment deployment() {
        return whole().deployment();
    }

    TestDeployment whole() {
        if (broken != null) {
            throw new AssertionError("The story broke before.", broken);
        }
        TestDeployment running = whole;
        if (running == null) {
            running = start.get();
            whole = running;
            tell(running);
        }
        return running;
    }

    private void tell(TestDeployment running) {
        try {
            told = tell.apply(running);
        } catch (RuntimeException | Error failure) {
            broken = failure;
            throw failure;
        }
    }

    /** Sets all clocks to the morning of a day. */
    void day(LocalDate day) {
        whole();
        if (told != null) {
            told.day(day);
        }
    }

    @Override
    public void close() {
        if (whole != null) {
            whole.close();
            whole = null;
        }
    }
}
