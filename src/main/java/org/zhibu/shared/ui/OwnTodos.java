package org.zhibu.shared.ui;

import java.time.LocalDate;
import java.util.List;
import org.zhibu.shared.kernel.MemberId;

/** What a module wants a member to do for himself or herself; the member's own page gathers them all. */
public interface OwnTodos {

    List<Todo> ownTodos(MemberId self, LocalDate today);
}
