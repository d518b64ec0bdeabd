@NullMarked
package org.zhibu.core.study.repository;

import org.jspecify.annotations.NullMarked;
