package org.zhibu.areas.methods.publicity;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.zhibu.shared.kernel.Viewer;
import org.zhibu.shared.ui.Choice;

/** Asked by the page of an article, answered by the register of what was made public: publicity itself knows no catalogue. */
public interface Disclosures {

    /** Where the article stands in the register, or how it gets there; empty where it has no place in it. */
    Optional<Disclosed> of(Viewer viewer, ArticleId article);

    /**
     * @param entry the page of its entry, null where there is none
     * @param item what it answers, blank where there is no entry
     * @param action where the item is sent that it is to answer
     * @param items the items to choose from
     */
    record Disclosed(@Nullable String entry, String item, String action, List<Choice> items) {}
}
