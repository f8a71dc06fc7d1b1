package vn.thac.core.bulk;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.util.TokenBuffer;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.validation.Validator;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;
import vn.thac.core.problem.CoreRefusal;
import vn.thac.core.problem.Refused;
import vn.thac.core.validation.FaultFinder;
import vn.thac.core.validation.InvalidValues;

/** Reads one row as the body of a single request is read, and refuses it with all its faults. */
@Singleton
class ReadRow {

    @Inject
    ObjectMapper json;

    @Inject
    Validator validator;

    @Inject
    InvalidValues invalidValues;

    <R> R read(@Nullable TokenBuffer sent, Class<R> type) {
        if (sent == null) {
            throw Refused.of(CoreRefusal.MISSING_VALUE);
        }
        byte[] bytes = bytes(sent);
        R row;
        try {
            row = json.readValue(bytes, type);
        } catch (JacksonException | NumberFormatException faulty) {
            throw new Refused(new FaultFinder(json).find(bytes, type));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        invalidValues.refuse(validator.validate(row));
        return row;
    }

    private byte[] bytes(TokenBuffer sent) {
        try {
            return json.writeValueAsBytes(sent);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
