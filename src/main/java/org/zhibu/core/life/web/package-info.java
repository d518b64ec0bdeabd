@NullMarked
package org.zhibu.core.life.web;

import org.jspecify.annotations.NullMarked;
