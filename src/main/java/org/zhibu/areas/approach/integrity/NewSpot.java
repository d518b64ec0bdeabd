package org.zhibu.areas.approach.integrity;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.zhibu.shared.kernel.Refused;

/**
 * What a committee looked into in a branch, and what it found.
 *
 * @param checkedBy who of the committee looked
 */
public record NewSpot(LocalDate heldOn, String lookedAt, String checkedBy, String conclusion, List<Finding> findings) {

    /**
     * One thing found.
     *
     * @param line of the form it stands in, from 0
     * @param was the row of the ledger it is already, null for a new one
     */
    public record Finding(int line, @Nullable ProblemId was, Found found) {

        /** The name of its field in the form. */
        public String field(String name) {
            return "findings[" + line + "]." + name;
        }
    }

    public NewSpot {
        findings = List.copyOf(findings);
        if (lookedAt.isBlank()) throw Refused.at("lookedAt", "integrity.looked-missing");
        if (checkedBy.isBlank()) throw Refused.at("checkedBy", "integrity.checked-by-missing");
        if (conclusion.isBlank()) throw Refused.at("conclusion", "integrity.conclusion-missing");
    }

    /** Those of its findings that stand in the ledger already. */
    public Set<ProblemId> known() {
        return findings.stream().flatMap(one -> Stream.ofNullable(one.was())).collect(Collectors.toSet());
    }

    /** Field by field, for the history and for two who write at once. */
    public Map<String, @Nullable String> texts() {
        Map<String, @Nullable String> texts = new LinkedHashMap<>();
        texts.put("spottedOn", heldOn.toString());
        texts.put("lookedAt", lookedAt);
        texts.put("checkedBy", checkedBy);
        texts.put("conclusion", conclusion);
        texts.put("findings", findings.stream().map(one -> one.found().what()).collect(Collectors.joining("；")));
        return texts;
    }
}
