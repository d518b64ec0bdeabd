@NullMarked
package org.zhibu.areas.methods.openness.model;

import org.jspecify.annotations.NullMarked;
