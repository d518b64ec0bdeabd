@NullMarked
package org.zhibu.areas.approach.integrity.repository;

import org.jspecify.annotations.NullMarked;
