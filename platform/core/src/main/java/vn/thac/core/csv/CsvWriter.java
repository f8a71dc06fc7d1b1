package vn.thac.core.csv;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import vn.thac.core.paging.Page;

/**
 * Writes what an operation gives as a table to who asks for {@link Csv#TYPE}. For these types alone: a writer of any
 * object would be asked for every answer whose operation does not say what it gives.
 */
abstract class CsvWriter<T> implements MessageBodyWriter<T> {

    private static final String TOTAL = "Total-Count";

    @Inject
    ObjectMapper json;

    @Context
    HttpHeaders request;

    private final Map<Type, Table> tables = new ConcurrentHashMap<>();

    @Override
    public boolean isWriteable(Class<?> type, Type declared, Annotation @Nullable [] annotations, MediaType mediaType) {
        return Table.isMadeBy(type);
    }

    @Override
    public void writeTo(
            T answer,
            Class<?> type,
            Type declared,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, Object> headers,
            OutputStream out)
            throws IOException {
        if (answer instanceof Page<?> page && page.total() != null) {
            headers.putSingle(TOTAL, page.total());
        }
        Table table = tables.computeIfAbsent(declared, each -> Table.of(json.constructType(each), json));
        Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        if (wantsBom()) {
            text.write('\ufeff');
        }
        table.write(answer, json, text);
        text.flush();
    }

    private boolean wantsBom() {
        return request.getAcceptableMediaTypes().stream()
                .filter(each -> each.getSubtype().equalsIgnoreCase("csv"))
                .anyMatch(each -> "true".equalsIgnoreCase(each.getParameters().get(Csv.BOM)));
    }
}
