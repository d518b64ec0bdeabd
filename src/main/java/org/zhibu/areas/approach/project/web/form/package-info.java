/** What is typed into the pages of a project. */
@NullMarked
package org.zhibu.areas.approach.project.web.form;

import org.jspecify.annotations.NullMarked;
