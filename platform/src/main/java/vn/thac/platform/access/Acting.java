package vn.thac.platform.access;

import io.opentelemetry.api.trace.Span;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.thac.platform.UnitId;
import vn.thac.platform.directory.Directory;
import vn.thac.platform.problem.PlatformRefusal;
import vn.thac.platform.problem.Refused;
import vn.thac.platform.sql.Database;
import vn.thac.platform.time.Vietnam;

/**
 * Who acts in the present request, for which unit (header {@code Acting-Unit}; the actor's only unit when absent),
 * and why (header {@code Change-Reason}). A background worker acts as the system, for the unit it names.
 */
@RequestScoped
public class Acting {

    public static final String UNIT_HEADER = "Acting-Unit";
    public static final String REASON_HEADER = "Change-Reason";

    @Inject
    SecurityIdentity identity;

    @Inject
    CurrentVertxRequest http;

    @Inject
    Directory directory;

    @Inject
    Database database;

    @Inject
    Clock clock;

    private @Nullable Actor actor;
    private @Nullable UnitId unit;
    private @Nullable UnitId postOf;
    private @Nullable String reason;
    private boolean system;

    public Actor actor() {
        if (actor == null) {
            actor = new Actor(identity.getPrincipal().getName(), identity.getRoles());
        }
        return actor;
    }

    /** The unit acted for; refuses when the header names none, or is absent and the actor has not exactly one. */
    public UnitId unit() {
        if (unit == null) {
            String named = header(UNIT_HEADER);
            unit = named == null ? onlyUnit() : named(named);
        }
        return unit;
    }

    /** From here on this request is the system's own work, for a unit where it has one. */
    public void asSystem(String worker, @Nullable UnitId forUnit) {
        actor = new Actor("system:" + worker, Set.of());
        unit = forUnit;
        reason = worker;
        system = true;
    }

    public boolean isSystem() {
        return system;
    }

    void allowedBy(UnitId actedFor, @Nullable UnitId post) {
        unit = actedFor;
        postOf = post;
    }

    /** The unit acted for where it is already known: what the audit record says. */
    public @Nullable UnitId unitOrNull() {
        return unit;
    }

    /** The unit whose post allowed it: differs from the unit acted for when a client acts within its subtree. */
    public @Nullable UnitId postOf() {
        return postOf;
    }

    public @Nullable String reason() {
        return reason == null ? header(REASON_HEADER) : reason;
    }

    public @Nullable String traceId() {
        var context = Span.current().getSpanContext();
        return context.isValid() ? context.getTraceId() : null;
    }

    private UnitId named(String reference) {
        return directory
                .resolve(reference, Vietnam.today(clock))
                .orElseThrow(() ->
                        Refused.at(PlatformRefusal.ACTING_UNIT_UNKNOWN, UNIT_HEADER, Map.of("unit", reference)));
    }

    private UnitId onlyUnit() {
        LocalDate today = Vietnam.today(clock);
        List<UnitId> units = database.list(
                """
                select distinct unit_id from known_post
                where actor = ? and from_day <= ? and (to_day is null or to_day > ?) limit 2
                """,
                row -> row.unit("unit_id"), actor().name(), today, today);
        return switch (units.size()) {
            case 1 -> units.get(0);
            case 0 -> throw Refused.of(PlatformRefusal.NOT_PERMITTED);
            default -> throw Refused.at(PlatformRefusal.ACTING_UNIT_REQUIRED, UNIT_HEADER, Map.of());
        };
    }

    private @Nullable String header(String name) {
        var current = http.getCurrent();
        return current == null ? null : current.request().getHeader(name);
    }
}
