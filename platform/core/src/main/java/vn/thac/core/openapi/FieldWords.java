package vn.thac.core.openapi;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;

/** What a field means wherever it stands, for types that say nothing else of it: {@code fields.properties}. */
final class FieldWords {

    private static final Properties WORDS = read();

    private FieldWords() {}

    static Optional<String> of(String field) {
        return Optional.ofNullable(WORDS.getProperty(field));
    }

    private static Properties read() {
        var words = new Properties();
        try (var in = Objects.requireNonNull(FieldWords.class.getResourceAsStream("fields.properties"))) {
            words.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return words;
    }
}
