package org.zhibu.core.assessment.web;

import org.zhibu.core.assessment.BackingRow;
import org.zhibu.core.organization.Unit;
import org.zhibu.shared.ui.PageOf;

/** The facts behind one indicator of one branch. */
public record RecordsPage(Unit branch, int year, String name, PageOf<BackingRow> rows, String url, String trail) {}
