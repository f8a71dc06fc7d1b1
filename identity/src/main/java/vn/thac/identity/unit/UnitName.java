package vn.thac.identity.unit;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.thac.core.problem.CoreRefusal;
import vn.thac.core.problem.Fault;
import vn.thac.core.problem.Faults;
import vn.thac.directory.text.Damage;
import vn.thac.directory.text.Text;
import vn.thac.identity.IdentityRefusal;

/** What a unit is called, as it is written: Unicode NFC, one line, at most 300 characters. */
public record UnitName(String name, @Nullable String shortName) {

    public static final int LONGEST = 300;

    /** At least one letter or digit. */
    public static final String FORM = "[\\s\\S]*[\\p{L}\\p{N}][\\s\\S]*";

    public UnitName {
        name = clean(name);
        shortName = shortName == null ? null : clean(shortName);
        if (!isWritable(name) || shortName != null && !isWritable(shortName)) {
            throw new IllegalArgumentException(
                    "a name has up to " + LONGEST + " characters, letters or digits among them");
        }
    }

    /** The name, or each part that cannot be one as a fault at its place below {@code pointer}. */
    public static Optional<UnitName> read(String name, @Nullable String shortName, String pointer, Faults faults) {
        boolean good = isGood(name, pointer + "/name", faults);
        boolean shortGood = shortName == null || isGood(shortName, pointer + "/shortName", faults);
        return good && shortGood ? Optional.of(new UnitName(name, shortName)) : Optional.empty();
    }

    private static boolean isGood(String text, String pointer, Faults faults) {
        boolean good = isWritable(clean(text));
        if (!good) {
            faults.add(CoreRefusal.BAD_VALUE, pointer, Map.of("value", text));
        }
        Optional<Fault> damage = damage(text, pointer);
        damage.ifPresent(faults::add);
        return good && damage.isEmpty();
    }

    /** That a name was damaged on its way, as a fault at its place: it is not what somebody wrote. */
    public static Optional<Fault> damage(String text, String pointer) {
        return Damage.of(text)
                .map(damage -> new Fault(
                        refusal(damage.sort()),
                        pointer,
                        Map.of("value", text, "found", damage.found(), "meant", damage.meant())));
    }

    private static IdentityRefusal refusal(Damage.Sort sort) {
        return switch (sort) {
            case WRONG_ENCODING -> IdentityRefusal.DAMAGED_ENCODING;
            case OLD_FONT -> IdentityRefusal.DAMAGED_OLD_FONT;
            case UNREADABLE -> IdentityRefusal.DAMAGED_CHARACTERS;
            case FOREIGN_LETTERS -> IdentityRefusal.DAMAGED_LETTERS;
        };
    }

    public static UnitName of(String name) {
        return new UnitName(name, null);
    }

    /** The same word in whatever Unicode form and spacing it came. */
    public static String clean(String text) {
        return Text.clean(text);
    }

    public static boolean isWritable(String text) {
        return text.length() <= LONGEST && text.codePoints().anyMatch(Character::isLetterOrDigit);
    }

    /** For searching: lower case without Vietnamese marks. */
    public static String folded(String text) {
        return Text.folded(text);
    }
}
