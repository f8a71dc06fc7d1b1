package vn.thac.launcher;

import vn.thac.client.Service;

/** What listens on a port, by the word used on the command line, and how far above the base. */
enum PortName {
    desk(0),
    identity(1),
    plan(2),
    task(3),
    report(4),
    keycloak(5),
    kafka(6),
    postgres(7),
    controller(8);

    private final int offset;

    PortName(int offset) {
        this.offset = offset;
    }

    /** Where a service listens. */
    static PortName of(Service service) {
        return valueOf(service.database());
    }

    int offset() {
        return offset;
    }
}
