package vn.thac.testing.house.above;

import vn.thac.testing.house.good.GoodRow;

/** Knows the good ones, who do not know it. */
public class Above {
    GoodRow row;
}
