package org.zhibu.areas.methods.exchange;

import org.zhibu.shared.kernel.Refused;

/** A post as it is written. */
public record Draft(PostKind kind, String title, String body) {

    public Draft {
        if (title.isBlank()) throw Refused.at("title", "exchange.title-missing");
        if (body.isBlank()) throw Refused.at("body", "exchange.body-missing");
    }
}
