package vn.thac.launcher;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import vn.thac.parts.Part;
import vn.thac.parts.Parts;
import vn.thac.parts.TokenSource;
import vn.thac.parts.Trouble;

/** A started whole, as the story and the benches see it: where things are, who may log in, what it costs. */
public final class Running {

    private final Path root;
    private final Addresses addresses;
    private final Parts parts;
    private final List<Service> services;
    private final TokenSource tokens;
    private final HttpClient http = HttpClient.newHttpClient();

    Running(Path root, Addresses addresses, Parts parts, List<Service> services) {
        this.root = root;
        this.addresses = addresses;
        this.parts = parts;
        this.services = services;
        this.tokens = parts.tokens();
    }

    /** The checkout, where the sample lies. */
    public Path root() {
        return root;
    }

    public URI identity() {
        return addresses.url(Place.identity);
    }

    public URI plan() {
        return addresses.url(Place.plan);
    }

    public URI task() {
        return addresses.url(Place.task);
    }

    public URI report() {
        return addresses.url(Place.report);
    }

    public URI keycloak() {
        return addresses.url(Place.keycloak);
    }

    public TokenSource tokens() {
        return tokens;
    }

    /** PostgreSQL, Kafka and Keycloak, for what isn't asked through the services: the bare limit, the demo's password. */
    public Parts parts() {
        return parts;
    }

    /** Everything that can be killed, services first; the launcher starts it again. */
    public List<Part> processes() {
        return Stream.concat(services.stream().map(Part.class::cast), parts.inStopOrder().stream()).toList();
    }

    /** Each process and the launcher itself. */
    public List<Footprint> memory() {
        var all = new ArrayList<Footprint>();
        processes().forEach(part -> all.add(Footprint.of(part)));
        all.add(Footprint.ofOurselves());
        return all;
    }

    /** Sets the clock of all services; only a run on throw-away data allows it. */
    public void setClock(OffsetDateTime now) {
        for (var base : List.of(identity(), plan(), task(), report())) {
            var request = HttpRequest.newBuilder(base.resolve("/v1/clock"))
                .header("Authorization", "Bearer " + tokens.of("quan-tri"))
                .header("Content-Type", "application/json")
                .PUT(HttpRequest.BodyPublishers.ofString("{\"now\": \"" + now + "\"}"))
                .build();
            var answer = send(request);
            if (answer.statusCode() >= 300) {
                throw new Trouble("The clock of " + base + " can't be set: " + answer.statusCode() + " " + answer.body());
            }
        }
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return http.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new Trouble("No answer from " + request.uri() + ".", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Trouble("Interrupted.", e);
        }
    }
}
