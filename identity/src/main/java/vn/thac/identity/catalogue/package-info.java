/**
 * The words in which the register speaks: levels, tracks, trees, code schemes, kinds, and how bodies are called.
 * They are data: a level can vanish and a track can appear without a new release.
 * Administrators change them; everybody may read them.
 */
@NullMarked
package vn.thac.identity.catalogue;

import org.jspecify.annotations.NullMarked;
