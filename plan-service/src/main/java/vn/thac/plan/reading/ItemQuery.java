package vn.thac.plan.reading;

import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import vn.thac.directory.command.Relation;
import vn.thac.plan.content.Holder;
import vn.thac.plan.content.Item;

/** Which duties and tasks of a plan are wanted. */
public class ItemQuery {

    @QueryParam("kind")
    @Parameter(
            description = "One of these; a group only where it is one piece of work",
            schema =
                    @Schema(
                            type = SchemaType.STRING,
                            enumeration = {"duty", "task", "group"}))
    Item.@Nullable Kind kind;

    @QueryParam("relation")
    @Parameter(
            description =
                    "What the plan orders, or what it only requests, of a holder (of the addressee where one is named)",
            schema =
                    @Schema(
                            type = SchemaType.STRING,
                            enumeration = {"ordered", "requested"}))
    @Nullable
    Relation relation;

    @QueryParam("addressee")
    @Parameter(description = "Key of an addressee that holds it")
    @Nullable
    String addressee;

    @QueryParam("waiting")
    @Parameter(description = "Only what waits for an outside event")
    @Nullable
    Boolean waiting;

    @QueryParam("task")
    @Parameter(description = "Key of a task that it carries out", example = "KG-2.1")
    @Nullable
    String task;

    @QueryParam("duty")
    @Parameter(description = "Key of a duty that carries it out", example = "KG-D05")
    @Nullable
    String duty;

    boolean takes(List<ItemView.LinkView> links) {
        return (task == null || isAmong(task, Item.Kind.TASK, links))
                && (duty == null || isAmong(duty, Item.Kind.DUTY, links));
    }

    private static boolean isAmong(String key, Item.Kind kind, List<ItemView.LinkView> links) {
        return links.stream()
                .anyMatch(link -> link.kind().equals(kind.wire()) && link.key().equals(key));
    }

    boolean takes(Item item) {
        return (kind == null || item.kind() == kind)
                && (waiting == null || waiting == (item.waitsFor() != null))
                && (addressee == null && relation == null
                        || item.holders().stream().anyMatch(this::takes));
    }

    private boolean takes(Holder holder) {
        return (addressee == null || holder.addressee().equals(addressee))
                && (relation == null || holder.relation() == relation);
    }
}
