/** SQL of uploads and of the rows waiting for confirmation. */
@NullMarked
package org.zhibu.core.roster.repository;

import org.jspecify.annotations.NullMarked;
