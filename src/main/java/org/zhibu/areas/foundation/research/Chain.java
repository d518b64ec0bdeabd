package org.zhibu.areas.foundation.research;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The way of an idea: research, problems, measures, results, exemplar, borrowed elsewhere. */
public record Chain(List<Step> steps) {

    private static final int SHOWN = 4;

    /** The stages in their order; messages {@code research.chain.<name>} and {@code research.chain.count.<name>}. */
    public enum Stage {
        RESEARCH("search"),
        PROBLEM("exclamation-circle"),
        MEASURE("list-check"),
        RESULT("check-circle"),
        EXEMPLAR("award"),
        BORROWED("arrow-left-right");

        private final String icon;

        Stage(String icon) {
            this.icon = icon;
        }

        public String icon() {
            return icon;
        }
    }

    public Chain {
        steps = List.copyOf(steps);
    }

    /** What a stage holds; nothing yet where the count is zero. */
    public record Step(Stage stage, long count, List<Item> items) {

        public Step {
            items = List.copyOf(items);
        }

        public List<Item> shown() {
            return items.subList(0, Math.min(SHOWN, items.size()));
        }

        public int more() {
            return items.size() - shown().size();
        }
    }

    /**
     * @param href its page, null where the viewer may not open it
     * @param note who or how far, in words
     */
    public record Item(
            String title, @Nullable String href, @Nullable String note) {}

    /** The stages that hold something: what there is to say in a sentence. */
    public List<Step> reached() {
        return steps.stream().filter(step -> step.count() > 0).toList();
    }

    public long count(Stage stage) {
        return steps.stream()
                .filter(step -> step.stage() == stage)
                .mapToLong(Step::count)
                .sum();
    }
}
