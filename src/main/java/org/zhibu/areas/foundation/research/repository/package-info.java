@NullMarked
package org.zhibu.areas.foundation.research.repository;

import org.jspecify.annotations.NullMarked;
