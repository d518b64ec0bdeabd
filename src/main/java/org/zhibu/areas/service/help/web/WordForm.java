package org.zhibu.areas.service.help.web;

import org.jspecify.annotations.Nullable;
import org.zhibu.areas.service.help.Verdict;
import org.zhibu.shared.kernel.Refused;
import org.zhibu.shared.record.MoveForm;

/** The member's own word: how it went, and anything to add. */
public class WordForm extends MoveForm {

    private @Nullable Verdict verdict;

    Verdict said() {
        if (verdict == null) throw Refused.at("verdict", "help.verdict-missing");
        return verdict;
    }

    public @Nullable Verdict getVerdict() {
        return verdict;
    }

    public void setVerdict(@Nullable Verdict verdict) {
        this.verdict = verdict;
    }
}
