package vn.thac.task.raise;

import vn.thac.task.assignment.BadDomain;

/** The other half of a circle: shows that the architecture test can fail. */
public final class BadBack {

    BadDomain domain;
}
