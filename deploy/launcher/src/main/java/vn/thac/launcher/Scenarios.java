package vn.thac.launcher;

import java.util.Comparator;
import java.util.List;
import java.util.ServiceLoader;
import vn.thac.client.Scenario;
import vn.thac.parts.Trouble;

/** What can be done with a started whole; found among the libraries, known by name only. */
final class Scenarios {

    static final String STORY = "demo";
    static final String KEEP = "keep";

    private Scenarios() {}

    static Scenario named(String name) {
        return all().stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow(() ->
                        new Trouble("There is no \"" + name + "\"; there is: " + String.join(", ", names()) + "."));
    }

    /** A line each for the help; what has a command of its own is left out. */
    static String[] benches() {
        return all().stream()
                .filter(each -> !List.of(STORY, KEEP).contains(each.name()))
                .map(each -> String.format("  %-10s %s", each.name(), each.summary()))
                .toArray(String[]::new);
    }

    private static List<String> names() {
        return all().stream().map(Scenario::name).toList();
    }

    private static List<Scenario> all() {
        return ServiceLoader.load(Scenario.class).stream()
                .map(ServiceLoader.Provider::get)
                .sorted(Comparator.comparing(Scenario::name))
                .toList();
    }
}
