package vn.thac.report.programme;

import vn.thac.report.form.Direction;

/** An indicator of a programme; {@code figureOf} is the code under which forms ask for its figures. */
record Measure(String code, String name, String figureOf, Direction direction) {}
