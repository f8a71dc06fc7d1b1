package vn.thac.client;

/** The services that scenarios call. */
public enum Service {
    IDENTITY("identity", "identity"),
    PLAN("plan", "plan-service"),
    TASK("task", "task-service"),
    REPORT("report", "report-service"),
    DESK("desk", "desk");

    private final String database;
    private final String module;

    Service(String database, String module) {
        this.database = database;
        this.module = module;
    }

    /** The name of its database, its role and its port. */
    public String database() {
        return database;
    }

    /** The name of its folder and its process. */
    public String module() {
        return module;
    }

    @Override
    public String toString() {
        return module;
    }
}
