/** The register of units for who keeps it: looked through, and taken in from a list that was tried before. */
@NullMarked
package vn.thac.desk.page.register;

import org.jspecify.annotations.NullMarked;
