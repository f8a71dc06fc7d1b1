package vn.thac.identity;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.anyOf;
import static org.hamcrest.Matchers.is;

import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import vn.thac.testing.Tokens;

/** Calls identity as somebody of the realm. */
public final class Api {

    private static final Pattern ACTORS = Pattern.compile("\"actor\": *\"((?!service-account-)[a-z][a-z0-9-]{1,63})\"");
    private static final Set<String> THERE = ConcurrentHashMap.newKeySet();

    private final String user;

    private Api(String user) {
        this.user = user;
    }

    private static boolean codesLookAsTheyLike;

    public static Api administrator() {
        return new Api("quan-tri");
    }

    public static Api as(String user) {
        return new Api(user);
    }

    public RequestSpecification asked() {
        return asked("en");
    }

    public RequestSpecification asked(String language) {
        return given().auth().oauth2(Tokens.of(user)).header("Accept-Language", language);
    }

    public ValidatableResponse get(String path) {
        return asked().get(path).then();
    }

    /** Posts; whoever gets a post in it is there, as a test may name its people as it likes. */
    public ValidatableResponse post(String path, String json) {
        if (path.equals("/v1/posts") || path.equals("/v1/posts/bulk")) {
            mustBeThere(json);
        }
        return asked().contentType("application/json").body(json).post(path).then();
    }

    /** Makes whoever is named in these posts and is not there yet. */
    public static void mustBeThere(String posts) {
        ACTORS.matcher(posts).results().map(found -> found.group(1)).forEach(name -> {
            if (THERE.add(name)) {
                administrator()
                        .asked()
                        .contentType("application/json")
                        .body("{\"username\": \"%s\", \"name\": \"Người thử\"}".formatted(name))
                        .post("/v1/people")
                        .then()
                        .statusCode(anyOf(is(201), is(409)));
            }
        });
    }

    /** Posts with the version that the resource has now. */
    public ValidatableResponse post(String path, String resource, String json) {
        Response now = asked().get(resource);
        return asked().contentType("application/json")
                .header("If-Match", now.getHeader("ETag"))
                .body(json)
                .post(path)
                .then();
    }

    /** Puts with the version that the resource has now, if there is one. */
    public ValidatableResponse put(String path, String json) {
        String version = asked().get(path).getHeader("ETag");
        RequestSpecification request = asked().contentType("application/json").body(json);
        return (version == null ? request : request.header("If-Match", version))
                .put(path)
                .then();
    }

    private static final List<Map<String, String>> BY_LAW = List.of(
            Map.of("level", "central", "pattern", "vn"),
            Map.of("level", "province", "pattern", "[0-9]{2}"),
            Map.of("level", "district", "pattern", "[0-9]{3}"),
            Map.of("level", "commune", "pattern", "[0-9]{5}"));

    /** Lets codes of territories look as a test wants them, so that each can have codes of its own. */
    public static synchronized void letCodesLookAsTheyLike() {
        if (!codesLookAsTheyLike) {
            letCodesLook(List.of());
            codesLookAsTheyLike = true;
        }
    }

    /** As the migrations say and as the law wants them. */
    public static synchronized void letCodesLookAsTheLawSays() {
        if (codesLookAsTheyLike) {
            letCodesLook(BY_LAW);
            codesLookAsTheyLike = false;
        }
    }

    private static void letCodesLook(List<Map<String, String>> forms) {
        for (String scheme : List.of("dvhc", "ubnd", "capuy", "hdnd", "mttq")) {
            String at = "/v1/schemes/" + scheme;
            Response now = administrator().asked().get(at);
            Map<String, Object> word = new HashMap<>(now.jsonPath().getMap(""));
            word.keySet().retainAll(Set.of("nameVi", "nameEn", "rank"));
            word.put("forms", forms);
            administrator()
                    .asked()
                    .contentType("application/json")
                    .header("If-Match", now.getHeader("ETag"))
                    .body(word)
                    .put(at)
                    .then()
                    .statusCode(200);
        }
    }

    /** The sample's territories with their bodies, from 2020 on; the same list again changes nothing. */
    public static void takeInTheSample() {
        try {
            Path list = Path.of(System.getProperty("thac.root"), "deploy", "sample", "units.csv");
            administrator()
                    .takeIn(Files.readAllBytes(list), "bodies=government,party&on=2020-01-01")
                    .statusCode(200);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public ValidatableResponse takeIn(byte[] csv, String query) {
        return asked().contentType("text/csv; charset=UTF-8")
                .body(csv)
                .post("/v1/units/import?" + query)
                .then();
    }

    /** The rows below the header. */
    public ValidatableResponse takeIn(String rows, String query) {
        String csv = "code,name,kind,level,parent_code\n" + rows;
        return takeIn(csv.getBytes(StandardCharsets.UTF_8), query);
    }

    /** Takes in a list that lies beside the test, as a dry run with both bodies. */
    public ValidatableResponse tryList(String file) {
        try (InputStream in = Api.class.getResourceAsStream("/cases/" + file)) {
            return takeIn(in.readAllBytes(), "bodies=government,party&dryRun=true");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The rows below the header, as a dry run with both bodies. */
    public ValidatableResponse tryRows(String rows) {
        return takeIn(rows, "bodies=government,party&dryRun=true");
    }

    /** What was wrong, and where. */
    public static List<String> faults(ValidatableResponse refused) {
        return refused.extract().path("errors.collect { it.code + ' ' + it.pointer }");
    }
}
