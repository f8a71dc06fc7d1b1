/**
 * How plans in force stand to those that they answer: kept and told after each answer and whenever either text has changed,
 * and shown. Who asks may waive what falls short, and the unit may say why.
 */
@NullMarked
package vn.thac.plan.assessment;

import org.jspecify.annotations.NullMarked;
