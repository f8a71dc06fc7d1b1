package vn.thac.platform.problem;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.databind.JsonMappingException;
import jakarta.inject.Inject;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.thac.platform.request.RequestDigest;

/** Reads a JSON body strictly and refuses it with all its faults at once. */
@Provider
public class BodyReader implements ReaderInterceptor {

    @Inject
    RequestDigest digest;

    @Override
    public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
        Faults faults = StrictJson.open();
        try {
            noteForRepetition(context);
            Object body = context.proceed();
            faults.refuse();
            if (body == null) {
                throw Refused.of(PlatformRefusal.BODY_MISSING);
            }
            return body;
        } catch (JacksonException e) {
            throw refused(faults, e);
        } catch (WebApplicationException e) {
            if (e.getCause() instanceof JacksonException json) {
                throw refused(faults, json);
            }
            throw e;
        } finally {
            StrictJson.close();
        }
    }

    private void noteForRepetition(ReaderInterceptorContext context) throws IOException {
        if (context.getHeaders().containsKey(RequestDigest.KEY_HEADER)) {
            byte[] bytes = context.getInputStream().readAllBytes();
            digest.body(bytes);
            context.setInputStream(new ByteArrayInputStream(bytes));
        }
    }

    private static Refused refused(Faults faults, JacksonException e) {
        JsonLocation at = e.getLocation();
        faults.add(
                PlatformRefusal.MALFORMED_BODY,
                pointer(e),
                Map.of("line", at == null ? "?" : at.getLineNr(), "column", at == null ? "?" : at.getColumnNr()));
        return new Refused(faults.list());
    }

    private static String pointer(@Nullable Throwable e) {
        if (!(e instanceof JsonMappingException mapping)) {
            return "";
        }
        StringBuilder pointer = new StringBuilder();
        for (JsonMappingException.Reference step : mapping.getPath()) {
            pointer.append('/').append(step.getFieldName() == null ? step.getIndex() : step.getFieldName());
        }
        return pointer.toString();
    }
}
