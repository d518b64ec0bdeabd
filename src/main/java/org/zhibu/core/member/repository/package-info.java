/** SQL of the roster: repositories write, queries read. */
@NullMarked
package org.zhibu.core.member.repository;

import org.jspecify.annotations.NullMarked;
