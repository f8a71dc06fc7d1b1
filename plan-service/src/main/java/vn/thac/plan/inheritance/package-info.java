/**
 * What a plan takes over from the plans that ask its unit: targets, duties and tasks with what they wait for and serve.
 * What two plans say alike stands once; every entry knows its origins. The unit's own changes come on top.
 */
@NullMarked
package vn.thac.plan.inheritance;

import org.jspecify.annotations.NullMarked;
