package vn.thac.testing.house.bad.one;

import vn.thac.testing.house.bad.two.Two;

/** Needs two, which needs one. */
public class One {
    Two two;
}
