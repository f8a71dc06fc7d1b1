package vn.thac.plan.register;

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
    @Nullable
    String kind;

    @QueryParam("relation")
    @Parameter(
            description = "What the plan orders, or what it only requests",
            schema =
                    @Schema(
                            type = SchemaType.STRING,
                            enumeration = {"ordered", "requested"}))
    @Nullable
    String relation;

    @QueryParam("addressee")
    @Parameter(description = "Key of an addressee that holds it")
    @Nullable
    String addressee;

    @QueryParam("waiting")
    @Parameter(description = "Only what waits for an outside event")
    @Nullable
    Boolean waiting;

    boolean takes(Item item) {
        return (kind == null || item.kind().wire().equals(kind))
                && (waiting == null || waiting == (item.waitsFor() != null))
                && (addressee == null || item.isHeldBy(addressee))
                && (relation == null || relationOf(item).wire().equals(relation));
    }

    /** A duty is requested when its first holder only is. */
    private static Relation relationOf(Item item) {
        return item.holders().stream().findFirst().map(Holder::relation).orElse(Relation.ORDERED);
    }
}
