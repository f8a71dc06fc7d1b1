package vn.thac.desk.stream;

/** What was told, and the version of what told it: what is older changes nothing, also where it comes later. */
record AsOf<T>(long version, T told) {

    AsOf<T> orNewer(AsOf<T> other) {
        return other.version >= version ? other : this;
    }
}
