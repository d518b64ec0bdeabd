package org.zhibu.core.life.model;

import org.zhibu.shared.kernel.Refused;

/**
 * A matter put to an ordinary vote. 支部工作条例(试行) 第十一条: half of those with a vote must be there, the half
 * included, and the matter is carried by more than half of those due; exactly half never carries it.
 */
public record OrdinaryVote(String matter, int due, int present, int inFavour, int against, int abstained) {

    /** What the page says about the result. */
    public enum Judgement {
        CARRIED,
        NOT_CARRIED,
        NO_QUORUM
    }

    public boolean hasQuorum() {
        return due > 0 && 2 * present >= due;
    }

    public boolean isCarried() {
        return hasQuorum() && 2 * inFavour > due;
    }

    public Judgement judgement() {
        if (!hasQuorum()) return Judgement.NO_QUORUM;
        return isCarried() ? Judgement.CARRIED : Judgement.NOT_CARRIED;
    }

    /** Those needed in favour. */
    public int needed() {
        return due / 2 + 1;
    }

    /** Refuses figures that cannot be, and a vote without quorum; {@code row} names the fields. */
    OrdinaryVote checked(String row) {
        if (matter.isBlank()) throw Refused.at(row + ".matter", "life.vote.matter-missing");
        if (due < 1) throw Refused.at(row + ".due", "life.vote.nobody-due");
        if (present < 0 || present > due) throw Refused.at(row + ".present", "life.vote.more-present", present, due);
        if (inFavour < 0 || against < 0 || abstained < 0) throw Refused.at(row + ".inFavour", "life.vote.below-zero");
        if (!hasQuorum()) throw Refused.at(row + ".present", "life.vote.no-quorum", due, present);
        int counted = inFavour + against + abstained;
        if (counted > present) throw Refused.at(row + ".inFavour", "life.vote.too-many", counted, present);
        return this;
    }
}
