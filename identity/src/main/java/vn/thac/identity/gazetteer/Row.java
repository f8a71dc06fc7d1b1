package vn.thac.identity.gazetteer;

/**
 * A line of the list: a territory and the code of the territory it lies in (empty for those right under the country).
 *
 * @param line number of the line in the file, the header being 1
 */
record Row(int line, String code, String name, String kind, String level, String parentCode) {

    boolean hasParent() {
        return !parentCode.isEmpty();
    }
}
