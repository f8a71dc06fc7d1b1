package vn.thac.launcher;

/** What listens on a port, by the word used on the command line, and how far above the base. */
enum Place {
    identity(1), plan(2), task(3), report(4), keycloak(5), kafka(6), postgres(7), controller(8);

    private final int offset;

    Place(int offset) {
        this.offset = offset;
    }

    int offset() {
        return offset;
    }
}
