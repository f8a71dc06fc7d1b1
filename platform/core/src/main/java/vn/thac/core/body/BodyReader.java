package vn.thac.core.body;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Inject;
import jakarta.ws.rs.ConstrainedTo;
import jakarta.ws.rs.RuntimeType;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import vn.thac.core.idempotency.RequestDigest;
import vn.thac.core.problem.CoreRefusal;
import vn.thac.core.problem.Refused;
import vn.thac.core.validation.FaultFinder;

/** Reads a body as far as its operation takes one, a JSON body strictly, and refuses it with all its faults at once. */
@Provider
@ConstrainedTo(RuntimeType.SERVER)
public class BodyReader implements ReaderInterceptor {

    /** What an operation takes that is not made for more ({@link LargeBody}). */
    static final int USUAL = 1024 * 1024;

    @Inject
    RequestDigest digest;

    @Inject
    LargeBodies large;

    @Inject
    ObjectMapper json;

    @Context
    ResourceInfo resource;

    @ConfigProperty(name = "quarkus.http.limits.max-body-size")
    io.quarkus.runtime.configuration.MemorySize largest;

    @Override
    public @Nullable Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
        byte[] bytes = read(context);
        if (context.getHeaders().containsKey(RequestDigest.KEY_HEADER)) {
            digest.body(bytes);
        }
        if (bytes.length == 0) {
            return nothing(context);
        }
        if (isJson(context)) {
            BodyContent content = BodyContent.of(bytes);
            if (content.isTooMuch()) {
                throw Refused.of(CoreRefusal.TOO_MANY_ELEMENTS);
            }
            large.admitContent(content, bytes.length);
        }
        context.setInputStream(new ByteArrayInputStream(bytes));
        try {
            Object body = context.proceed();
            return body == null ? nothing(context) : body;
        } catch (JacksonException | NumberFormatException e) {
            throw refused(context, bytes);
        } catch (WebApplicationException e) {
            if (e.getCause() instanceof JacksonException || isJson(context)) {
                throw refused(context, bytes);
            }
            throw e;
        }
    }

    /** Room is asked for before a byte is read, by the length that was announced or else the largest there may be. */
    private byte[] read(ReaderInterceptorContext context) throws IOException {
        int most = most();
        long announced = length(context.getHeaders().getFirst(HttpHeaders.CONTENT_LENGTH));
        if (announced > most) {
            throw tooLarge(most);
        }
        large.admitLength(announced < 0 ? most : announced);
        byte[] bytes = context.getInputStream().readNBytes(most + 1);
        if (bytes.length > most) {
            throw tooLarge(most);
        }
        return bytes;
    }

    private int most() {
        boolean isLarge = resource.getResourceMethod() != null
                && resource.getResourceMethod().isAnnotationPresent(LargeBody.class);
        return isLarge ? (int) largest.asLongValue() : USUAL;
    }

    private static Refused tooLarge(int most) {
        return Refused.of(CoreRefusal.TOO_LARGE, Map.of("most", most / 1024));
    }

    private static long length(@Nullable String header) {
        try {
            return header == null ? -1 : Long.parseLong(header.strip());
        } catch (NumberFormatException malformed) {
            return -1;
        }
    }

    private static @Nullable Object nothing(ReaderInterceptorContext context) {
        if (Arrays.stream(context.getAnnotations()).anyMatch(MayBeEmpty.class::isInstance)) {
            return null;
        }
        throw Refused.of(CoreRefusal.BODY_MISSING);
    }

    private Refused refused(ReaderInterceptorContext context, byte[] bytes) {
        return new Refused(new FaultFinder(json).find(bytes, context.getGenericType()));
    }

    private static boolean isJson(ReaderInterceptorContext context) {
        MediaType type = context.getMediaType();
        return type != null && type.getSubtype().endsWith("json");
    }
}
