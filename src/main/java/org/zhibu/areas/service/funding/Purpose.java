package org.zhibu.areas.service.funding;

/** What the money is for; message {@code funding.purpose.<name>}. */
public enum Purpose {
    ACTIVITY,
    TRAINING,
    MATERIAL,
    CARE,
    INNOVATION
}
