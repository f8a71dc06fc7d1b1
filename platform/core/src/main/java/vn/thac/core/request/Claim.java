package vn.thac.core.request;

/** What a request claims of itself that somebody knows how to check before anything is done. */
public interface Claim {

    /** Refuses a claim that is not true; nothing where nothing is claimed. */
    void check();
}
