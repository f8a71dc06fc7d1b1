package vn.thac.core.validation;

import jakarta.inject.Inject;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import vn.thac.core.problem.CoreRefusal;
import vn.thac.core.problem.Problems;

/** Answers values that break a declared bound, each with the JSON pointer to it. */
@Provider
public class InvalidValuesMapper implements ExceptionMapper<ConstraintViolationException> {

    @Inject
    Problems problems;

    @Inject
    InvalidValues invalidValues;

    @Context
    ResourceInfo resource;

    @Context
    HttpHeaders headers;

    @Context
    UriInfo uri;

    @Override
    public Response toResponse(ConstraintViolationException e) {
        return problems.answer(
                422,
                CoreRefusal.INVALID_VALUES,
                invalidValues.faults(e.getConstraintViolations(), index -> resource.getResourceMethod()
                        .getParameters()[index]),
                headers,
                uri.getPath());
    }
}
