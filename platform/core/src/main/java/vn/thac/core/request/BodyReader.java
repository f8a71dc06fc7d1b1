package vn.thac.core.request;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Inject;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import vn.thac.core.problem.CoreRefusal;
import vn.thac.core.problem.FaultFinder;
import vn.thac.core.problem.Refused;

/** Reads a JSON body strictly and refuses it with all its faults at once. */
@Provider
public class BodyReader implements ReaderInterceptor {

    @Inject
    RequestDigest digest;

    @Inject
    ObjectMapper json;

    @Override
    public @Nullable Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
        byte[] bytes = context.getInputStream().readAllBytes();
        if (context.getHeaders().containsKey(RequestDigest.KEY_HEADER)) {
            digest.body(bytes);
        }
        if (bytes.length == 0) {
            return nothing(context);
        }
        context.setInputStream(new ByteArrayInputStream(bytes));
        try {
            Object body = context.proceed();
            if (body == null) {
                throw Refused.of(CoreRefusal.BODY_MISSING);
            }
            return body;
        } catch (JacksonException | NumberFormatException e) {
            throw refused(context, bytes);
        } catch (WebApplicationException e) {
            if (e.getCause() instanceof JacksonException || isJson(context)) {
                throw refused(context, bytes);
            }
            throw e;
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
