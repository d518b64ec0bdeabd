@NullMarked
package org.zhibu.areas.methods.openness.service;

import org.jspecify.annotations.NullMarked;
