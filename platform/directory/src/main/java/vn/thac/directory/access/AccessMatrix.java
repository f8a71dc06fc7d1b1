package vn.thac.directory.access;

import static vn.thac.directory.access.AccessMatrix.Given.ALWAYS;
import static vn.thac.directory.access.AccessMatrix.Given.NEVER;
import static vn.thac.directory.access.AccessMatrix.Given.WITH_SUBTREE;

import java.util.EnumMap;
import java.util.Map;

/**
 * What a post gives: what is wanted × how the post's unit stands to the unit in question. All that {@link Access} and
 * the SQL functions of {@code db/directory} allow is in this table, and a test holds the two against each other.
 */
public final class AccessMatrix {

    /** How the unit of a post stands to the unit in question. */
    public enum Relation {
        /** It is the unit. */
        SAME,
        /** It stands above it in the line of command. */
        COMMAND,
        /** It stands above it where leadership is a part of the line. */
        LEADERSHIP,
        /** It came after the unit, which has ended, or stands above one that did. A post that ended with its unit too. */
        HERITAGE
    }

    /** Whether a post gives what is wanted. */
    public enum Given {
        ALWAYS,
        /** Only a post that reaches the units below. */
        WITH_SUBTREE,
        NEVER
    }

    /** What is wanted of which post: the rows of the matrix. */
    public enum Want {
        /** To do what the post is for: draft, issue, work, report, review, consolidate. */
        TO_ACT,
        /** To read, with a post to act. */
        TO_READ,
        /** To read or oversee, with a post of oversight. */
        TO_OVERSEE
    }

    private static final Map<Want, Map<Relation, Given>> TABLE = new EnumMap<>(Want.class);

    static {
        row(Want.TO_ACT, ALWAYS, WITH_SUBTREE, NEVER, NEVER);
        row(Want.TO_READ, ALWAYS, ALWAYS, ALWAYS, ALWAYS);
        row(Want.TO_OVERSEE, ALWAYS, WITH_SUBTREE, WITH_SUBTREE, WITH_SUBTREE);
    }

    private AccessMatrix() {}

    private static void row(Want want, Given same, Given command, Given leadership, Given heritage) {
        TABLE.put(
                want,
                Map.of(
                        Relation.SAME, same,
                        Relation.COMMAND, command,
                        Relation.LEADERSHIP, leadership,
                        Relation.HERITAGE, heritage));
    }

    public static Given given(Want want, Relation relation) {
        return TABLE.getOrDefault(want, Map.of()).getOrDefault(relation, NEVER);
    }

    /** Whether a post of {@code held} gives {@code wanted}; a post never makes an administrator. */
    public static boolean allows(Duty held, boolean subtree, Relation relation, Duty wanted) {
        boolean oversight = held == Duty.OVERSEE;
        Want want =
                switch (wanted) {
                    case ADMINISTER -> null;
                    case READ -> oversight ? Want.TO_OVERSEE : Want.TO_READ;
                    case OVERSEE -> oversight ? Want.TO_OVERSEE : null;
                    default -> held == wanted ? Want.TO_ACT : null;
                };
        if (want == null) {
            return false;
        }
        return switch (given(want, relation)) {
            case ALWAYS -> true;
            case WITH_SUBTREE -> subtree;
            case NEVER -> false;
        };
    }
}
