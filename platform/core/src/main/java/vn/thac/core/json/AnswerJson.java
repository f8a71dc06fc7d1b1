package vn.thac.core.json;

import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.ext.ContextResolver;
import jakarta.ws.rs.ext.Provider;

/**
 * How answers are written: what is not there is left out, as contracts say it. Events are written by the mapper itself:
 * theirs have nulls.
 */
@Provider
@Singleton
public class AnswerJson implements ContextResolver<ObjectMapper> {

    private final ObjectMapper json;

    @Inject
    public AnswerJson(ObjectMapper json) {
        this.json = json.copy().setDefaultPropertyInclusion(Include.NON_NULL);
    }

    @Override
    public ObjectMapper getContext(Class<?> type) {
        return json;
    }

    public byte[] bytes(Object answer) throws JsonProcessingException {
        return json.writeValueAsBytes(answer);
    }

    public String text(Object answer) throws JsonProcessingException {
        return json.writeValueAsString(answer);
    }
}
