package vn.thac.desk.outside;

import java.net.UnknownHostException;

/** A name that stands for an address that is none of the outside, or for none at all; which of the two is not told. */
final class NoAddressOutside extends UnknownHostException {

    private static final long serialVersionUID = 1L;

    NoAddressOutside(String host) {
        super(host + " is no address outside");
    }
}
