package vn.thac.identity.badcircle.two;

/** The other half of the circle. */
public class Two {
    public vn.thac.identity.badcircle.one.One one;
}
