/**
 * The services as the pages ask them: by their public interfaces, with the reader's own token. A record here names what a
 * page shows of an answer; the contract says what there is.
 */
@NullMarked
package vn.thac.desk.page.service;

import org.jspecify.annotations.NullMarked;
