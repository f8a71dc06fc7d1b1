package vn.thac.launcher.story;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.thac.launcher.Running;
import vn.thac.parts.Trouble;

/**
 * Carries requests to the services, once more while a service is down or its answer was lost.
 * Every POST has a key of its own, so sending it again can't do it twice.
 */
final class Wire {

    private static final Duration ONE_TRY = Duration.ofSeconds(20);
    private static final Duration PAUSE = Duration.ofMillis(250);

    private final Running running;
    private final Pace pace;
    private final HttpClient http = HttpClient.newBuilder()
        .version(HttpClient.Version.HTTP_1_1).connectTimeout(Duration.ofSeconds(5)).build();
    private int requests;
    private int again;

    Wire(Running running, Pace pace) {
        this.running = running;
        this.pace = pace;
    }

    /** How many requests were answered, and how often one had to be sent again. */
    String tally() {
        return requests + " requests" + (again == 0 ? "" : ", " + again + " times sent again");
    }

    Answer send(String method, House house, String path, @Nullable Body body, Supplier<String> token, Map<String, String> headers) {
        var asked = method + " " + house.name().toLowerCase() + " " + path;
        var all = new HashMap<>(headers);
        if (method.equals("POST")) {
            all.put("Idempotency-Key", UUID.randomUUID().toString());
        }
        long end = System.nanoTime() + pace.answer().toNanos();
        while (true) {
            String failure;
            try {
                var answer = http.send(request(method, house, path, body, token.get(), all), BodyHandlers.ofString());
                if (answer.statusCode() < 500) {
                    requests++;
                    return answer(asked, answer);
                }
                failure = "with " + answer.statusCode() + ": " + answer.body();
            } catch (IOException | Trouble down) {
                failure = "by nobody (" + down + ").";
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new Broken("Interrupted during " + asked + ".");
            }
            if (System.nanoTime() > end) {
                throw new Broken(asked + " was answered " + failure);
            }
            again++;
            Stage.pause(PAUSE);
        }
    }

    private HttpRequest request(
        String method, House house, String path, @Nullable Body body, String token, Map<String, String> headers) {
        var request = HttpRequest.newBuilder(house.of(running).resolve(path))
            .timeout(ONE_TRY)
            .header("Authorization", "Bearer " + token)
            .header("Accept-Language", "en")
            .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body.text()));
        if (body != null && !body.text().isEmpty()) {
            request.header("Content-Type", body.type());
        }
        headers.forEach(request::header);
        return request.build();
    }

    private static Answer answer(String asked, HttpResponse<String> answer) {
        var headers = new HashMap<String, String>();
        answer.headers().map().forEach((name, values) -> headers.put(name.toLowerCase(), values.get(0)));
        return new Answer(asked, answer.statusCode(), headers, answer.body());
    }
}
