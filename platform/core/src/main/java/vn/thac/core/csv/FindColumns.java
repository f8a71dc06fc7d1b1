package vn.thac.core.csv;

import com.fasterxml.jackson.databind.BeanProperty;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.jsonFormatVisitors.JsonAnyFormatVisitor;
import com.fasterxml.jackson.databind.jsonFormatVisitors.JsonArrayFormatVisitor;
import com.fasterxml.jackson.databind.jsonFormatVisitors.JsonBooleanFormatVisitor;
import com.fasterxml.jackson.databind.jsonFormatVisitors.JsonFormatTypes;
import com.fasterxml.jackson.databind.jsonFormatVisitors.JsonFormatVisitable;
import com.fasterxml.jackson.databind.jsonFormatVisitors.JsonFormatVisitorWrapper;
import com.fasterxml.jackson.databind.jsonFormatVisitors.JsonIntegerFormatVisitor;
import com.fasterxml.jackson.databind.jsonFormatVisitors.JsonMapFormatVisitor;
import com.fasterxml.jackson.databind.jsonFormatVisitors.JsonNumberFormatVisitor;
import com.fasterxml.jackson.databind.jsonFormatVisitors.JsonObjectFormatVisitor;
import com.fasterxml.jackson.databind.jsonFormatVisitors.JsonStringFormatVisitor;
import com.fasterxml.jackson.databind.ser.BeanPropertyWriter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Walks what a type is written as: each value is a column, what lies in an object one with a dotted name. Maps and lists of
 * objects are no columns. Jackson's own writers tell, so that names and order are those of the JSON.
 */
final class FindColumns extends JsonFormatVisitorWrapper.Base {

    /** Deeper than any answer that is a table; what holds itself ends here. */
    private static final int DEEPEST = 4;

    private final Column here;
    private final List<Column> found;

    FindColumns(Column here, List<Column> found, @Nullable SerializerProvider provider) {
        super(provider);
        this.here = here;
        this.found = found;
    }

    @Override
    public @Nullable JsonObjectFormatVisitor expectObjectFormat(JavaType type) {
        if (here.path().size() >= DEEPEST) {
            return null;
        }
        return new JsonObjectFormatVisitor.Base(getProvider()) {
            @Override
            public void property(BeanProperty property) throws JsonMappingException {
                into(property);
            }

            @Override
            public void optionalProperty(BeanProperty property) throws JsonMappingException {
                into(property);
            }
        };
    }

    private void into(BeanProperty property) throws JsonMappingException {
        JsonSerializer<Object> writer = property instanceof BeanPropertyWriter known ? known.getSerializer() : null;
        if (writer == null) {
            writer = getProvider().findPrimaryPropertySerializer(property.getType(), property);
        }
        writer.acceptJsonFormatVisitor(
                new FindColumns(here.below(property.getName()), found, getProvider()), property.getType());
    }

    @Override
    public JsonArrayFormatVisitor expectArrayFormat(JavaType type) {
        return new JsonArrayFormatVisitor.Base(getProvider()) {
            @Override
            public void itemsFormat(JsonFormatVisitable writer, JavaType element) throws JsonMappingException {
                OfElements elements = new OfElements(getProvider());
                writer.acceptJsonFormatVisitor(elements, element);
                if (elements.arePlain) {
                    found.add(here);
                }
            }

            @Override
            public void itemsFormat(JsonFormatTypes plain) {
                found.add(here);
            }
        };
    }

    @Override
    public @Nullable JsonMapFormatVisitor expectMapFormat(JavaType type) {
        return null;
    }

    @Override
    public @Nullable JsonStringFormatVisitor expectStringFormat(JavaType type) {
        found.add(here);
        return null;
    }

    @Override
    public @Nullable JsonNumberFormatVisitor expectNumberFormat(JavaType type) {
        found.add(here);
        return null;
    }

    @Override
    public @Nullable JsonIntegerFormatVisitor expectIntegerFormat(JavaType type) {
        found.add(here);
        return null;
    }

    @Override
    public @Nullable JsonBooleanFormatVisitor expectBooleanFormat(JavaType type) {
        found.add(here);
        return null;
    }

    @Override
    public @Nullable JsonAnyFormatVisitor expectAnyFormat(JavaType type) {
        found.add(here);
        return null;
    }

    /** Whether the elements of a list are values, which fit one cell together. */
    private static final class OfElements extends JsonFormatVisitorWrapper.Base {

        private boolean arePlain = true;

        OfElements(@Nullable SerializerProvider provider) {
            super(provider);
        }

        @Override
        public @Nullable JsonObjectFormatVisitor expectObjectFormat(JavaType type) {
            arePlain = false;
            return null;
        }

        @Override
        public @Nullable JsonArrayFormatVisitor expectArrayFormat(JavaType type) {
            arePlain = false;
            return null;
        }

        @Override
        public @Nullable JsonMapFormatVisitor expectMapFormat(JavaType type) {
            arePlain = false;
            return null;
        }
    }
}
