@NullMarked
package org.zhibu.areas.approach.theme.repository;

import org.jspecify.annotations.NullMarked;
