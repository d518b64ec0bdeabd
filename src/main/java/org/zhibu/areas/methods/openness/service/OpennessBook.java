package org.zhibu.areas.methods.openness.service;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.zhibu.areas.methods.openness.Cell;
import org.zhibu.areas.methods.openness.Item;
import org.zhibu.areas.methods.openness.model.BranchYear;
import org.zhibu.areas.methods.openness.model.Reckoning;
import org.zhibu.areas.methods.openness.repository.CellRepository;
import org.zhibu.shared.fact.Reckoner;
import org.zhibu.shared.kernel.UnitId;

/** The register of each branch beside the catalogue: kept by the job for tables and points, worked out fresh for one page. */
@Service
public class OpennessBook implements Reckoner {

    private final Catalogue catalogue;
    private final CellRepository cells;

    OpennessBook(Catalogue catalogue, CellRepository cells) {
        this.catalogue = catalogue;
        this.cells = cells;
    }

    /** How one branch stands now, in the order of the catalogue; empty for what is no branch. */
    public List<Cell> cellsOf(long home, UnitId branch, int year) {
        return reckon(home, List.of(branch), year).getOrDefault(branch, List.of());
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public Map<UnitId, Map<String, Integer>> renew(long home, Collection<UnitId> branches, int year, LocalDate today) {
        Map<UnitId, List<Cell>> reckoned = reckon(home, branches, year);
        cells.replace(home, year, reckoned);
        Map<UnitId, Map<String, Integer>> sums = new HashMap<>();
        reckoned.forEach((branch, its) -> sums.put(branch, sums(its, today)));
        return sums;
    }

    private Map<UnitId, List<Cell>> reckon(long home, Collection<UnitId> branches, int year) {
        List<Item> items = catalogue.of(year);
        List<String> kinds = items.stream()
                .flatMap(item -> item.triggerKinds().stream())
                .distinct()
                .toList();
        Reckoning reckoning = new Reckoning(year, items, catalogue.days(year));
        Map<UnitId, List<Cell>> reckoned = new HashMap<>();
        for (BranchYear branch : cells.read(home, branches, year, kinds))
            reckoned.put(branch.unit(), reckoning.of(branch));
        return reckoned;
    }

    private static Map<String, Integer> sums(List<Cell> cells, LocalDate today) {
        int owed = (int) cells.stream().filter(Cell::owed).count();
        int done = (int) cells.stream()
                .filter(cell -> cell.owed() && cell.doneOn() != null)
                .count();
        int missing = (int) cells.stream().filter(cell -> cell.overdueOn(today)).count();
        return Map.of("openness.owed", owed, "openness.done", done, "openness.missing", missing);
    }
}
