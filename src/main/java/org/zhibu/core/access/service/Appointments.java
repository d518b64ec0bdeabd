package org.zhibu.core.access.service;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhibu.core.access.repository.AccountQueries;
import org.zhibu.core.access.repository.AccountQueries.Full;
import org.zhibu.core.member.Person;
import org.zhibu.core.member.Roster;
import org.zhibu.core.organization.Holder;
import org.zhibu.core.organization.Posts;
import org.zhibu.shared.audit.Actor;
import org.zhibu.shared.kernel.Forbidden;
import org.zhibu.shared.kernel.MemberId;
import org.zhibu.shared.kernel.NotHere;
import org.zhibu.shared.kernel.Place;
import org.zhibu.shared.kernel.Refused;
import org.zhibu.shared.kernel.Right;
import org.zhibu.shared.kernel.Scope;
import org.zhibu.shared.kernel.Viewer;

/** Appoints members of the roster to posts of their organisation. */
@Service
public class Appointments {

    private final Posts posts;
    private final Roster roster;
    private final AccountQueries members;
    private final Clock clock;

    Appointments(Posts posts, Roster roster, AccountQueries members, Clock clock) {
        this.members = members;
        this.posts = posts;
        this.roster = roster;
        this.clock = clock;
    }

    /** 支部工作条例(试行) 第二十一条: secretaries are approved above; other posts a branch registers itself. */
    public List<String> dutiesFor(Viewer viewer, Place place) {
        if (viewer.may(Right.OVERSEE, place.path())) return Posts.dutiesOf(place.kind());
        if (!viewer.may(Right.LEAD_BRANCH, place.path())) return List.of();
        return Posts.dutiesOf(place.kind()).stream()
                .filter(duty -> !Posts.isSecretary(duty))
                .toList();
    }

    /** Who can be chosen: full members of the organisation and below, by name where they are many. */
    public List<Full> people(Place place, String words) {
        return members.fullMembers(place.scope(), place.home(), words.strip(), today());
    }

    public List<Holder> holders(Place place) {
        return posts.holdersOf(place.scope(), place.unit(), today());
    }

    @Transactional
    public String appoint(Viewer viewer, Place place, String duty, String member, @Nullable LocalDate from) {
        if (!dutiesFor(viewer, place).contains(duty)) throw Refused.at("dutyCode", "access.post.not-here");
        if (member.isBlank()) throw Refused.at("member", "access.post.member-missing");
        if (from == null) throw Refused.at("from", "access.post.from-missing");
        Person person = roster.person(place.scope(), MemberId.of(member), today())
                .orElseThrow(() -> Refused.at("member", "access.post.member-missing"));
        posts.appoint(Actor.of(viewer), place.unit(), duty, person.id(), from);
        return person.name();
    }

    @Transactional
    public void end(Viewer viewer, Place place, Holder holder, @Nullable LocalDate on) {
        if (!dutiesFor(viewer, place).contains(holder.dutyCode())) throw new Forbidden();
        if (on == null) throw Refused.at("on", "access.post.from-missing");
        if (on.isBefore(holder.fromOn()))
            throw Refused.at("on", "access.post.before-begin", holder.fromOn().toString());
        posts.end(Actor.of(viewer), holder.postId(), on);
    }

    public Holder holder(Place place, long post) {
        return holders(place).stream()
                .filter(holder -> holder.postId() == post)
                .findFirst()
                .orElseThrow(NotHere::new);
    }

    public String nameOf(Scope scope, MemberId member) {
        return roster.person(scope, member, today()).map(Person::name).orElse("–");
    }

    public LocalDate today() {
        return LocalDate.now(clock);
    }
}
