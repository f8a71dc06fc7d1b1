package vn.thac.identity.badcircle.one;

/** Depends on Two, which depends on One: shows that the rule against circles can fail. */
public class One {
    public vn.thac.identity.badcircle.two.Two two;
}
