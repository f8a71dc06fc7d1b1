package vn.thac.report.target;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import vn.thac.directory.text.Text;

/**
 * In what something is counted: "triệu đồng" is a million of "đồng".
 *
 * @param each how many of what is counted one of it is
 * @param of the words for what is counted; none where only the multiple is said: "tỷ"
 */
record UnitOfMeasure(BigDecimal each, List<String> of) {

    private static final Map<String, BigDecimal> MULTIPLES = Map.of(
            Text.key("nghìn"), power(3),
            Text.key("ngàn"), power(3),
            Text.key("vạn"), power(4),
            Text.key("triệu"), power(6),
            Text.key("tỷ"), power(9),
            Text.key("tỉ"), power(9));

    static UnitOfMeasure of(String written) {
        List<String> words = Stream.of(Text.key(written).split("[\\s,;/()]+"))
                .filter(word -> !word.isEmpty())
                .toList();
        int multiples = (int) words.stream().takeWhile(MULTIPLES::containsKey).count();
        return new UnitOfMeasure(
                words.stream().limit(multiples).map(MULTIPLES::get).reduce(BigDecimal.ONE, BigDecimal::multiply),
                words.subList(multiples, words.size()));
    }

    /** Whether both count the same, of which one may say more: trẻ, trẻ em. */
    boolean countsAs(UnitOfMeasure other) {
        return of.containsAll(other.of) || other.of.containsAll(of);
    }

    private static BigDecimal power(int of) {
        return BigDecimal.ONE.movePointRight(of);
    }
}
