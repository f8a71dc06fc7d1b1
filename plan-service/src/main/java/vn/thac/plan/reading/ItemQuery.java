package vn.thac.plan.reading;

import jakarta.ws.rs.QueryParam;
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
            description = "One of the two",
            schema =
                    @Schema(
                            type = SchemaType.STRING,
                            enumeration = {"duty", "task"}))
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
