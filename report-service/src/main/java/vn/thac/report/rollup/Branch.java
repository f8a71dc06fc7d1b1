package vn.thac.report.rollup;

import java.util.List;
import vn.thac.directory.UnitId;

/**
 * A node with the reports of its own area and the nodes below it.
 *
 * @param folded how many nodes right below are not given
 */
public record Branch(UnitId area, Node node, List<OwnReport> own, List<Branch> below, int folded) {}
