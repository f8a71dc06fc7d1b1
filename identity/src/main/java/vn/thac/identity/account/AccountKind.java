package vn.thac.identity.account;

import vn.thac.core.WireName;

/** Who logs in. */
public enum AccountKind implements WireName {
    /** A person, by user name and password. */
    PERSON,
    /** A system of the state, by client credentials. */
    SYSTEM
}
