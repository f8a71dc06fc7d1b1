package vn.thac.testing.house.good;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.jboss.resteasy.reactive.RestResponse;

/** Speaks REST and asks a store. */
@Path("/good")
public class GoodResource {

    @Inject
    GoodStore store;

    @GET
    public RestResponse<Integer> count() {
        return RestResponse.ok(store.count());
    }
}
