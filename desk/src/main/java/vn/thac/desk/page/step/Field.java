package vn.thac.desk.page.step;

/** What a step is told besides itself, by its name in the interface. */
enum Field {
    REASON("reason", "text"),
    NOTE("note", "text"),
    RESULT("result", "text"),
    EVIDENCE("evidence", "line"),
    DECISION("decision", "line"),
    NUMBER("number", "line"),
    UNIT("unit", "line"),
    PLAN("plan", "choice"),
    PERCENT("percent", "number"),
    DUE("due", "day"),
    GRANTED("granted", "truth");

    private final String wire;
    private final String kind;

    Field(String wire, String kind) {
        this.wire = wire;
        this.kind = kind;
    }

    public String wire() {
        return wire;
    }

    public String kind() {
        return kind;
    }

    /** As the interface takes it; what cannot be read goes as it is, and the service says what is wrong. */
    Object read(String written) {
        return switch (this) {
            case PERCENT -> written.matches("\\d{1,9}") ? Integer.valueOf(written) : written;
            case GRANTED -> "true".equals(written);
            default -> written;
        };
    }
}
