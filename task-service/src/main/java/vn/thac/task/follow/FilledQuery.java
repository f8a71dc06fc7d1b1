package vn.thac.task.follow;

import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import vn.thac.core.problem.CoreRefusal;
import vn.thac.core.problem.Faults;

/** A query none of whose parameters is empty: an empty filter would be none, and its reader would not know. */
public class FilledQuery {

    @Context
    UriInfo uri;

    public void check() {
        faults(uri).refuse();
    }

    static Faults faults(UriInfo uri) {
        Faults faults = new Faults();
        uri.getQueryParameters()
                .forEach((name, values) ->
                        faults.addIf(values.stream().anyMatch(String::isBlank), CoreRefusal.MALFORMED_PARAMETER, name));
        return faults;
    }
}
