package vn.thac.desk.feed;

import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.thac.core.request.Acting;
import vn.thac.core.time.Vietnam;
import vn.thac.directory.unit.Directory;

/** The feed over REST: page by page, waiting, or as a stream of server-sent events. */
@Path("/v1/events")
@Tag(name = "Events", description = "What was told, from the first event on, within what you may read")
@Blocking
public class FeedResource {

    private static final String LAST_EVENT = "Last-Event-ID";

    @Inject
    FollowFeed feed;

    @Inject
    ReadFeed read;

    @Inject
    Directory directory;

    @Inject
    Acting acting;

    @Inject
    Clock clock;

    @ConfigProperty(name = "thac.feed.stream-lasts", defaultValue = "PT10M")
    Duration streamLasts;

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "Read what was told", description = """
                    From a place on, in an order that never changes: events of one thing in the order of their \
                    `sequence`. Every page says where you stand (`next`), also an empty one. An event may come again: \
                    you know it by its `id`. What you may read is asked at each page; where it has grown (a new post), \
                    read again from the beginning to get what lies behind you. With `Accept: text/event-stream` the \
                    same comes as a stream.""")
    @APIResponseSchema(
            value = FeedPage.class,
            responseCode = "200",
            responseDescription = "Events, and where you stand")
    @APIResponse(responseCode = "410", description = Place.GONE)
    public Uni<FeedPage> page(@Valid @BeanParam FeedQuery query) {
        return feed.behind(read.place(query.after), question(query), acting.actor(), Duration.ofSeconds(query.wait))
                .map(Stretch::page);
    }

    @GET
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @Operation(hidden = true)
    public Multi<OutboundSseEvent> stream(
            @Valid @BeanParam FeedQuery query,
            @HeaderParam(LAST_EVENT) @Parameter(hidden = true) @Nullable String lastEvent,
            @Context Sse sse) {
        Place place = read.place(lastEvent == null ? query.after : lastEvent);
        Instant until = Instant.now().plus(streamLasts);
        return feed.from(place, question(query), acting.actor(), until)
                .onItem()
                .transformToMultiAndConcatenate(stretch -> Multi.createFrom().iterable(events(stretch, sse)));
    }

    private Question question(FeedQuery query) {
        return new Question(
                query.types(),
                query.plan,
                query.unit == null
                        ? null
                        : directory
                                .require(query.unit, Vietnam.today(clock), "unit")
                                .value(),
                query.limit);
    }

    /** A silent stretch says where the reader stands, so that they begin there if the line breaks. */
    private static List<OutboundSseEvent> events(Stretch stretch, Sse sse) {
        if (stretch.isEmpty()) {
            return List.of(sse.newEventBuilder()
                    .id(stretch.next().toString())
                    .comment("")
                    .build());
        }
        return stretch.told().stream()
                .map(told -> sse.newEventBuilder()
                        .id(stretch.next().at(told.position()).toString())
                        .name(told.event().type())
                        .mediaType(MediaType.APPLICATION_JSON_TYPE)
                        .data(CloudEvent.class, told.event())
                        .build())
                .toList();
    }
}
