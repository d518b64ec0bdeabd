@NullMarked
package org.zhibu.areas.methods.outline.web;

import org.jspecify.annotations.NullMarked;
