package vn.thac.platform.problem;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.deser.DeserializationProblemHandler;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Lets Jackson read on after a fault, so that a body's faults are told together.
 * Works only while {@link BodyReader} has opened a gathering; elsewhere Jackson fails as usual.
 */
final class StrictJson extends DeserializationProblemHandler {

    private static final ThreadLocal<@Nullable Faults> GATHERING = new ThreadLocal<>();

    static Faults open() {
        Faults faults = new Faults();
        GATHERING.set(faults);
        return faults;
    }

    static void close() {
        GATHERING.remove();
    }

    @Override
    public boolean handleUnknownProperty(
            DeserializationContext ctxt, JsonParser p, JsonDeserializer<?> d, Object bean, String name)
            throws IOException {
        if (!gather(p, PlatformRefusal.UNKNOWN_FIELD, name)) {
            return false;
        }
        p.skipChildren();
        return true;
    }

    @Override
    public Object handleWeirdStringValue(DeserializationContext ctxt, Class<?> type, String value, String why)
            throws IOException {
        return gather(ctxt.getParser(), PlatformRefusal.BAD_VALUE, value) ? null : NOT_HANDLED;
    }

    @Override
    public Object handleWeirdNumberValue(DeserializationContext ctxt, Class<?> type, Number value, String why)
            throws IOException {
        return gather(ctxt.getParser(), PlatformRefusal.BAD_VALUE, String.valueOf(value)) ? null : NOT_HANDLED;
    }

    @Override
    public Object handleUnexpectedToken(
            DeserializationContext ctxt, JavaType type, com.fasterxml.jackson.core.JsonToken token, JsonParser p,
            String why) throws IOException {
        if (!gather(p, PlatformRefusal.WRONG_TYPE, token.name())) {
            return NOT_HANDLED;
        }
        p.skipChildren();
        return null;
    }

    @Override
    public Object handleInstantiationProblem(
            DeserializationContext ctxt, Class<?> type, Object argument, Throwable cause) throws IOException {
        Faults faults = GATHERING.get();
        if (faults == null) {
            return NOT_HANDLED;
        }
        String at = pointer(ctxt.getParser());
        if (cause instanceof Refused refused) {
            refused.faults().forEach(f -> faults.add(f.refusal(), at + f.pointer(), f.args()));
        } else {
            faults.add(PlatformRefusal.BAD_VALUE, at, Map.of("value", String.valueOf(cause.getMessage())));
        }
        return null;
    }

    private static boolean gather(JsonParser parser, Refusal refusal, String value) {
        Faults faults = GATHERING.get();
        if (faults == null) {
            return false;
        }
        faults.add(refusal, pointer(parser), Map.of("value", value));
        return true;
    }

    private static String pointer(JsonParser parser) {
        return parser.getParsingContext().pathAsPointer().toString();
    }
}
