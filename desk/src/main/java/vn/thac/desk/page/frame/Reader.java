package vn.thac.desk.page.frame;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;
import vn.thac.core.request.Actor;
import vn.thac.desk.page.asking.ReaderClient;
import vn.thac.desk.page.service.IdentityClient;
import vn.thac.desk.page.service.IdentityClient.Me;
import vn.thac.desk.page.service.IdentityClient.MyUnit;

/** Who reads, for which of their units: their only one, or the one that they chose. */
@Named
@RequestScoped
public class Reader {

    @Inject
    @RestClient
    IdentityClient identity;

    @Inject
    Frame frame;

    @Inject
    ReaderClient services;

    private @Nullable Me me;

    public String name() {
        return me().actor();
    }

    public boolean administers() {
        return me().roles().contains(Actor.ADMINISTRATOR);
    }

    public List<MyUnit> units() {
        return me().units();
    }

    /** For whom they act; empty where they have no post, or several and have not chosen. */
    public Optional<MyUnit> unit() {
        if (units().size() == 1) {
            return Optional.of(units().get(0));
        }
        String chosen = frame.unit();
        return units().stream().filter(unit -> unit.id().equals(chosen)).findFirst();
    }

    /** Acts for the unit whose own something is, whichever they chose; where it is none of theirs, for no unit. */
    public void actForOwnerOf(UUID unit) {
        services.actFor(units().stream()
                .map(MyUnit::id)
                .filter(unit.toString()::equals)
                .findFirst()
                .orElse(null));
    }

    /** Whether a step that a unit takes with a duty is theirs to take now. */
    public boolean may(String duty, UUID unit) {
        return may(List.of(duty), unit.toString());
    }

    /** Whether a step that a post at the unit with one of these duties takes is theirs to take now. */
    public boolean may(List<String> duties, String unit) {
        return unit().filter(mine -> mine.id().equals(unit))
                .filter(mine -> duties.stream().anyMatch(mine.duties()::contains))
                .isPresent();
    }

    private Me me() {
        if (me == null) {
            me = identity.me();
        }
        return me;
    }
}
