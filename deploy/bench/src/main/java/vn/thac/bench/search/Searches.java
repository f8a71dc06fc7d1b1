package vn.thac.bench.search;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;
import vn.thac.bench.measure.OpenLoop;
import vn.thac.bench.measure.Result;
import vn.thac.bench.measure.Timeline;
import vn.thac.bench.measure.Workers;
import vn.thac.bench.search.MadeUpPlans.Known;
import vn.thac.client.Latencies;
import vn.thac.client.Service;
import vn.thac.client.check.Check;
import vn.thac.client.check.Tally;
import vn.thac.client.http.Caller;
import vn.thac.client.http.Request;

/** Several clients look for words, numbers and damaged words, each as fast as it is answered. */
final class Searches {

    private static final int SEARCHES = 3_000;
    private static final int WARM_UP = 450;
    private static final int MOST_MILLIS = 100;
    private static final int PACED_SECONDS = 90;
    private static final int PACED_CLIENTS = 64;

    /** Typed in error or in anger: each must be answered like any other. */
    private static final List<String> HOSTILE = List.of(
            "a",
            "%",
            "* _ ?",
            "' & | ! <-> ( ) :*",
            "he ".repeat(100),
            "he xa ".repeat(50),
            "x".repeat(300),
            "1/1 ".repeat(75),
            "he quang bung mo boi trao gam ten hao xuyen quan ven the nhuong xa gat",
            "hee quanng bunng moo boii traoo gamm tenn");

    /** @param first the plan that must come first, where that is known */
    private record Asked(String who, Caller caller, String path, String first) {}

    private final Random random = new Random(8);
    private final List<Known> plans;
    private final Map<String, Caller> callers;
    private final String province;
    private final Map<String, Latencies> taken = new LinkedHashMap<>();
    private final Tally found = new Tally("a number finds its document first");
    private final Tally answered = new Tally("every search that was due is answered");

    /** @param callers who see everything come first */
    Searches(List<Known> plans, Map<String, Caller> callers, String province) {
        this.plans = plans;
        this.callers = callers;
        this.province = province;
        callers.keySet().forEach(who -> taken.put(who, new Latencies()));
    }

    void warmUp(int clients) {
        List<Asked> some = mixed(WARM_UP);
        Workers.share(clients, WARM_UP, i -> look(some.get(i), new Latencies()));
    }

    Result run(int clients) {
        List<Asked> all = mixed(SEARCHES);
        long begin = System.nanoTime();
        Workers.share(clients, SEARCHES, i -> {
            Asked one = all.get(i);
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

    /** The same kinds of searches, each due at its moment: so many a second, as people come, and not as fast as answers are given. */
    Result paced(int aSecond) {
        int many = aSecond * PACED_SECONDS;
        List<Asked> all = mixed(many);
        var timeline = new Timeline();
        double seconds;
        try (var loop = new OpenLoop(PACED_CLIENTS, timeline)) {
            for (int i = 0; i < many; i++) {
                Asked one = all.get(i);
                double second = random.nextDouble() * PACED_SECONDS;
                loop.at(
                        second,
                        () -> loop.send(
                                one.who(), second, () -> one.caller().attempt(Request.get(Service.PLAN, one.path()))));
            }
            loop.join();
            seconds = loop.now();
            answered.count(loop.answered() == many, loop::toString);
        }
        var result = new Result(
                SearchBench.NAME,
                "the same at a pace",
                String.format("%,d searches in %,d plans, %d a second", many, plans.size(), aSecond),
                many,
                0,
                seconds);
        timeline.kinds().forEach(who -> {
            Latencies times = timeline.of(who, 0, PACED_SECONDS);
            result.request(who, times).target(who + ", p99", times.p99(), MOST_MILLIS, " ms");
        });
        return result;
    }

    private List<Asked> mixed(int many) {
        return IntStream.range(0, many).mapToObj(this::asked).toList();
    }

    /** How long everybody waits for what is hard to answer. */
    Latencies hostile(int clients) {
        List<Caller> everybody = List.copyOf(callers.values());
        Latencies times = new Latencies();
        Workers.share(clients, HOSTILE.size() * everybody.size(), i -> {
            Caller caller = everybody.get(i % everybody.size());
            String typed = HOSTILE.get(i / everybody.size()).strip();
            look(new Asked("", caller, "/v1/search?q=" + URLEncoder.encode(typed, StandardCharsets.UTF_8), ""), times);
        });
        return times;
    }

    /** Seconds for as many plans read by their ids, by who sees everything: the same way in, and a primary key. */
    double bareLimit(int clients) {
        Caller reader = callers.values().iterator().next();
        long begin = System.nanoTime();
        Workers.share(
                clients,
                SEARCHES,
                i -> reader.get(
                        Service.PLAN,
                        "/v1/plans/" + plans.get((int) (i * 31L % plans.size())).id()));
        return (System.nanoTime() - begin) / 1e9;
    }

    List<Check> checks() {
        return List.of(found.check(), answered.check());
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
