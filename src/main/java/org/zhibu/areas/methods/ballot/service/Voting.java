package org.zhibu.areas.methods.ballot.service;

import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhibu.areas.methods.ballot.BoxId;
import org.zhibu.areas.methods.ballot.BoxState;
import org.zhibu.areas.methods.ballot.Question;
import org.zhibu.areas.methods.ballot.repository.BoxQueries.Box;
import org.zhibu.areas.methods.ballot.repository.PublishedLists;
import org.zhibu.areas.methods.ballot.repository.SlipRepository;
import org.zhibu.shared.kernel.Refused;

/**
 * Takes the ballot of whoever holds a slip. It is told nothing about who that is, and writes nothing but the ballot: no
 * journal, no notice, no log, no time.
 */
@Service
public class Voting {

    private final SlipRepository slips;
    private final PublishedLists lists;
    private final TransactionTemplate transaction;

    Voting(SlipRepository slips, PublishedLists lists, TransactionTemplate transaction) {
        this.slips = slips;
        this.lists = lists;
        this.transaction = transaction;
    }

    /** The ballot a slip opens. */
    public record Ballot(Box box, List<Question> questions) {}

    /** What a voter keeps of one question. */
    public record Kept(String wording, @Nullable String choice, String phrase) {}

    /** The ballot of a slip that was not used yet. */
    public Ballot ballotOf(String code) {
        Ballot ballot = opened(code);
        if (slips.receiptOf(ballot.box().box(), SlipCodes.hash(code)).isPresent())
            throw Refused.at("code", "ballot.slip-used");
        return ballot;
    }

    /** The ballot a slip opens, used or not. */
    public Ballot opened(String code) {
        Box box = slips.openBoxOf(SlipCodes.hash(code)).orElseThrow(() -> Refused.at("code", "ballot.slip-unknown"));
        return new Ballot(box, lists.questionsOf(box.box()));
    }

    /**
     * Casts a ballot once; the same form sent twice is answered as the first time.
     *
     * @param choices one for each question, 0 to abstain
     */
    public List<Kept> vote(String code, String nonce, List<Integer> choices) {
        Ballot ballot = opened(code);
        BoxId box = ballot.box().box();
        if (nonce.isBlank() || !fits(ballot.questions(), choices)) throw Refused.at("code", "ballot.slip-unknown");
        for (int attempt = 0; attempt < SlipCodes.TRIES; attempt++) {
            List<String> phrases = SlipCodes.phrases(nonce, attempt, choices.size());
            if (cast(box, code, nonce, attempt, choices, phrases)) return kept(ballot.questions(), choices, phrases);
            Optional<byte[]> used = slips.receiptOf(box, SlipCodes.hash(code));
            if (used.isPresent()) return again(ballot, code, nonce, choices, used.get());
        }
        throw new Refused("ballot.phrases-taken");
    }

    private static boolean fits(List<Question> questions, List<Integer> choices) {
        if (choices.size() != questions.size()) return false;
        for (int at = 0; at < choices.size(); at++)
            if (choices.get(at) < 0
                    || choices.get(at) > questions.get(at).choices().size()) return false;
        return true;
    }

    private boolean cast(
            BoxId box, String code, String nonce, int attempt, List<Integer> choices, List<String> phrases) {
        byte[] receipt = SlipCodes.receipt(code, nonce, attempt, choices);
        return Boolean.TRUE.equals(transaction.execute(status -> {
            if (slips.hold(box) != BoxState.OPEN) throw Refused.at("code", "ballot.slip-unknown");
            boolean cast = slips.cast(box, SlipCodes.hash(code), choices, phrases, receipt);
            if (!cast) status.setRollbackOnly();
            return cast;
        }));
    }

    private static List<Kept> again(Ballot ballot, String code, String nonce, List<Integer> choices, byte[] used) {
        for (int attempt = 0; attempt < SlipCodes.TRIES; attempt++)
            if (MessageDigest.isEqual(used, SlipCodes.receipt(code, nonce, attempt, choices)))
                return kept(ballot.questions(), choices, SlipCodes.phrases(nonce, attempt, choices.size()));
        throw Refused.at("code", "ballot.slip-used");
    }

    private static List<Kept> kept(List<Question> questions, List<Integer> choices, List<String> phrases) {
        List<Kept> kept = new ArrayList<>();
        for (int at = 0; at < questions.size(); at++) {
            Question question = questions.get(at);
            int choice = choices.get(at);
            kept.add(new Kept(
                    question.wording(), choice == 0 ? null : question.choices().get(choice - 1), phrases.get(at)));
        }
        return kept;
    }
}
