package org.zhibu.core.organization.service;

import java.util.Set;
import org.springframework.stereotype.Component;
import org.zhibu.core.organization.repository.PostRepository;
import org.zhibu.shared.fact.FactSource;
import org.zhibu.shared.kernel.RecordRef;
import org.zhibu.shared.kernel.UnitId;

/** The facts of posts and terms of office; each opens the page of its organisation. */
@Component
class OrganizationFacts implements FactSource {

    private static final String TERM = "organization.term";

    private final PostRepository posts;

    OrganizationFacts(PostRepository posts) {
        this.posts = posts;
    }

    @Override
    public Set<String> kinds() {
        return Set.of(
                "post.secretary",
                "post.secretary.ended",
                "post.deputy",
                "post.deputy.ended",
                "post.committee",
                "post.committee.ended",
                "term.elected",
                "term.running");
    }

    @Override
    public Set<String> sourceTypes() {
        return Set.of("organization.post", TERM);
    }

    @Override
    public String href(RecordRef source) {
        UnitId unit = source.type().equals(TERM) ? posts.unitOfTerm(source.number()) : posts.unitOf(source.number());
        return "/organization/units/" + unit;
    }
}
