/** The pages of the member's own. */
@NullMarked
package org.zhibu.core.my.web;

import org.jspecify.annotations.NullMarked;
