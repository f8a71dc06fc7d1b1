/** Documents, and the fall of one of them: who below it was asked, who has answered, who is late, by name. */
@NullMarked
package vn.thac.desk.page.directive;

import org.jspecify.annotations.NullMarked;
