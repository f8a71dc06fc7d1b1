package vn.thac.bench.national;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import vn.thac.client.unit.Territory;
import vn.thac.client.unit.TerritoryTree;

/**
 * A country that does not exist, of the real one's size and shape: provinces and districts of unequal size, five
 * island districts without communes. The same at every run.
 */
public final class MadeUpCountry {

    public static final int PROVINCES = 63;
    public static final int DISTRICTS = 696;
    public static final int COMMUNES = 10_035;

    private static final int CITIES = 6;
    private static final int ISLAND_EVERY = 139;
    private static final String[] FIRST = {
        "Sông", "Núi", "Đồi", "Suối", "Đồng", "Rừng", "Bến", "Cửa", "Hồ", "Vịnh", "Ghềnh", "Bãi", "Đèo"
    };
    private static final String[] SECOND = {
        "Sương", "Nắng", "Mây", "Gió", "Trúc", "Mai", "Lúa", "Sen", "Cau", "Dâu", "Quế", "Chàm", "Lau", "Ngô", "Bưởi",
        "Gấc", "Sim"
    };

    private final SplittableRandom random = new SplittableRandom(1945);
    private final List<Territory> territories = new ArrayList<>();

    private MadeUpCountry() {}

    public static TerritoryTree tree() {
        return tree(100);
    }

    /**
     * The same with so many percent of its communes, in as many districts and provinces: the official codes have place for
     * hardly more of those.
     */
    public static TerritoryTree tree(int percent) {
        var country = new MadeUpCountry();
        country.provinces();
        country.districts();
        country.communes(COMMUNES * percent / 100);
        return new TerritoryTree(country.territories);
    }

    private void provinces() {
        for (int n = 1; n <= PROVINCES; n++) {
            add("%02d", n, n <= CITIES ? "thành phố trực thuộc trung ương" : "tỉnh", Territory.PROVINCE, "");
        }
    }

    private void districts() {
        int n = 0;
        int[] sizes = shares(DISTRICTS, PROVINCES);
        for (int p = 1; p <= PROVINCES; p++) {
            for (int i = 0; i < sizes[p - 1]; i++) {
                add(
                        "%03d",
                        ++n,
                        p <= CITIES && i % 2 == 0 ? "quận" : i == 0 ? "thành phố" : "huyện",
                        Territory.DISTRICT,
                        "%02d".formatted(p));
            }
        }
    }

    private void communes(int all) {
        var inhabited = new ArrayList<Integer>();
        for (int d = 1; d <= DISTRICTS; d++) {
            if (d % ISLAND_EVERY != 0) {
                inhabited.add(d);
            }
        }
        int n = 0;
        int[] sizes = shares(all, inhabited.size());
        for (int d = 0; d < sizes.length; d++) {
            for (int i = 0; i < sizes[d]; i++) {
                add(
                        "%05d",
                        ++n,
                        i == 0 ? "thị trấn" : i % 6 == 1 ? "phường" : "xã",
                        Territory.COMMUNE,
                        "%03d".formatted(inhabited.get(d)));
            }
        }
    }

    /** A whole divided into unequal parts, none of them empty. */
    private int[] shares(int whole, int parts) {
        double[] weights = random.doubles(parts, 0.4, 1.6).toArray();
        double sum = 0;
        for (double weight : weights) {
            sum += weight;
        }
        int[] sizes = new int[parts];
        double upTo = 0;
        int given = 0;
        for (int i = 0; i < parts; i++) {
            upTo += weights[i];
            int reached = (int) Math.round(upTo / sum * whole);
            sizes[i] = reached - given;
            given = reached;
        }
        return sizes;
    }

    private void add(String pattern, int number, String kind, String level, String parent) {
        var name = FIRST[number % FIRST.length] + " " + SECOND[number / FIRST.length % SECOND.length];
        int round = number / (FIRST.length * SECOND.length);
        territories.add(new Territory(
                pattern.formatted(number), round == 0 ? name : name + " " + (round + 1), kind, level, parent));
    }
}
