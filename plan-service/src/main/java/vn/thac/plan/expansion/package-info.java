/**
 * What a plan comes to once its addressees are units: who is asked what, and how many assignments and reports follow.
 * The one program behind the preview and behind the act; it brings nothing about itself.
 */
@NullMarked
package vn.thac.plan.expansion;

import org.jspecify.annotations.NullMarked;
