/**
 * The register of the state's units: who they are, what lies above them, who may act for them, on any day.
 * It is the only writer of units and posts; the other services follow its events.
 * Everything here is dated, because the state reorganises itself.
 */
@NullMarked
package vn.thac.identity;

import org.jspecify.annotations.NullMarked;
