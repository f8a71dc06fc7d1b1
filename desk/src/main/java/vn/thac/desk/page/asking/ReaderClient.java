package vn.thac.desk.page.asking;

import io.quarkus.oidc.AccessTokenCredential;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import org.eclipse.microprofile.rest.client.ext.ClientHeadersFactory;
import org.jspecify.annotations.Nullable;
import vn.thac.core.request.Acting;

/** Asks as the reader: with their token, in their language, for the unit that they act for. */
@RequestScoped
public class ReaderClient implements ClientHeadersFactory {

    @Inject
    AccessTokenCredential token;

    @Inject
    Acting acting;

    private @Nullable String unit;

    /** From here on the services are asked for this unit, or for none. */
    public void actFor(@Nullable String unit) {
        this.unit = unit;
    }

    @Override
    public MultivaluedMap<String, String> update(
            MultivaluedMap<String, String> incoming, MultivaluedMap<String, String> outgoing) {
        MultivaluedMap<String, String> headers = new MultivaluedHashMap<>();
        headers.putSingle(HttpHeaders.AUTHORIZATION, "Bearer " + token.getToken());
        String language = acting.header(HttpHeaders.ACCEPT_LANGUAGE);
        if (language != null) {
            headers.putSingle(HttpHeaders.ACCEPT_LANGUAGE, language);
        }
        if (unit != null) {
            headers.putSingle(Acting.UNIT_HEADER, unit);
        }
        return headers;
    }
}
