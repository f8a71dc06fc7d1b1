package vn.thac.identity.gazetteer;

import java.nio.charset.StandardCharsets;

/** A made-up country of the real one's shape: 63 provinces, 696 districts, 10,035 communes, as a list in CSV. Its codes begin with Q. */
public final class NationalTree {

    public static final int PROVINCES = 63;
    public static final int DISTRICTS = 696;
    public static final int COMMUNES = 10_035;
    public static final int ALL = PROVINCES + DISTRICTS + COMMUNES;

    private static final String[] FIRST = {"Tam", "Thanh", "An", "Bình", "Lâm", "Vĩnh", "Phú", "Đông", "Tân", "Hòa"};
    private static final String[] SECOND = {"Đường", "Miện", "Sơn", "Lư", "Giang", "Thủy", "Châu", "Hưng", "Thịnh"};

    private NationalTree() {}

    public static byte[] csv() {
        StringBuilder csv = new StringBuilder("code,name,kind,level,parent_code\n");
        for (int p = 0; p < PROVINCES; p++) {
            row(csv, "Q%02d", p, p < 6 ? "thành phố trực thuộc trung ương" : "tỉnh", "province", "");
        }
        for (int d = 0; d < DISTRICTS; d++) {
            row(csv, "Q%03d", d, d % 14 == 0 ? "quận" : "huyện", "district", "Q%02d".formatted(d % PROVINCES));
        }
        for (int c = 0; c < COMMUNES; c++) {
            row(csv, "Q%05d", c, c % 6 == 0 ? "phường" : "xã", "commune", "Q%03d".formatted(c % DISTRICTS));
        }
        return csv.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** How many communes lie in the districts of a province. */
    public static int communesOfProvince(int province) {
        int communes = 0;
        for (int c = 0; c < COMMUNES; c++) {
            communes += c % DISTRICTS % PROVINCES == province ? 1 : 0;
        }
        return communes;
    }

    private static void row(StringBuilder csv, String code, int number, String kind, String level, String parent) {
        String name = FIRST[number % FIRST.length] + " " + SECOND[number / FIRST.length % SECOND.length] + " " + number;
        csv.append(code.formatted(number))
                .append(',')
                .append(name)
                .append(',')
                .append(kind)
                .append(',')
                .append(level)
                .append(',')
                .append(parent)
                .append('\n');
    }
}
