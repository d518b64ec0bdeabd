package org.zhibu.core.assessment.web;

import java.util.List;
import java.util.Optional;
import org.zhibu.core.assessment.web.ScorePage.Mend;
import org.zhibu.core.organization.Unit;
import org.zhibu.shared.ui.Address;

/** Where each kind of fact is made, so that a loss can lead to what mends it. */
final class Mends {

    private static final String ACTIVITY = "activity.";

    private Mends() {}

    static Optional<Mend> of(List<String> facts, Unit branch) {
        return facts.stream().findFirst().map(kind -> of(kind, branch));
    }

    private static Mend of(String kind, Unit branch) {
        String org = branch.id().text();
        if (kind.startsWith(ACTIVITY))
            return new Mend(
                    Address.of("/life/activities/new")
                            .with("org", org)
                            .with("kind", kind.substring(ACTIVITY.length()))
                            .toString(),
                    "score.mend.log");
        if (kind.startsWith("roster.") || kind.startsWith("member."))
            return new Mend("/member/members?org=" + org, "score.mend.roster");
        if (kind.startsWith("post.") || kind.startsWith("term."))
            return new Mend("/organization/units/" + org, "score.mend.posts");
        if (kind.startsWith("study."))
            return new Mend("/life/activities/new?kind=STUDY&org=" + org, "score.mend.study");
        if (kind.startsWith("admission.")) return new Mend("/admission/files?org=" + org, "score.mend.admission");
        if (kind.startsWith("openness."))
            return new Mend("/openness/branches/" + org + "?org=" + org, "score.mend.openness");
        return new Mend("/life/activities?org=" + org, "score.mend.records");
    }
}
