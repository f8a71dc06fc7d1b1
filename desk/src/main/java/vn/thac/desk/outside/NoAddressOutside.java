package vn.thac.desk.outside;

import java.net.UnknownHostException;

/** A name that stands for an address that is none of the outside; which one is not told. */
final class AddressInside extends UnknownHostException {

    private static final long serialVersionUID = 1L;

    AddressInside(String host) {
        super(host + " is no address outside");
    }
}
