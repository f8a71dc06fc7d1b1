/**
 * What would follow if a package or a draft were issued now.
 * Members, mandates, assignments and obligations come from the expansion that the fan-out itself runs.
 * Beside them stands what is allowed and should be known: nobody found, nobody named, gaps, warnings.
 */
@NullMarked
package vn.thac.plan.preview;

import org.jspecify.annotations.NullMarked;
