package vn.thac.client;

/** What can go over TLS, each by itself. */
public enum TlsWay {
    /** From the services to PostgreSQL. */
    DATABASE,
    /** From the services to Kafka. */
    KAFKA,
    /** From clients to the services. */
    CLIENTS
}
