package org.zhibu.core.assessment.model;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.zhibu.core.assessment.model.BranchYear.Standing;
import org.zhibu.shared.kernel.MemberId;
import org.zhibu.shared.rule.StudyRequirement;

/** The facts about the people of one branch, up to a day. */
public record People(List<Fact> facts, LocalDate on) {

    public Standing standing(Map<MemberId, BigDecimal> hours, StudyRequirement requirement) {
        Set<MemberId> members = studying();
        Set<MemberId> leaders = leaders();
        int reached = (int) members.stream()
                .filter(member ->
                        hours.getOrDefault(member, BigDecimal.ZERO).compareTo(requirement.of(leaders.contains(member)))
                                >= 0)
                .count();
        return new Standing(
                (int) of("member.full").count(),
                members.size(),
                reached,
                (int) holding("post.secretary").count(),
                (int) holding("post.committee").count(),
                termEnds(),
                on);
    }

    /** Those on the roster who are not excused; 党员教育管理工作条例 第二十三条. */
    private Set<MemberId> studying() {
        Set<MemberId> excused = membersOf(of("study.exempt"));
        return membersOf(Stream.concat(of("member.full"), of("member.probationary"))).stream()
                .filter(member -> !excused.contains(member))
                .collect(Collectors.toSet());
    }

    private Set<MemberId> leaders() {
        return membersOf(
                Stream.of("post.secretary", "post.deputy", "post.committee").flatMap(this::holding));
    }

    private Stream<Fact> holding(String post) {
        Set<Long> ended = of(post + ".ended").map(Fact::source).collect(Collectors.toSet());
        return of(post).filter(fact -> !ended.contains(fact.source()));
    }

    /** The last day of the latest term that has begun; terms are never made before their election. */
    private @Nullable LocalDate termEnds() {
        Set<Long> begun = of("term.elected").map(Fact::source).collect(Collectors.toSet());
        return of("term.running")
                .filter(term -> begun.contains(term.source()))
                .map(Fact::day)
                .max(LocalDate::compareTo)
                .orElse(null);
    }

    private Stream<Fact> of(String kind) {
        return facts.stream().filter(fact -> fact.kind().equals(kind));
    }

    private static Set<MemberId> membersOf(Stream<Fact> facts) {
        return facts.flatMap(fact -> fact.member().stream()).collect(Collectors.toSet());
    }

    /** One fact about a person, a post or a term. */
    public record Fact(String kind, LocalDate day, Optional<MemberId> member, long source) {}
}
