package org.zhibu.core.organization;

import org.zhibu.shared.audit.Actor;
import org.zhibu.shared.kernel.MemberId;
import org.zhibu.shared.kernel.UnitId;

/** Somebody was appointed to a post of the organisation, or a post of theirs was ended. */
public record PostChanged(Actor actor, UnitId unit, MemberId member) {}
