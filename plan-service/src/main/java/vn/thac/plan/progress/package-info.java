/**
 * How far an issued plan has reached its addressees: what its fan-out has done, beside what those who make assignments and
 * obligations of it tell.
 */
@NullMarked
package vn.thac.plan.progress;

import org.jspecify.annotations.NullMarked;
