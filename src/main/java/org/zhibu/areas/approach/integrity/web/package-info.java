@NullMarked
package org.zhibu.areas.approach.integrity.web;

import org.jspecify.annotations.NullMarked;
