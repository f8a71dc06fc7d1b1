package vn.thac.core.edge;

import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import vn.thac.core.WireName;
import vn.thac.core.validation.UnknownWord;

/** Reads a constant in path or query by its {@link WireName}; {@link Expected} has refused what is none. */
@Provider
public class WordParameters implements ParamConverterProvider {

    @Override
    public <T> @Nullable ParamConverter<T> getConverter(
            Class<T> type, @Nullable Type genericType, Annotation @Nullable [] annotations) {
        return UnknownWord.isOne(type) ? new Words<>(type) : null;
    }

    private record Words<T>(Class<T> type) implements ParamConverter<T> {

        @Override
        public @Nullable T fromString(@Nullable String word) {
            return Arrays.stream(type.getEnumConstants())
                    .filter(constant -> ((WireName) constant).wire().equals(word))
                    .findFirst()
                    .orElse(null);
        }

        @Override
        public String toString(T constant) {
            return ((WireName) constant).wire();
        }
    }
}
