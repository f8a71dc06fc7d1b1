package vn.thac.client.unit;

/**
 * One administrative unit of the list.
 *
 * @param parent the code of the territory it lies in; empty right below the country
 */
public record Territory(String code, String name, String kind, String level, String parent) {

    public static final String PROVINCE = "province";
    public static final String DISTRICT = "district";
    public static final String COMMUNE = "commune";

    public Territory {
        if (code.isBlank() || name.isBlank() || kind.isBlank() || level.isBlank()) {
            throw new IllegalArgumentException("a territory needs code, name, kind and level: " + code + "," + name);
        }
    }

    public boolean isTop() {
        return parent.isEmpty();
    }

    /** Its People's Committee, as identity knows it. */
    public String committee() {
        return "ubnd:" + code;
    }

    /** As it stands before the name of a unit: "huyện Tam Đường". */
    public String called() {
        return kind + " " + name;
    }

    /** The territory itself, as identity knows it. */
    public String area() {
        return "dvhc:" + code;
    }
}
