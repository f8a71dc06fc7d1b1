package vn.thac.identity.register;

import java.time.LocalDate;
import vn.thac.core.problem.Fault;
import vn.thac.directory.unit.Directory;

/** Says why references of one request mean nobody: ended, with the heirs, or to come; of very many, only that. */
public final class Absences {

    /** Each takes some statements; who reads so many faults looks for one cause. */
    private static final int MOST = 200;

    private final Directory directory;
    private int told;

    public Absences(Directory directory) {
        this.directory = directory;
    }

    public Fault why(String reference, LocalDate on, String place) {
        return ++told > MOST ? Directory.unknown(reference, on, place) : directory.whyNobody(reference, on, place);
    }
}
