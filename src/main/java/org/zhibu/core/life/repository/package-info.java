@NullMarked
package org.zhibu.core.life.repository;

import org.jspecify.annotations.NullMarked;
