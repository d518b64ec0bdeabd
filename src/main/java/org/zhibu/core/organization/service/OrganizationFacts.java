package org.zhibu.core.organization.service;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.zhibu.core.organization.repository.PostQueries;
import org.zhibu.shared.fact.FactSource;
import org.zhibu.shared.fact.SourcePage;
import org.zhibu.shared.kernel.RecordRef;
import org.zhibu.shared.kernel.Scope;

/** The facts of posts and terms of office; each opens the page of its organisation. */
@Component
class OrganizationFacts implements FactSource {

    private static final String POST = "organization.post";
    private static final String TERM = "organization.term";

    private final PostQueries posts;

    OrganizationFacts(PostQueries posts) {
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
        return Set.of(POST, TERM);
    }

    @Override
    public Map<RecordRef, SourcePage> pagesOf(Scope scope, Collection<RecordRef> records) {
        List<Long> terms = numbers(records, TERM);
        List<Long> held = numbers(records, POST);
        return posts.unitsOf(scope, held, terms).stream()
                .collect(Collectors.toMap(
                        row -> new RecordRef(row.term() ? TERM : POST, row.homeId(), row.id()),
                        row -> new SourcePage("/organization/units/" + row.unit(), "")));
    }

    private static List<Long> numbers(Collection<RecordRef> records, String type) {
        return records.stream()
                .filter(record -> record.type().equals(type))
                .map(RecordRef::number)
                .toList();
    }
}
