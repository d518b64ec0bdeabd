/** The pages of import and export. */
@NullMarked
package org.zhibu.core.roster.web;

import org.jspecify.annotations.NullMarked;
