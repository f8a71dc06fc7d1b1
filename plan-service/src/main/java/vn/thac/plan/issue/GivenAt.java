package vn.thac.plan.issue;

/** Where a request says what is given when a plan is issued. */
public record GivenAt(String number, String date, String nextNumber) {

    /** The body says nothing else. */
    static final GivenAt BODY = new GivenAt("/number", "/date", "/nextNumber");

    /** A member of the body. */
    public static final GivenAt MEMBER = new GivenAt("/issue/number", "/issue/date", "/issue/nextNumber");

    /** The query; number and day are the package's own. */
    public static final GivenAt QUERY = new GivenAt("/document/number", "/document/date", "nextNumber");
}
