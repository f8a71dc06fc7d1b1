package vn.thac.desk.page.asking;

import java.util.Optional;
import java.util.function.Supplier;
import vn.thac.core.problem.Problem;

/** A service refused what a page asked it, and said why. */
public final class SaidNo extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private static final int FORBIDDEN = 403;
    private static final int UNKNOWN = 404;

    private final transient Problem problem;

    SaidNo(Problem problem) {
        super(problem.status() + " " + problem.code());
        this.problem = problem;
    }

    /** What a page shows only to who may see it: nothing where the service says that they may not, or knows of none. */
    public static <T> Optional<T> orNothing(Supplier<T> question) {
        try {
            return Optional.of(question.get());
        } catch (SaidNo no) {
            if (no.problem.status() == FORBIDDEN || no.problem.status() == UNKNOWN) {
                return Optional.empty();
            }
            throw no;
        }
    }

    public Problem problem() {
        return problem;
    }
}
