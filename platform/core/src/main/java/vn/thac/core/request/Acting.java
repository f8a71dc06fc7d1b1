package vn.thac.core.request;

import io.opentelemetry.api.trace.Span;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.thac.core.Id;

/**
 * Who acts in the present request, for which unit, by whose post and why (header {@code Change-Reason}): what every
 * change is recorded with. The token tells the actor; who decides on access notes the units. A background worker acts
 * as the system, for the unit it names.
 */
@RequestScoped
public class Acting {

    public static final String UNIT_HEADER = "Acting-Unit";
    public static final String REASON_HEADER = "Change-Reason";

    @Inject
    SecurityIdentity identity;

    @Inject
    CurrentVertxRequest http;

    private @Nullable Actor actor;
    private @Nullable Id unit;
    private @Nullable Id postOf;
    private @Nullable String reason;
    private boolean system;
    private final List<String> asked = new ArrayList<>();

    public Actor actor() {
        if (actor == null) {
            actor = new Actor(identity.getPrincipal().getName(), identity.getRoles());
        }
        return actor;
    }

    /** From here on this request is the system's own work, for a unit where it has one. */
    public void asSystem(String worker, @Nullable Id forUnit) {
        actor = new Actor("system:" + worker, Set.of());
        unit = forUnit;
        reason = worker;
        system = true;
    }

    /** From here on this piece of work reads as somebody does who asked for it before. */
    public void readAs(Actor reader) {
        actor = reader;
    }

    public boolean isSystem() {
        return system;
    }

    /**
     * Notes for which unit this request acts.
     *
     * @param post the unit whose post allows it; null where none was asked for
     */
    public void actFor(Id unit, @Nullable Id post) {
        this.unit = unit;
        this.postOf = post;
    }

    /** The unit acted for where it is already known: what the audit record says. */
    public @Nullable Id unit() {
        return unit;
    }

    /** The unit whose post allowed it: differs from the unit acted for when a client acts within its subtree. */
    public @Nullable Id postOf() {
        return postOf;
    }

    /** The reason as it was written, of the header {@code Change-Reason} or as {@link #because} says; null without. */
    public @Nullable String reason() {
        return reason == null ? Reason.of(header(REASON_HEADER)) : reason;
    }

    /** Notes the reason that the body of the request gives. */
    public void because(String why) {
        reason = why;
    }

    /** From here on this request does another thing: for whom and why the one before was done says nothing of it. */
    public void anew() {
        if (!system) {
            unit = null;
            postOf = null;
            reason = null;
        }
    }

    /** Notes a question of access that was answered with yes: a stored answer is given again only if it still is. */
    public void asked(String question) {
        if (!asked.contains(question)) {
            asked.add(question);
        }
    }

    /** The questions of access that this request came through, in their order. */
    public List<String> asked() {
        return List.copyOf(asked);
    }

    public @Nullable String traceId() {
        var context = Span.current().getSpanContext();
        return context.isValid() ? context.getTraceId() : null;
    }

    /** A header of the present request; null where there is none, or no request. */
    public @Nullable String header(String name) {
        var current = http.getCurrent();
        return current == null ? null : current.request().getHeader(name);
    }
}
