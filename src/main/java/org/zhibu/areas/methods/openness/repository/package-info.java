@NullMarked
package org.zhibu.areas.methods.openness.repository;

import org.jspecify.annotations.NullMarked;
