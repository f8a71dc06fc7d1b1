package vn.thac.core.csv;

/** How the interface calls a table: {@code Accept: text/csv}, and with {@code bom=true} for who opens it in Excel. */
public final class Csv {

    public static final String TYPE = "text/csv";

    static final String BOM = "bom";

    private Csv() {}
}
