package vn.thac.client;

/** Access tokens of the realm's people and systems, or a {@link ScenarioFailure}. Safe for many threads. */
public interface Tokens {

    /** A person of the demo, by the name they log in with. */
    String ofPerson(String name);

    /** A government's system, by its client id. */
    String ofSystem(String client);
}
