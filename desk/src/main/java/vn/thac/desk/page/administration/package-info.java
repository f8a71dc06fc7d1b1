/** What all pages of administration have: who may read them, the list of them, and how they are called. */
@NullMarked
package vn.thac.desk.page.administration;

import org.jspecify.annotations.NullMarked;
