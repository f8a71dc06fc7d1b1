package vn.thac.desk.outside;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.thac.core.WireName;

/** Why no answer came, or why the one that came does not count. */
@Schema(name = "WebhookFailure")
public enum Failure implements WireName {
    /** The name stands for no address outside, or for none at all; which of the two is not told. Nothing was sent. */
    ADDRESS_REFUSED,
    /** Told of a name that stands for none, before that was told as above. */
    NAME_UNKNOWN,
    NO_CONNECTION,
    NOT_TRUSTED,
    TOO_SLOW,
    /** The connection broke, or what came is no HTTP. */
    BROKEN,
    /** An answer other than 2xx. */
    NOT_TAKEN,
    /** Whoever it reads as has no post at its unit. */
    READER_WITHOUT_POST
}
