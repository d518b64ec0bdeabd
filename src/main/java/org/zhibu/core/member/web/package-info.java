/** The pages of the roster. */
@NullMarked
package org.zhibu.core.member.web;

import org.jspecify.annotations.NullMarked;
