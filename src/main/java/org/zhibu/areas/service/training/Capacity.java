package org.zhibu.areas.service.training;

/** As what somebody takes part: the secretary of the own branch, another post of a committee, or a member. */
public enum Capacity {
    SECRETARY,
    LEADER,
    MEMBER
}
