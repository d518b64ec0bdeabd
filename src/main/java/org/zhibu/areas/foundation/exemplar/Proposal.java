package org.zhibu.areas.foundation.exemplar;

import org.jspecify.annotations.Nullable;
import org.zhibu.areas.foundation.research.TopicId;
import org.zhibu.shared.kernel.Refused;

/**
 * A practice as it is proposed.
 *
 * @param what the practice in one or two sentences
 * @param how the steps another branch can follow
 * @param cost money, people and time it takes
 * @param effect what changed, with figures
 * @param evidence where the figures come from
 * @param topic the research it started from, null for none
 */
public record Proposal(
        String title,
        String what,
        String how,
        String cost,
        String effect,
        String evidence,
        @Nullable TopicId topic) {

    public Proposal {
        if (title.isBlank()) throw Refused.at("title", "exemplar.title-missing");
        if (what.isBlank()) throw Refused.at("what", "exemplar.what-missing");
        if (how.isBlank()) throw Refused.at("how", "exemplar.how-missing");
        if (cost.isBlank()) throw Refused.at("cost", "exemplar.cost-missing");
        if (effect.isBlank()) throw Refused.at("effect", "exemplar.effect-missing");
        if (evidence.isBlank()) throw Refused.at("evidence", "exemplar.evidence-missing");
    }
}
