package vn.thac.plan.sense;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.thac.core.problem.Faults;
import vn.thac.core.validation.KnownNames;
import vn.thac.plan.PlanRefusal;

/** Every key stands once in its list, and every reference by key leads somewhere. */
final class KeyRules {

    private static final Pattern KEY = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,79}");

    /** The keys of one section. */
    private record Keys(String section, Set<String> all) {}

    /** The keys to which references lead. */
    private record Known(Keys addressees, Keys programmes, Keys bases, Keys duties, Keys conditions, Keys targets) {}

    private final At root;
    private final Faults faults;

    KeyRules(At root, Faults faults) {
        this.root = root;
        this.faults = faults;
    }

    /** Every key once; what a reference leads to may stand elsewhere. */
    Known checkOnce() {
        Keys addressees = keys("addressees");
        Keys programmes = keys("programmes");
        Keys bases = keys("basis");
        Keys duties = keys("duties");
        Keys conditions = keys("conditions");
        keys("taskGroups");
        Set<String> items = new HashSet<>(duties.all());
        root.each("taskGroups").stream()
                .filter(group -> group.flag("asOne"))
                .forEach(group -> addKeys(List.of(group), "key", items));
        root.each("taskGroups").forEach(group -> addKeys(group.each("tasks"), "key", items));
        addKeys(root.at("budget").each("steps"), "key", items);
        Keys targets = keys("targets");
        keys("reporting");
        addKeys(root.each("indicators"), "code", new HashSet<>());
        addKeys(root.each("forms"), "code", new HashSet<>());
        return new Known(addressees, programmes, bases, duties, conditions, targets);
    }

    void check() {
        Known known = checkOnce();
        Keys addressees = known.addressees();
        Keys programmes = known.programmes();
        Keys bases = known.bases();
        Keys duties = known.duties();
        Keys conditions = known.conditions();
        Keys targets = known.targets();
        root.at("document").each("recipients").forEach(r -> refer(r, "addressee", addressees));
        root.each("basis").forEach(b -> refer(b, "via", bases));
        for (At target : root.each("targets")) {
            refer(target, "programme", programmes);
            referAll(target, "parts", targets);
        }
        root.each("addressees").forEach(p -> referAll(p, "parts", addressees));
        for (At group : root.each("taskGroups")) {
            List.of("lead", "coordinate", "requested").forEach(role -> referAll(group, role, addressees));
            for (At task : group.each("tasks")) {
                List.of("lead", "coordinate", "requested", "passesTo")
                        .forEach(role -> referAll(task, role, addressees));
                referAll(task, "duties", duties);
                referAll(task, "carriesOut", bases);
                refer(task, "programme", programmes);
                await(task, conditions);
            }
        }
        root.each("duties").forEach(duty -> {
            refer(duty, "addressee", addressees);
            refer(duty, "programme", programmes);
            referAll(duty, "with", addressees);
            referAll(duty, "passesTo", addressees);
            refer(duty, "partOf", duties);
            referAll(duty, "carriesOut", bases);
            await(duty, conditions);
        });
        noPartOfItself();
        root.at("budget").each("steps").forEach(step -> {
            refer(step, "owner", addressees);
            refer(step, "approver", addressees);
        });
        root.each("mandates").forEach(mandate -> {
            refer(mandate, "addressee", addressees);
            refer(mandate, "duty", duties);
        });
        root.each("reporting").forEach(rule -> {
            referAll(rule, "who", addressees);
            referAll(rule, "to", addressees);
            refer(rule, "via", addressees);
        });
        root.each("monitoring").forEach(line -> refer(line, "by", addressees));
    }

    /** A duty whose parts lead back to it. */
    private void noPartOfItself() {
        Map<String, String> whole = new HashMap<>();
        for (At duty : root.each("duties")) {
            if (duty.text("key") != null && duty.text("partOf") != null) {
                whole.putIfAbsent(duty.text("key"), duty.text("partOf"));
            }
        }
        for (At duty : root.each("duties")) {
            Set<String> seen = new HashSet<>();
            String key = duty.text("key");
            for (String at = whole.get(key); at != null && seen.add(at); at = whole.get(at)) {
                if (at.equals(key)) {
                    faults.add(
                            PlanRefusal.DUTY_PART_OF_ITSELF, duty.at("partOf").pointer(), Map.of("key", key));
                }
            }
        }
    }

    private Keys keys(String section) {
        Set<String> keys = new HashSet<>();
        addKeys(root.each(section), "key", keys);
        return new Keys(section, keys);
    }

    private void addKeys(List<At> entries, String field, Set<String> keys) {
        for (At entry : entries) {
            String key = entry.text(field);
            if (key != null && !keys.add(key)) {
                faults.add(PlanRefusal.DUPLICATE_KEY, entry.at(field).pointer(), Map.of("key", key));
            }
        }
    }

    /** A condition is named by its key or said in words; what looks like a key must be one where there are any. */
    private void await(At entry, Keys conditions) {
        String said = entry.text("waitsFor");
        if (said != null && !conditions.all().isEmpty() && KEY.matcher(said).matches()) {
            refer(entry, "waitsFor", conditions);
        }
    }

    private void refer(At entry, String field, Keys known) {
        refer(entry.text(field), entry.at(field).pointer(), known);
    }

    private void referAll(At entry, String field, Keys known) {
        entry.each(field).forEach(reference -> refer(reference.text(), reference.pointer(), known));
    }

    private void refer(@Nullable String key, String pointer, Keys known) {
        if (key != null && !known.all().contains(key)) {
            faults.add(
                    PlanRefusal.UNKNOWN_KEY,
                    pointer,
                    Map.of("key", key, "section", known.section(), "known", KnownNames.ofKeys(known.all(), key)));
        }
    }
}
