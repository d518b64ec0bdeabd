package org.zhibu.areas.service.talent.web;

import org.jspecify.annotations.Nullable;
import org.zhibu.areas.service.talent.Verdict;
import org.zhibu.shared.kernel.Refused;
import org.zhibu.shared.record.MoveForm;

/** What a level says. */
public class OpinionForm extends MoveForm {

    private @Nullable Verdict verdict;

    Verdict said() {
        if (verdict == null) throw Refused.at("verdict", "talent.verdict-missing");
        return verdict;
    }

    public @Nullable Verdict getVerdict() {
        return verdict;
    }

    public void setVerdict(@Nullable Verdict verdict) {
        this.verdict = verdict;
    }
}
