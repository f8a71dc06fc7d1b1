package vn.thac.platform.problem;

import jakarta.inject.Inject;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Answers values that break a declared bound, each with the JSON pointer to it. */
@Provider
public class InvalidValuesMapper implements ExceptionMapper<ConstraintViolationException> {

    @Inject
    Problems problems;

    @Context
    HttpHeaders headers;

    @Context
    UriInfo uri;

    @Override
    public Response toResponse(ConstraintViolationException e) {
        List<Fault> faults = e.getConstraintViolations().stream()
                .map(InvalidValuesMapper::fault)
                .sorted(Comparator.comparing(Fault::pointer))
                .toList();
        return problems.answer(422, PlatformRefusal.INVALID_VALUES, faults, headers, uri.getPath());
    }

    private static Fault fault(ConstraintViolation<?> violation) {
        return new Fault(
                PlatformRefusal.INVALID_VALUES,
                pointer(violation.getPropertyPath()),
                Map.of("why", violation.getMessage()));
    }

    /** {@code submit.body.figures[2].value} becomes {@code /figures/2/value}: method and parameter go. */
    private static String pointer(Path path) {
        StringBuilder pointer = new StringBuilder();
        for (Path.Node node : path) {
            if (node.isInIterable() && node.getIndex() != null) {
                pointer.append('/').append(node.getIndex());
            }
            if (node.getKind() == ElementKind.PROPERTY) {
                pointer.append('/').append(node.getName());
            }
        }
        return pointer.toString();
    }
}
