/**
 * The words in which the register speaks: levels, tracks, trees, code schemes, kinds, and how bodies are called.
 * They are data: a level can vanish and a track can appear without a new release.
 * Administrators change them, each change is an event and has its audit record; everybody may read them.
 */
@NullMarked
package vn.thac.identity.vocabulary;

import org.jspecify.annotations.NullMarked;
