package org.zhibu.areas.service.talent;

/** For what somebody is recommended; message {@code talent.aim.<name>}. */
public enum Aim {
    PARTY_POST,
    EXCHANGE
}
