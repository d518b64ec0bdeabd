package org.zhibu.core.desk.web;

import java.util.List;
import org.zhibu.core.desk.service.Desk.Group;
import org.zhibu.shared.kernel.Place;
import org.zhibu.shared.ui.Answer;

/** What the page of a committee shows of what waits there. */
public record WaitingPage(Place place, List<Group> groups, Answer todo, Answer done, Answer next) {}
