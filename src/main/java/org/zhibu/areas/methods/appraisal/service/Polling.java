package org.zhibu.areas.methods.appraisal.service;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhibu.areas.methods.appraisal.AppraisalId;
import org.zhibu.areas.methods.appraisal.Rating;
import org.zhibu.areas.methods.appraisal.repository.AppraisalQueries;
import org.zhibu.areas.methods.appraisal.repository.AppraisalQueries.Appraisal;
import org.zhibu.areas.methods.appraisal.repository.AppraisalQueries.Appraised;
import org.zhibu.areas.methods.appraisal.repository.AppraisalRepository;
import org.zhibu.areas.methods.ballot.BallotClosed;
import org.zhibu.areas.methods.ballot.Ballots;
import org.zhibu.areas.methods.ballot.BoxId;
import org.zhibu.areas.methods.ballot.BoxKind;
import org.zhibu.areas.methods.ballot.BoxState;
import org.zhibu.areas.methods.ballot.Draft;
import org.zhibu.areas.methods.ballot.Question;
import org.zhibu.shared.audit.Actor;
import org.zhibu.shared.audit.Change;
import org.zhibu.shared.audit.Journal;
import org.zhibu.shared.fact.DirtyMarks;
import org.zhibu.shared.kernel.MemberId;
import org.zhibu.shared.kernel.Place;
import org.zhibu.shared.kernel.Refused;
import org.zhibu.shared.kernel.Scope;
import org.zhibu.shared.kernel.Stale;
import org.zhibu.shared.kernel.UnitKind;
import org.zhibu.shared.kernel.Viewer;

/** The ballot of an appraisal: a question for each member who is rated, in the box that every vote uses. */
@Service
public class Polling {

    private final AppraisalQueries queries;
    private final AppraisalRepository appraisals;
    private final Ballots ballots;
    private final Journal journal;
    private final DirtyMarks marks;
    private final MessageSource messages;

    Polling(
            AppraisalQueries queries,
            AppraisalRepository appraisals,
            Ballots ballots,
            Journal journal,
            DirtyMarks marks,
            MessageSource messages) {
        this.queries = queries;
        this.appraisals = appraisals;
        this.ballots = ballots;
        this.journal = journal;
        this.marks = marks;
        this.messages = messages;
    }

    /** Draws the ballot up; its slips are printed on the page of the box. */
    @Transactional
    public BoxId draw(Viewer viewer, AppraisalId id, long version) {
        Appraisal appraisal = viewer.find(scope -> queries.find(scope, id));
        AppraisalPolicy.must(AppraisalPolicy.mayKeep(viewer, appraisal.path()));
        if (!AppraisalPolicy.mayRecord(viewer, appraisal)) throw new Stale();
        Scope scope = Scope.below(appraisal.path());
        BoxId old = appraisal.box();
        if (old != null
                && ballots.stateOf(scope, old)
                        .filter(BoxState.CANCELLED::equals)
                        .isEmpty()) throw new Refused("appraisal.voting-already");
        List<Appraised> rated =
                queries.peopleOf(scope, id).stream().filter(Appraised::rated).toList();
        Place place = new Place(
                appraisal.unit(), appraisal.homeId(), appraisal.unitName(), UnitKind.BRANCH, appraisal.path(), "");
        BoxId box = ballots.draw(viewer, place, draft(appraisal.year(), rated));
        List<MemberId> members = rated.stream().map(Appraised::member).toList();
        appraisals.voting(id, version, box, members);
        journal.write(
                Actor.of(viewer), "appraisal.appraisal.ballot", id.ref(), appraisal.unit(), Change.created(Map.of()));
        return box;
    }

    /** Worded in Chinese, whatever the language of the page: it is printed for everybody. */
    Draft draft(int year, List<Appraised> rated) {
        List<String> choices = Arrays.stream(Rating.values())
                .map(rating -> said("appraisal.rating." + rating))
                .toList();
        Map<String, Integer> namesakes = new HashMap<>();
        List<Question> questions = new ArrayList<>();
        for (Appraised person : rated) {
            int same = namesakes.merge(person.name(), 1, Integer::sum);
            questions.add(new Question(same == 1 ? person.name() : person.name() + " " + same, choices));
        }
        return new Draft(
                BoxKind.APPRAISAL,
                said("appraisal.ballot.title", String.valueOf(year)),
                said("appraisal.ballot.about"),
                questions);
    }

    private String said(String key, Object... args) {
        return messages.getMessage(key, args, Locale.SIMPLIFIED_CHINESE);
    }

    /** The points of the year the appraisal is of follow from its ballot. */
    @EventListener
    void closed(BallotClosed closed) {
        appraisals
                .votedBy(closed.box())
                .ifPresent(
                        one -> marks.mark(one.homeId(), new org.zhibu.shared.kernel.UnitId(one.unitId()), one.year()));
    }
}
