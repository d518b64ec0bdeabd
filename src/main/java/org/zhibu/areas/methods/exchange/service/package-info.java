@NullMarked
package org.zhibu.areas.methods.exchange.service;

import org.jspecify.annotations.NullMarked;
