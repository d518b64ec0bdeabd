@NullMarked
package org.zhibu.areas.methods.outline.service;

import org.jspecify.annotations.NullMarked;
