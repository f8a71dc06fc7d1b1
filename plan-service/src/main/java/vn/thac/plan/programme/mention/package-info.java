/**
 * Programmes as plans name them, in their own words. Which entry of the register that is, is found by name where one alone
 * comes into question, else said by somebody, and can be undone.
 */
@NullMarked
package vn.thac.plan.programme.mention;

import org.jspecify.annotations.NullMarked;
