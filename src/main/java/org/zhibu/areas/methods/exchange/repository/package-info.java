@NullMarked
package org.zhibu.areas.methods.exchange.repository;

import org.jspecify.annotations.NullMarked;
