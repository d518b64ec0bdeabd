@NullMarked
package org.zhibu.areas.foundation.exemplar.repository;

import org.jspecify.annotations.NullMarked;
