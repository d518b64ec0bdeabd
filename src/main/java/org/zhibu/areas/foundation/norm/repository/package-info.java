@NullMarked
package org.zhibu.areas.foundation.norm.repository;

import org.jspecify.annotations.NullMarked;
