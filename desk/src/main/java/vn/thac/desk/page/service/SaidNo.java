package vn.thac.desk.page.service;

import vn.thac.core.problem.Problem;

/** A service refused what a page asked it, and said why. */
public final class SaidNo extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    SaidNo(Problem problem) {
        super(problem.status() + " " + problem.code());
        this.problem = problem;
    }

    public Problem problem() {
        return problem;
    }
}
