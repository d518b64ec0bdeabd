@NullMarked
package org.zhibu.core.evaluation.repository;

import org.jspecify.annotations.NullMarked;
