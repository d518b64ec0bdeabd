/** Guards and derivations of the roster. */
@NullMarked
package org.zhibu.core.member.model;

import org.jspecify.annotations.NullMarked;
