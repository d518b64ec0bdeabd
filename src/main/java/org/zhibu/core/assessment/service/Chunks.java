package org.zhibu.core.assessment.service;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhibu.core.assessment.repository.TreeReader;
import org.zhibu.core.assessment.repository.TreeReader.Node;
import org.zhibu.shared.fact.DirtyQueue;
import org.zhibu.shared.fact.Mark;
import org.zhibu.shared.kernel.UnitId;
import org.zhibu.shared.kernel.UnitKind;

/** Works marks off, one chunk of one home in one transaction: the branches, then the organisations above them. */
@Service
class Chunks {

    private static final int MARKS = 500;

    private final DirtyQueue queue;
    private final TreeReader tree;
    private final Recomputing recomputing;

    Chunks(DirtyQueue queue, TreeReader tree, Recomputing recomputing) {
        this.queue = queue;
        this.tree = tree;
        this.recomputing = recomputing;
    }

    /** Works one chunk off; false where there was nothing. */
    @Transactional
    public boolean next(long home) {
        List<Mark> marks = queue.take(home, MARKS);
        if (marks.isEmpty()) return false;
        unitsByYear(marks).forEach((year, units) -> renew(home, units, year));
        queue.done(home, marks);
        return true;
    }

    /** Recomputes branches without the organisations above, for a rebuild of everything. */
    @Transactional
    public void branches(long home, List<UnitId> branches, int year) {
        queue.hold(home);
        recomputing.renew(home, branches, List.of(), year);
    }

    /** Sums up all organisations of a home and those above it. */
    @Transactional
    public void above(long home, List<UnitId> branches, int year) {
        queue.hold(home);
        recomputing.renew(home, List.of(), levels(tree.nodes(numbers(branches))), year);
    }

    private Map<Integer, Set<Long>> unitsByYear(List<Mark> marks) {
        Map<Integer, Set<Long>> units = new TreeMap<>();
        Map<Integer, List<Integer>> touched = new HashMap<>();
        for (Mark mark : marks)
            for (int year : touched.computeIfAbsent(mark.year(), recomputing::yearsTouched))
                units.computeIfAbsent(year, one -> new HashSet<>()).add(mark.unitId());
        return units;
    }

    private void renew(long home, Set<Long> units, int year) {
        List<Node> nodes = tree.nodes(units);
        List<UnitId> branches = nodes.stream()
                .flatMap(node -> branchOf(node).stream())
                .distinct()
                .toList();
        recomputing.renew(home, branches, levels(nodes), year);
    }

    /** A branch itself, or the branch of a group; a committee has no duties of its own. */
    private static List<UnitId> branchOf(Node node) {
        if (node.kind().isBranch()) return List.of(new UnitId(node.id()));
        Long parent = node.parentId();
        return node.kind() == UnitKind.GROUP && parent != null ? List.of(new UnitId(parent)) : List.of();
    }

    /** The organisations above branches, and those marked themselves, by depth, the deepest first. */
    private static List<List<Long>> levels(List<Node> nodes) {
        Map<Integer, Set<Long>> levels = new TreeMap<>(Comparator.reverseOrder());
        for (Node node : nodes) {
            List<Long> path = node.path();
            int below = node.kind().isAboveBranch()
                    ? path.size()
                    : path.size() - (node.kind().isBranch() ? 1 : 2);
            for (int depth = 0; depth < below; depth++)
                levels.computeIfAbsent(depth, one -> new HashSet<>()).add(path.get(depth));
        }
        return levels.values().stream().map(List::copyOf).collect(Collectors.toCollection(ArrayList::new));
    }

    private static Collection<Long> numbers(List<UnitId> units) {
        return units.stream().map(UnitId::number).toList();
    }
}
