package org.zhibu.core.assessment.service;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhibu.core.assessment.repository.StoredFigures;
import org.zhibu.core.assessment.repository.StoredFigures.Figure;
import org.zhibu.core.assessment.repository.TreeReader;
import org.zhibu.shared.fact.DirtyQueue;
import org.zhibu.shared.kernel.UnitId;

/**
 * Recomputes a hundredth of the branches from their facts and compares with what is stored. There should never be a
 * difference; where there is one it is put right, reported, and the organisations above are marked.
 */
@Service
class NightlyCheck {

    private static final Logger log = LoggerFactory.getLogger(NightlyCheck.class);
    private static final int ONE_OF = 100;

    private final TreeReader tree;
    private final StoredFigures stored;
    private final Recomputing recomputing;
    private final DirtyQueue queue;
    private final SecureRandom chance = new SecureRandom();

    NightlyCheck(TreeReader tree, StoredFigures stored, Recomputing recomputing, DirtyQueue queue) {
        this.tree = tree;
        this.stored = stored;
        this.recomputing = recomputing;
        this.queue = queue;
    }

    List<Long> homes() {
        return tree.homes();
    }

    /** A random hundredth of a home, one branch at least. */
    List<UnitId> sampleOf(long home) {
        List<UnitId> branches = new ArrayList<>(tree.branchesOf(home));
        Collections.shuffle(branches, chance);
        return branches.subList(0, (branches.size() + ONE_OF - 1) / ONE_OF);
    }

    /** The figures that were not what the facts say, named by branch and table. */
    @Transactional
    public List<String> check(long home, List<UnitId> sample, int year) {
        queue.hold(home);
        Set<Figure> before = new HashSet<>(stored.of(home, sample, year));
        recomputing.renew(home, sample, List.of(), year);
        Set<Figure> after = new HashSet<>(stored.of(home, sample, year));
        Set<Figure> wrong = difference(before, after);
        wrong.addAll(difference(after, before));
        List<UnitId> units =
                wrong.stream().map(Figure::unitId).distinct().map(UnitId::new).toList();
        if (!units.isEmpty()) queue.markAll(home, units, year);
        return wrong.stream()
                .map(figure -> new UnitId(figure.unitId()).text() + " " + figure.name())
                .distinct()
                .sorted()
                .peek(figure -> log.warn("Not what the facts say, now put right: {} in {}", figure, year))
                .toList();
    }

    private static Set<Figure> difference(Set<Figure> one, Set<Figure> other) {
        Set<Figure> difference = new HashSet<>(one);
        difference.removeAll(other);
        return difference;
    }
}
