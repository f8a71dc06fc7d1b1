package vn.thac.plan.search;

import java.util.Map;

/** In which part of all entries something stands. What is known of it changes how something is looked for, never what is found. */
interface CommonWords {

    /** Of nothing is anything known. */
    CommonWords NONE = lexeme -> 1;

    /** From nought to one; of what is not known to be common, little. */
    double share(String lexeme);

    /** @param rare of what is not among the common ones */
    static CommonWords of(Map<String, Double> shares, double rare) {
        return shares.isEmpty() ? NONE : lexeme -> shares.getOrDefault(lexeme, rare);
    }
}
