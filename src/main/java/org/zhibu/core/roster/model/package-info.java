/** What a roster file says, row by row, before anything is compared or stored. */
@NullMarked
package org.zhibu.core.roster.model;

import org.jspecify.annotations.NullMarked;
