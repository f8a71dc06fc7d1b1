package vn.thac.core.problem;

/**
 * One reason why a service refuses, as a stable code. A service has one enum of them.
 * The sentence for each code stands in {@code META-INF/thac/messages_vi.properties} and {@code _en}.
 */
public interface Refusal {

    Kind kind();

    String name();

    /** Stable wire name: {@code PLAN_ALREADY_ISSUED} is {@code plan-already-issued}. */
    default String code() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
