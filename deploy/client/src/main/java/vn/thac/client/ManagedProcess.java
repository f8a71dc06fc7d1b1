package vn.thac.client;

/** One process of a deployment, to be killed in a fault run. */
public interface ManagedProcess {

    String name();

    boolean alive();

    /** As {@code kill -9} does. */
    void kill();
}
