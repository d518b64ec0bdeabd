@NullMarked
package org.zhibu.core.life.service;

import org.jspecify.annotations.NullMarked;
