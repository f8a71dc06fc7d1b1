package vn.thac.plan.inheritance;

import java.util.Set;

/** Keys of inherited entries: the one they had above, numbered where it is taken. */
final class Keys {

    private Keys() {}

    /** Takes the key, or the first free one that is made of it. */
    static String free(String wanted, Set<String> taken) {
        String free = wanted;
        for (int n = 2; !taken.add(free); n++) {
            free = wanted + "-" + n;
        }
        return free;
    }
}
