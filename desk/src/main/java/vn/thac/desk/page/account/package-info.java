/** Who logs in and for whom they act: people, systems and posts, given, ended and taken back by administrators. */
@NullMarked
package vn.thac.desk.page.account;

import org.jspecify.annotations.NullMarked;
