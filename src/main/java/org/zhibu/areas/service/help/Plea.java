package org.zhibu.areas.service.help;

import org.zhibu.shared.kernel.Refused;

/**
 * What somebody asks help with.
 *
 * @param difficulty in the member's words
 * @param wish what would help, empty where the member does not know
 */
public record Plea(CaseKind kind, String difficulty, String wish) {

    public Plea {
        if (difficulty.isBlank()) throw Refused.at("difficulty", "help.difficulty-missing");
    }
}
