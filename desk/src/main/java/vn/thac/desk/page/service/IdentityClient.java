package vn.thac.desk.page.service;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import org.eclipse.microprofile.rest.client.annotation.RegisterClientHeaders;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import vn.thac.desk.page.asking.AnswerClient;
import vn.thac.desk.page.asking.ReaderClient;

/** identity: who reads. */
@RegisterRestClient(configKey = "identity")
@RegisterClientHeaders(ReaderClient.class)
@RegisterProvider(AnswerClient.class)
@Path("/v1")
public interface IdentityClient {

    @GET
    @Path("/me")
    Me me();

    /** Who asks, and the units that they act for. */
    record Me(String actor, List<String> roles, List<MyUnit> units) {

        public Me {
            roles = List.copyOf(roles);
            units = List.copyOf(units);
        }
    }

    record MyUnit(String id, String name, List<String> duties) {

        public MyUnit {
            duties = List.copyOf(duties);
        }
    }
}
