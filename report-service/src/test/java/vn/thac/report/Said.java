package vn.thac.report;

import static org.hamcrest.Matchers.equalTo;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.function.Function;

/** A refusal in both languages: its code at its place, with the sentence that stands for it in the bundle. */
public final class Said {

    private Said() {}

    /** Sends the same request in English and in Vietnamese; a sentence with a name in it is taken as far as the name. */
    public static void refused(
            String user, Function<RequestSpecification, Response> send, int status, String pointer, String code) {
        Map<String, RequestSpecification> requests = Map.of("en", World.as(user), "vi", World.inVietnamese(user));
        requests.forEach((language, request) -> {
            String detail = send.apply(request)
                    .then()
                    .statusCode(status)
                    .body("code", equalTo(code), "errors[0].code", equalTo(code))
                    .body("errors[0].pointer", equalTo(pointer))
                    .extract()
                    .path("errors[0].detail");
            String sentence = sentence(language, code);
            if (!detail.startsWith(sentence.replaceAll("\\{.*", ""))) {
                throw new AssertionError(language + ": " + detail + " instead of " + sentence);
            }
        });
    }

    private static String sentence(String language, String code) {
        Properties sentences = new Properties();
        for (Path module : List.of(Path.of("..", "platform", "core"), Path.of(""))) {
            Path bundle = module.resolve("src/main/resources/META-INF/thac/messages_" + language + ".properties");
            try (Reader reader = Files.newBufferedReader(bundle)) {
                sentences.load(reader);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return Objects.requireNonNull(sentences.getProperty(code), code);
    }
}
