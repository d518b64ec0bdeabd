@NullMarked
package org.zhibu.areas.methods.openness.web;

import org.jspecify.annotations.NullMarked;
