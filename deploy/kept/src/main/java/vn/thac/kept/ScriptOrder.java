package vn.thac.kept;

import java.io.Serializable;
import java.util.Comparator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Puts {@code 0-V2__a.sql} before {@code 0-V10__b.sql} and both before {@code 1-V1__c.sql}: the order of running. */
final class ScriptOrder implements Comparator<String>, Serializable {

    private static final long serialVersionUID = 1L;

    private static final Pattern NAME = Pattern.compile("(\\d+)-V(\\d+)__.+");

    @Override
    public int compare(String one, String other) {
        return Comparator.comparingInt((String name) -> number(name, 1))
                .thenComparingInt(name -> number(name, 2))
                .thenComparing(Comparator.naturalOrder())
                .compare(one, other);
    }

    private static int number(String name, int part) {
        Matcher parts = NAME.matcher(name);
        if (!parts.matches()) {
            throw new IllegalArgumentException(name + " is no script of a history: 0-V1__what.sql");
        }
        return Integer.parseInt(parts.group(part));
    }
}
