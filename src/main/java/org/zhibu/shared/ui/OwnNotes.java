package org.zhibu.shared.ui;

import java.time.LocalDate;
import java.util.List;
import org.zhibu.shared.kernel.MemberId;

/** What a module has to say on a member's own page; its heading is the message {@code my.notes.<key>}. */
public interface OwnNotes {

    String key();

    /** About whoever is signed in, the nearest first; empty where there is nothing to say. */
    List<Note> ownNotes(MemberId self, LocalDate today);

    /** @param sub what belongs to it, in words */
    record Note(String title, String sub) {}
}
