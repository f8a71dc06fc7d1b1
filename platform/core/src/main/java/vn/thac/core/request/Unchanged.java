package vn.thac.core.request;

import jakarta.inject.Inject;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import vn.thac.core.json.AnswerJson;

/**
 * Spares its reader an answer that it has: 304 where {@code If-None-Match} names what would be said. The version alone
 * would not do: what may be done next, what is late and how units are called change without it.
 */
@Provider
public class Unchanged implements ContainerResponseFilter {

    private static final int ENOUGH_BYTES = 9;

    @Inject
    AnswerJson json;

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) throws IOException {
        if (!(response.getHeaders().getFirst(HttpHeaders.ETAG) instanceof EntityTag version)
                || response.getStatus() != Status.OK.getStatusCode()
                || !reads(request.getMethod())
                || !response.hasEntity()) {
            return;
        }
        byte[] said = said(response.getEntity());
        String tag = "\"" + version.getValue() + "-" + digest(said) + "\"";
        response.getHeaders().putSingle(HttpHeaders.ETAG, tag);
        if (!response.getHeaders().containsKey(HttpHeaders.CACHE_CONTROL)) {
            response.getHeaders().putSingle(HttpHeaders.CACHE_CONTROL, "private, no-cache");
        }
        if (ETags.has(request.getHeaderString(HttpHeaders.IF_NONE_MATCH), tag)) {
            response.setStatus(Status.NOT_MODIFIED.getStatusCode());
            response.setEntity(null);
        } else {
            response.setEntity(said);
        }
    }

    /** What is text already, as a package in YAML, is said as it is. */
    private byte[] said(Object entity) throws IOException {
        return entity instanceof CharSequence text
                ? text.toString().getBytes(StandardCharsets.UTF_8)
                : json.bytes(entity);
    }

    private static boolean reads(String method) {
        return method.equals(HttpMethod.GET) || method.equals(HttpMethod.HEAD);
    }

    static String digest(byte[] said) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(said);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(hash, ENOUGH_BYTES));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
