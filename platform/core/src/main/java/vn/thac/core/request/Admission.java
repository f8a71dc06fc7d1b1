package vn.thac.core.request;

/** What must hold of whoever sends a request with a token, whatever it asks. */
public interface Admission {

    /** Refuses who may not come in though their token is good; looks nothing up, as each request asks. */
    void check(Actor actor);
}
