package vn.thac.bench.search;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import vn.thac.bench.measure.Result;
import vn.thac.bench.measure.Workers;
import vn.thac.bench.search.MadeUpPlans.Known;
import vn.thac.client.Latencies;
import vn.thac.client.Service;
import vn.thac.client.check.Check;
import vn.thac.client.check.Tally;
import vn.thac.client.http.Caller;

/** Several clients look for words, numbers and damaged words, each as fast as it is answered. */
final class Searches {

    private static final int SEARCHES = 3_000;
    private static final int WARM_UP = 450;
    private static final int MOST_MILLIS = 100;

    /** @param first the plan that must come first, where that is known */
    private record Asked(String who, Caller caller, String path, String first) {}

    private final Random random = new Random(8);
    private final List<Known> plans;
    private final Map<String, Caller> callers;
    private final String province;
    private final Map<String, Latencies> taken = new LinkedHashMap<>();
    private final Tally found = new Tally("a number finds its document first");

    /** @param callers who see everything come first */
    Searches(List<Known> plans, Map<String, Caller> callers, String province) {
        this.plans = plans;
        this.callers = callers;
        this.province = province;
        callers.keySet().forEach(who -> taken.put(who, new Latencies()));
    }

    Result run(int clients) {
        List<Asked> all = new ArrayList<>();
        for (int i = 0; i < WARM_UP + SEARCHES; i++) {
            all.add(asked(i));
        }
        Workers.share(clients, WARM_UP, i -> look(all.get(i), new Latencies()));
        long begin = System.nanoTime();
        Workers.share(clients, SEARCHES, i -> {
            Asked one = all.get(WARM_UP + i);
            look(one, taken.getOrDefault(one.who(), new Latencies()));
        });
        double seconds = (System.nanoTime() - begin) / 1e9;
        var result = new Result(
                SearchBench.NAME,
                "words, numbers, damaged words",
                String.format("%,d searches in %,d plans by %d clients", SEARCHES, plans.size(), clients),
                SEARCHES,
                0,
                seconds);
        taken.forEach(
                (who, times) -> result.request(who, times).target(who + ", p99", times.p99(), MOST_MILLIS, " ms"));
        return result;
    }

    Check check() {
        return found.check();
    }

    private Asked asked(int number) {
        Known plan = plans.get(random.nextInt(plans.size()));
        List<String> words = List.of(plan.title().split(" "));
        String two = words.get(0) + " " + words.get(1);
        List<String> whos = List.copyOf(callers.keySet());
        int whose = number % whos.size();
        String who = whos.get(whose);
        boolean all = whose == 0;
        return switch (number / whos.size() % 5) {
            case 0 -> asked(who, two, "", "");
            case 1 -> asked(who, bare(String.join(" ", words.subList(2, 6))), "", "");
            case 2 -> asked(who, plan.number(), "", all ? plan.id().toString() : "");
            case 3 -> asked(who, damaged(words.get(3)) + " " + bare(words.get(4) + " " + words.get(5)), "", "");
            default -> asked(who, bare(two), "&what=duty&under=" + province, "");
        };
    }

    private Asked asked(String who, String typed, String filters, String first) {
        String path = "/v1/search?q=" + URLEncoder.encode(typed, StandardCharsets.UTF_8) + filters;
        return new Asked(who, Objects.requireNonNull(callers.get(who)), path, first);
    }

    private void look(Asked asked, Latencies times) {
        long begin = System.nanoTime();
        var answer = asked.caller().get(Service.PLAN, asked.path());
        times.since(begin);
        if (!asked.first().isEmpty()) {
            String first =
                    answer.json().path("items").path(0).path("plan").path("id").asText();
            synchronized (found) {
                found.count(first.equals(asked.first()), asked::path);
            }
        }
    }

    private String damaged(String word) {
        int at = random.nextInt(word.length());
        return word.substring(0, at) + "z" + word.substring(Math.min(word.length(), at + random.nextInt(2)));
    }

    private static String bare(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replace('đ', 'd');
    }
}
