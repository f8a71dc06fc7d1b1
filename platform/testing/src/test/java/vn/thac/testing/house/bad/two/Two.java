package vn.thac.testing.house.bad.two;

import vn.thac.testing.house.bad.one.One;

/** Needs one, which needs two. */
public class Two {
    One one;
}
