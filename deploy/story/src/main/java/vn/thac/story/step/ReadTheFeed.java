package vn.thac.story.step;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import vn.thac.client.Service;
import vn.thac.client.http.Caller;
import vn.thac.story.context.StoryContext;

/**
 * A system that was connected only now reads all events from the first on, as several readers: each hears exactly of what
 * the services show to it, and what the events say last is how things stand.
 */
public final class ReadTheFeed implements Step {

    /** What the events told of plans, mandates, assignments and obligations: the state of each as it was told last. */
    private record Heard(Map<String, Map<String, String>> states, int events) {

        Map<String, String> of(String what) {
            return states.getOrDefault(what, Map.of());
        }
    }

    @Override
    public String title() {
        return "A system that comes later reads everything";
    }

    @Override
    public void run(StoryContext story) {
        Map<String, Caller> readers = new LinkedHashMap<>();
        readers.put("an administrator", story.people.administrator());
        readers.put("the overseer at the centre", story.people.overseer());
        for (String unit : List.of("capuy:12", "ubnd:91", "thac:kg-so-gddt", "ubnd:106", "ubnd:11260", "ubnd:03412")) {
            readers.put(unit, story.people.of(unit));
        }
        readers.forEach((name, reader) -> compare(story, name, reader));
    }

    private static void compare(StoryContext story, String name, Caller reader) {
        story.await(
                "the feed of " + name + " has what the services show",
                () -> hear(reader).of("mandate").keySet().equals(ids(reader, Service.PLAN, "/v1/mandates")));
        Heard heard = hear(reader);
        same(story, name, "plan", heard, ids(reader, Service.PLAN, "/v1/plans"));
        same(story, name, "mandate", heard, ids(reader, Service.PLAN, "/v1/mandates"));
        Map<String, String> work = states(reader, Service.TASK, "/v1/assignments");
        work.putAll(states(reader, Service.TASK, "/v1/assignments?occurrences=true"));
        same(story, name, "assignment", heard, work.keySet());
        Map<String, String> owed = states(reader, Service.REPORT, "/v1/obligations");
        same(story, name, "obligation", heard, owed.keySet());
        Map<String, String> told = heard.of("assignment");
        Set<String> otherwise = new TreeSet<>();
        work.forEach((id, state) -> {
            if (!state.equals(told.get(id))) {
                otherwise.add(id + " " + state + ", told " + told.get(id));
            }
        });
        story.expect.equal("Work that stands otherwise than " + name + " heard last", List.of(), some(otherwise));
        story.say(String.format(
                "%s hears %d events: of %d plans, %d mandates, %d assignments, %d reports, as the services show them.",
                name,
                heard.events(),
                heard.of("plan").size(),
                heard.of("mandate").size(),
                work.size(),
                owed.size()));
    }

    private static void same(StoryContext story, String name, String what, Heard heard, Set<String> shown) {
        Set<String> hidden = new TreeSet<>(heard.of(what).keySet());
        hidden.removeAll(shown);
        Set<String> silent = new TreeSet<>(shown);
        silent.removeAll(heard.of(what).keySet());
        story.expect.equal(
                "What " + name + " hears of a " + what + " that is not shown to it", List.of(), some(hidden));
        story.expect.equal(
                "What is shown to " + name + " of a " + what + " and it does not hear", List.of(), some(silent));
    }

    private static List<String> some(Set<String> ids) {
        return ids.stream().limit(5).toList();
    }

    private static Set<String> ids(Caller reader, Service service, String list) {
        return states(reader, service, list).keySet();
    }

    private static Map<String, String> states(Caller reader, Service service, String list) {
        Map<String, String> states = new HashMap<>();
        reader.each(
                service,
                list,
                item -> states.put(item.path("id").asText(), item.path("state").asText()));
        return states;
    }

    /** All pages from the beginning. An event that comes again says nothing new. */
    private static Heard hear(Caller reader) {
        Map<String, Map<String, String>> states = new HashMap<>();
        Set<String> known = new LinkedHashSet<>();
        String after = "";
        boolean more = true;
        while (more) {
            JsonNode page =
                    reader.get(Service.DESK, "/v1/events?limit=1000" + after).json();
            for (JsonNode event : page.path("items")) {
                if (known.add(event.path("id").asText())) {
                    note(event, states);
                }
            }
            after = "&after=" + page.path("next").asText();
            more = page.path("more").asBoolean();
        }
        return new Heard(states, known.size());
    }

    private static void note(JsonNode event, Map<String, Map<String, String>> states) {
        String type = event.path("type").asText();
        String about = type.substring(0, type.indexOf('.'));
        JsonNode data = event.path("data");
        switch (about) {
            case "assignments" ->
                data.path("assignments").forEach(each -> put(states, "assignment", each.path("assignmentId"), each));
            case "assignment" -> put(states, "assignment", data.path("assignmentId"), data);
            case "report" -> put(states, "obligation", data.path("obligationId"), data);
            case "plan", "mandate", "obligation" -> put(states, about, data.path(about + "Id"), data);
            default -> {}
        }
    }

    private static void put(Map<String, Map<String, String>> states, String what, JsonNode id, JsonNode said) {
        if (id.isTextual()) {
            states.computeIfAbsent(what, each -> new HashMap<>())
                    .merge(id.asText(), said.path("state").asText(), (before, now) -> now.isEmpty() ? before : now);
        }
    }
}
